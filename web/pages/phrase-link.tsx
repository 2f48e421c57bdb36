import type { Period } from '../../functions/domain/timing/reading.ts'
import type { Text } from '../text/index.ts'

/** Leads to the page that reads a phrase, with this one in it: words can be tried there before they are saved. */
export function PhraseLink({
  t,
  phrase,
  period,
}: {
  t: Text
  phrase: string
  period: Period | null
}) {
  const query = new URLSearchParams({ text: phrase, ...period })
  return (
    <p class="meta">
      <a href={`/timings?${query}`}>{t.draft.tryPhrase}</a>
    </p>
  )
}

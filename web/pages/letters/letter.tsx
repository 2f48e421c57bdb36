import type { LetterState } from '../../../functions/domain/notice/letter-state.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Notice } from '../../components/notice.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { Timeline } from '../../components/timeline.tsx'
import { formatInstant } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { letters as lettersText } from '../../text/letters.ts'
import { LetterStateTag, letterName } from './letter-state.tsx'
import { LetterText } from './letter-text.tsx'

export interface LetterEvent {
  id: string
  kind: string
  at: number
  detail: string
}

export interface LetterPageProps {
  t: Text
  timeZone: string
  letter: {
    id: string
    kind: string
    subject: string
    text: string
    /** Whether it has a part with formatting. */
    hasHtml: boolean
    to: string
    name: string | null
    createdAt: number
    notBefore: number
    sentAt: number | null
    state: LetterState
    error: string
  }
  events: readonly LetterEvent[]
  /** What an officer may do with it. */
  may: { again: boolean; settle: boolean }
  news: 'again' | 'settled' | undefined
}

/** A letter exactly as it was sent, and what happened to it. */
export function LetterPage(props: LetterPageProps) {
  const { t, letter } = props
  const words = lettersText[t.language]
  return (
    <>
      <h1 class="title-l">{letterName(letter, t.language)}</h1>
      {props.news && (
        <Notice
          kind="success"
          title={props.news === 'again' ? words.sentAgain : words.settled}
          isNews
        />
      )}
      <Facts {...props} />
      {letter.hasHtml && (
        <>
          <h2 class="title-m">{words.asSent}</h2>
          <iframe class="letter-frame" src={`/letters/${letter.id}/html`} title={words.asSent} />
        </>
      )}
      <Words {...props} />
      <h2 class="title-m">{words.history}</h2>
      <Timeline entries={entriesOf(props)} />
      <Decision {...props} />
    </>
  )
}

function Facts({ t, letter, timeZone }: LetterPageProps) {
  const words = lettersText[t.language]
  const when = (instant: number) => formatInstant(instant, timeZone, t.language)
  const rows = [
    { key: words.to, value: letter.name === null ? letter.to : `${letter.name}, ${letter.to}` },
    { key: words.kind, value: letter.kind },
    {
      key: words.stateColumn,
      value: <LetterStateTag state={letter.state} language={t.language} />,
    },
    { key: words.written, value: when(letter.createdAt) },
    ...(letter.notBefore > letter.createdAt
      ? [{ key: words.notBefore, value: when(letter.notBefore) }]
      : []),
    ...(letter.sentAt === null ? [] : [{ key: words.sentAt, value: when(letter.sentAt) }]),
    ...(letter.error === '' ? [] : [{ key: words.reason, value: letter.error }]),
  ]
  return <SummaryList rows={rows} />
}

function Words({ t, letter }: LetterPageProps) {
  const words = lettersText[t.language]
  if (letter.text === '') return null
  if (letter.hasHtml) {
    return (
      <Details summary={words.plain}>
        <LetterText text={letter.text} />
      </Details>
    )
  }
  return (
    <>
      <h2 class="title-m">{words.asSent}</h2>
      <p class="meta">{words.plainOnly}</p>
      <LetterText text={letter.text} />
    </>
  )
}

/** Who did what an event says: the product, the mail service or an officer. */
function whoOf(kind: string, words: (typeof lettersText)['ru']): string {
  if (kind === 'sent-again' || kind === 'settled') return words.officer
  return ['created', 'sent', 'refused', 'unanswered', 'unknown'].includes(kind)
    ? words.product
    : words.service
}

function entriesOf({ t, letter, events, timeZone }: LetterPageProps) {
  const words = lettersText[t.language]
  const own: LetterEvent[] = [
    { id: 'created', kind: 'created', at: letter.createdAt, detail: '' },
    ...(letter.sentAt === null
      ? []
      : [{ id: 'sent', kind: 'sent', at: letter.sentAt, detail: '' }]),
  ]
  return [...own, ...events]
    .sort((a, b) => b.at - a.at)
    .map(({ id, kind, at, detail }) => ({
      id,
      what: words.event[kind] ?? kind,
      who: whoOf(kind, words),
      when: formatInstant(at, timeZone, t.language),
      at: new Date(at).toISOString(),
      comment: detail || undefined,
    }))
}

function Decision({ t, letter, may }: LetterPageProps) {
  const words = lettersText[t.language]
  if (!may.again && !may.settle) return null
  return (
    <section>
      <h2 class="title-m">{words.decide}</h2>
      <p>{letter.state === 'unknown' ? words.againUnknown : words.againText}</p>
      {may.again && (
        <form method="post" action={`/letters/${letter.id}/again`}>
          <Button>{words.again}</Button>
        </form>
      )}
      {may.settle && (
        <form method="post" action={`/letters/${letter.id}/settle`}>
          <Button look="secondary">{words.settle}</Button>
        </form>
      )}
    </section>
  )
}

import { DataTable } from '../../components/data-table.tsx'
import { Details } from '../../components/details.tsx'
import type { Language, Text } from '../../text/index.ts'
import { letters as lettersText } from '../../text/letters.ts'
import { LetterText } from './letter-text.tsx'

export interface KindLine {
  kind: string
  title: string
  topic: 'digest' | 'reminders' | null
  subject: string
  preview: string
}

/** Every kind of letter there is. */
export function LetterKindsPage(props: {
  t: Text
  authorityId: string
  kinds: readonly KindLine[]
}) {
  const { t, authorityId, kinds } = props
  const words = lettersText[t.language]
  return (
    <>
      <h1 class="title-l">{words.kindsTitle}</h1>
      <p>{words.kindsLead}</p>
      <DataTable
        caption={words.kindsTitle}
        isCaptionHidden
        columns={[
          { id: 'kind', label: words.kind },
          { id: 'subject', label: words.example },
          { id: 'stop', label: words.mayStop },
        ]}
        rows={kinds.map(({ kind, title, topic, subject, preview }) => ({
          id: kind,
          cells: {
            kind: <a href={`/authorities/${authorityId}/letters/kinds/${kind}`}>{title}</a>,
            subject: (
              <>
                {subject} <span class="meta">{preview}</span>
              </>
            ),
            stop: words.stop[topic ?? 'never'],
          },
        }))}
      />
    </>
  )
}

export interface LetterKindPageProps {
  t: Text
  authorityId: string
  kind: string
  title: string
  /** Names of its examples. */
  examples: readonly string[]
  shown: string
  letters: readonly { language: Language; subject: string; preview: string; text: string }[]
}

/** One kind of letter: an example in both languages, as it looks and as plain text. */
export function LetterKindPage(props: LetterKindPageProps) {
  const { t, title, letters } = props
  return (
    <>
      <h1 class="title-l">{title}</h1>
      <Examples {...props} />
      {letters.map(letter => (
        <Example key={letter.language} page={props} letter={letter} t={t} />
      ))}
    </>
  )
}

function Examples({ t, authorityId, kind, examples, shown }: LetterKindPageProps) {
  const words = lettersText[t.language]
  if (examples.length < 2) return null
  const base = `/authorities/${authorityId}/letters/kinds/${kind}`
  return (
    <nav aria-label={words.example}>
      <ul class="choices">
        {examples.map(name => (
          <li key={name}>
            <a
              href={`${base}?example=${encodeURIComponent(name)}`}
              aria-current={name === shown ? 'true' : undefined}
            >
              {words.examples[name] ?? name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Example(props: {
  t: Text
  page: LetterKindPageProps
  letter: LetterKindPageProps['letters'][number]
}) {
  const { t, page, letter } = props
  const words = lettersText[t.language]
  const query = new URLSearchParams({ example: page.shown, language: letter.language })
  const src = `/authorities/${page.authorityId}/letters/kinds/${page.kind}/html?${query}`
  return (
    <section lang={letter.language}>
      <h2 class="title-m">{words.languages[letter.language]}</h2>
      <p>
        <strong>{letter.subject}</strong>
      </p>
      <p class="meta">
        {words.shownBeside}: {letter.preview}
      </p>
      <iframe class="letter-frame" src={src} title={letter.subject} loading="lazy" />
      <Details summary={words.plain}>
        <LetterText text={letter.text} />
      </Details>
    </section>
  )
}

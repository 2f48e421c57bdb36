import type { Example } from './example.ts'
import type { TagStatus } from './status-tag.tsx'

export type Sign = {
  /** One letter: read by itself, without colour. */
  mark: string
  /** What it means: read aloud, and shown over it. */
  words: string
  href?: string | undefined
  /** Whose colour stands behind the letter. */
  status?: TagStatus | undefined
}

export type SignTableProps = {
  caption: string
  /** The head of the first column. */
  corner: string
  columns: readonly { id: string; label: string; words: string }[]
  rows: readonly { id: string; label: string; href: string; signs: readonly Sign[] }[]
  legend: { title: string; signs: readonly Sign[] }
}

/** Many things at one look: a letter where a row and a column meet, what the letters mean below. */
export function SignTable({ caption, corner, columns, rows, legend }: SignTableProps) {
  return (
    <>
      <section class="sign-scroll" aria-label={caption}>
        <table class="signs">
          <caption class="sr">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map(({ id, label, words }) => (
                <th key={id} scope="col" title={words}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, href, signs }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={href}>{label}</a>
                </th>
                {signs.map((sign, index) => (
                  <td key={columns[index]?.id} class={toneOf(sign)}>
                    <Mark {...sign} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="sign-key">
        {legend.title}:{' '}
        {legend.signs.map((sign, index) => (
          <span key={sign.mark}>
            {index > 0 && ', '}
            <strong class={toneOf(sign)}>{sign.mark}</strong> {sign.words}
          </span>
        ))}
      </p>
    </>
  )
}

function toneOf({ status }: Sign): string | undefined {
  return status && `tone-${status}`
}

function Mark({ mark, words, href }: Sign) {
  const content = (
    <>
      <span aria-hidden="true">{mark}</span>
      <span class="sr">{words}</span>
    </>
  )
  return href === undefined ? content : <a href={href}>{content}</a>
}

export const examples: Example[] = [
  {
    name: 'two schools by two requirements',
    render: () => (
      <SignTable
        caption="Школы и требования"
        corner="Учреждение"
        columns={[
          { id: 'a', label: '1.2', words: 'Обновление дорожных карт' },
          { id: 'b', label: '3.2', words: 'Приказ о парах' },
        ]}
        rows={[
          {
            id: 'one',
            label: 'Гимназия № 2',
            href: '/schools/one',
            signs: [
              { mark: 'П', words: 'принято', href: '/obligations?1', status: 'accepted' },
              { mark: '·', words: 'не требуется' },
            ],
          },
          {
            id: 'two',
            label: 'Школа № 1',
            href: '/schools/two',
            signs: [
              { mark: 'Н', words: 'не сдано', href: '/obligations?2', status: 'overdue' },
              { mark: 'Ч', words: 'сдано частично', href: '/obligations?3', status: 'due-soon' },
            ],
          },
        ]}
        legend={{
          title: 'Обозначения',
          signs: [
            { mark: 'П', words: 'принято' },
            { mark: 'Н', words: 'не сдано' },
            { mark: 'Ч', words: 'сдано частично' },
            { mark: '·', words: 'не требуется' },
          ],
        }}
      />
    ),
  },
]

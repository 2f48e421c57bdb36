import type { DocumentContent } from '../../functions/domain/roadmap/document-content.ts'
import type { Text } from '../text/index.ts'

interface DocumentTextProps {
  t: Text
  name: string
  css: string
  /** Said above the text. */
  lead: string
  /** Null where it could not be read. */
  content: DocumentContent | null
}

type TableBlock = Extract<DocumentContent['blocks'][number], { kind: 'table' }>

/** A document as its paragraphs and tables, to stand in a frame beside what was asked for. */
export function DocumentText({ t, name, css, lead, content }: DocumentTextProps) {
  return (
    <html lang={t.language}>
      <head>
        <meta charset="utf-8" />
        <title>{name}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="stylesheet" href={css} />
      </head>
      <body>
        <main class="wrap page">
          <p class="meta">{lead}</p>
          {content?.blocks.map((block, index) =>
            block.kind === 'table' ? (
              <Table key={`${index + 1}`} rows={block.rows} />
            ) : (
              <p key={`${index + 1}`}>{block.text}</p>
            ),
          )}
        </main>
      </body>
    </html>
  )
}

/** A merged cell stands at every place it covers: it is shown once, as wide and high as it is. */
function Table({ rows }: Pick<TableBlock, 'rows'>) {
  const seen = new Set<object>()
  const own = rows.map(row =>
    row.filter(cell => {
      if (seen.has(cell)) return false
      seen.add(cell)
      return true
    }),
  )
  return (
    <table class="signs">
      <tbody>
        {own.map((row, index) => (
          <tr key={`${index + 1}`}>
            {row.map((cell, place) => (
              <td key={`${place + 1}`} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
                {cell.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

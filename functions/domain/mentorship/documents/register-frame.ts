import type { TableColumn, WrittenDocument } from '../../document/document-block.ts'
import type { SchoolFacts } from './document-facts.ts'
import { letterhead } from './order-frame.ts'
import { inWords, signatureName } from './wording.ts'

/** An extract from a register: of which day, the table on a lying sheet, the curator's signature. */
export function registerOf(
  { institution, day }: SchoolFacts,
  title: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): WrittenDocument {
  const { curator } = institution
  return {
    title: title.charAt(0) + title.slice(1).toLowerCase(),
    language: 'ru',
    orientation: 'landscape',
    blocks: [
      ...letterhead(institution),
      { kind: 'title', text: title },
      { kind: 'paragraph', text: `по состоянию на ${inWords(day)}`, align: 'center' },
      { kind: 'paragraph', text: '' },
      {
        kind: 'table',
        columns: [{ title: '№', width: 1, align: 'center' }, ...columns],
        rows: rows.map((row, index) => [String(index + 1), ...row]),
      },
      { kind: 'paragraph', text: `Всего записей: ${rows.length}`, align: 'left' },
      { kind: 'signature', post: 'Куратор', name: signatureName(curator) },
    ],
  }
}

import type { NoteContent } from '../../domain/diagnostic/note/note.ts'
import {
  type NoteKind,
  type NotePart,
  noteKindOf,
} from '../../domain/diagnostic/note/note-kinds.ts'
import { dayRu } from '../../domain/diagnostic/note/say.ts'
import type { DocumentBlock, WrittenDocument } from '../../domain/document/document-block.ts'
import {
  difficultyBlocks,
  documentBlocks,
  figureBlocks,
  recommendationBlocks,
  siteBlocks,
  zoneBlocks,
} from './note-tables.ts'

/** A note to be written. */
export interface WrittenNote {
  kind: NoteKind
  place: string
  period: { from: string; to: string }
  content: NoteContent
  order: { number: string; date: string | null }
  /** Who signs: the post and the name. */
  signature: { post: string; name: string }
  /** Who drew it up. */
  author: string
}

const headings: Record<NotePart, string> = {
  annotation: 'Введение',
  figures: 'Показатели',
  documents: 'Документы',
  programmes: 'Персонализированные программы',
  sites: 'Состояние сайтов',
  difficulties: 'Профессиональные затруднения',
  diagnostic: 'Результаты анкет и зоны риска',
  problems: 'Проблемное поле',
  decisions: 'Принятые меры и управленческие решения',
  recommendations: 'Адресные рекомендации',
  tasks: 'Задачи на следующий период',
}

/** What a part has beside its words: tables, the chart, the recommendations. */
const ownBlocks: Partial<Record<NotePart, (content: NoteContent) => DocumentBlock[]>> = {
  figures: figureBlocks,
  documents: documentBlocks,
  sites: siteBlocks,
  difficulties: difficultyBlocks,
  diagnostic: zoneBlocks,
  recommendations: recommendationBlocks,
}

/** An analytical note as a Word document (DOMAIN 7.1): its parts in order, tables, a chart, the signature. */
export function noteDocument(note: WrittenNote): WrittenDocument {
  const { kind, place, period, content, author } = note
  const { about, parts } = noteKindOf(kind)
  const filled = parts
    .map(part => ({ part, blocks: partBlocks(part, content) }))
    .filter(({ blocks }) => blocks.length > 0)
  return {
    title: `Аналитическая справка ${about}`,
    language: 'ru',
    blocks: [
      ...approval(note.order),
      { kind: 'title', text: `АНАЛИТИЧЕСКАЯ СПРАВКА\n${about}` },
      { kind: 'paragraph', text: place, align: 'center', isIndented: false },
      {
        kind: 'paragraph',
        text: `Период: ${dayRu(period.from)} – ${dayRu(period.to)}`,
        align: 'center',
        isIndented: false,
      },
      ...filled.flatMap(({ part, blocks }, index): DocumentBlock[] => [
        { kind: 'heading', level: 2, text: `${index + 1}. ${headings[part]}` },
        ...blocks,
      ]),
      { kind: 'signature', ...note.signature },
      { kind: 'paragraph', text: dayRu(content.asOf), isIndented: false },
      { kind: 'paragraph', text: `Составитель: ${author}`, isIndented: false },
    ],
  }
}

function approval({ number, date }: WrittenNote['order']): DocumentBlock[] {
  if (number === '') return []
  const dated = date === null ? '' : ` от ${dayRu(date)}`
  return [{ kind: 'corner', lines: ['УТВЕРЖДЕНА', `приказом${dated} № ${number}`] }]
}

function partBlocks(part: NotePart, content: NoteContent): DocumentBlock[] {
  return [...wordBlocks(content.texts[part] ?? ''), ...(ownBlocks[part]?.(content) ?? [])]
}

/** Lines as they were typed: those that begin with a dash are a list. */
function wordBlocks(text: string): DocumentBlock[] {
  const blocks: DocumentBlock[] = []
  for (const line of text.split('\n').map(one => one.trim())) {
    const item = /^[–—-]\s+(.+)$/.exec(line)?.[1]
    const last = blocks.at(-1)
    if (line === '') continue
    if (item === undefined) blocks.push({ kind: 'paragraph', text: line })
    else if (last?.kind !== 'list') blocks.push({ kind: 'list', items: [item] })
    else blocks[blocks.length - 1] = { ...last, items: [...last.items, item] }
  }
  return blocks
}

import { amountOf, dayRu, percentRu, sayMeasure } from '../../domain/diagnostic/note/draft-texts.ts'
import type { NoteContent, NoteFigure } from '../../domain/diagnostic/note/note.ts'
import {
  type NoteKind,
  type NotePart,
  noteKindOf,
} from '../../domain/diagnostic/note/note-kinds.ts'
import type { DocumentBlock, WrittenDocument } from '../../domain/document/document-block.ts'
import { drawBarChart } from '../picture/bar-chart.ts'

/** A note to be written. */
export interface WrittenNote {
  kind: NoteKind
  place: string
  period: { from: string; to: string }
  content: NoteContent
  order: { number: string; date: string | null }
  /** Who signs: the post and the name. */
  signature: { post: string; name: string }
}

const headings: Record<NotePart, string> = {
  annotation: 'Введение',
  figures: 'Показатели',
  documents: 'Документы',
  programmes: 'Персонализированные программы',
  diagnostic: 'Самодиагностика и зоны риска',
  problems: 'Проблемное поле',
  decisions: 'Принятые меры и управленческие решения',
  recommendations: 'Адресные рекомендации',
  tasks: 'Задачи на следующий период',
}

/** An analytical note as a Word document (DOMAIN 7.1): its parts in order, tables, a chart, the signature. */
export function noteDocument(note: WrittenNote): WrittenDocument {
  const { kind, place, period, content } = note
  const about = noteKindOf(kind).about
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
      ...noteKindOf(kind).parts.flatMap((part, index) => partBlocks(part, index + 1, content)),
      { kind: 'signature', ...note.signature },
      { kind: 'paragraph', text: dayRu(content.asOf), isIndented: false },
    ],
  }
}

function approval({ number, date }: WrittenNote['order']): DocumentBlock[] {
  if (number === '') return []
  const dated = date === null ? '' : ` от ${dayRu(date)}`
  return [{ kind: 'corner', lines: ['УТВЕРЖДЕНА', `приказом${dated} № ${number}`] }]
}

function partBlocks(part: NotePart, number: number, content: NoteContent): DocumentBlock[] {
  const text = content.texts[part] ?? ''
  const shown = [...paragraphs(text), ...ownBlocks(part, content)]
  if (shown.length === 0) return []
  return [{ kind: 'heading', level: 2, text: `${number}. ${headings[part]}` }, ...shown]
}

function paragraphs(text: string): DocumentBlock[] {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => ({ kind: 'paragraph', text: line }))
}

/** What a part has beside its words: tables, the chart, the recommendations. */
function ownBlocks(part: NotePart, content: NoteContent): DocumentBlock[] {
  if (part === 'figures') return figureBlocks(content)
  if (part === 'documents') return documentBlocks(content)
  if (part === 'diagnostic') return zoneBlocks(content)
  if (part === 'recommendations') return recommendationBlocks(content)
  return []
}

function figureBlocks({ figures, asOf, comparedWith }: NoteContent): DocumentBlock[] {
  if (figures.length === 0) return []
  const table: DocumentBlock = {
    kind: 'table',
    columns: [
      { title: '№', width: 1 },
      { title: 'Показатель', width: 8 },
      { title: `На ${dayRu(asOf)}`, width: 4 },
      { title: `На ${dayRu(comparedWith)}`, width: 4 },
    ],
    rows: figures.map(({ name, now, before }, index) => [
      String(index + 1),
      name,
      sayMeasure(now),
      sayMeasure(before),
    ]),
  }
  return [table, ...chart(figures)]
}

/** The shares as bars, under the numbers they have in the table. */
function chart(figures: readonly NoteFigure[]): DocumentBlock[] {
  const bars = figures.map(({ now, before }) => ({
    share: now?.is === 'share' ? amountOf(now) : null,
    before: before?.is === 'share' ? amountOf(before) : null,
  }))
  if (bars.every(({ share }) => share === null)) return []
  const caption =
    'Показатели в процентах, под номерами таблицы: полная полоса – сейчас, контурная – прежде'
  return [
    { kind: 'picture', ...drawBarChart(bars), alt: caption },
    { kind: 'paragraph', text: caption, align: 'center', isIndented: false },
  ]
}

function documentBlocks({ documents, schools }: NoteContent): DocumentBlock[] {
  if (schools.length > 0) {
    return [
      {
        kind: 'table',
        columns: [
          { title: 'Образовательная организация', width: 6 },
          { title: 'Со сроком' },
          { title: 'Выполнено' },
          { title: 'Просрочено' },
        ],
        rows: schools.map(({ name, expected, done, overdue }) => [
          name,
          String(expected),
          String(done),
          String(overdue),
        ]),
      },
    ]
  }
  if (documents.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [{ title: 'Документ', width: 4 }, { title: 'Состояние' }],
      rows: documents.map(({ name, isThere }) => [name, isThere ? 'есть' : 'нет']),
    },
  ]
}

function zoneBlocks({ diagnostics }: NoteContent): DocumentBlock[] {
  const zones = diagnostics.flatMap(one => one.zones)
  if (zones.length === 0) return []
  const hasSchools = zones.some(({ schools }) => schools !== null)
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Зона риска', width: 5 },
        { title: 'Сейчас' },
        { title: 'Прежде' },
        ...(hasSchools ? [{ title: 'Организаций' }] : []),
      ],
      rows: zones.map(({ text, share, before, schools }) => [
        text,
        percentRu(share),
        before === null ? '–' : percentRu(before),
        ...(hasSchools ? [String(schools ?? 0)] : []),
      ]),
    },
  ]
}

function recommendationBlocks({ recommendations }: NoteContent): DocumentBlock[] {
  if (recommendations.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { title: '№', width: 1 },
        { title: 'Рекомендация', width: 7 },
        { title: 'Кому', width: 3 },
        { title: 'Срок', width: 2 },
      ],
      rows: recommendations.map(({ text, to, by }, index) => [String(index + 1), text, to, by]),
    },
  ]
}

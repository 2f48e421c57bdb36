import { percentOf } from '../../domain/diagnostic/exact.ts'
import type { NoteContent, NoteDiagnostic, NoteFigure } from '../../domain/diagnostic/note/note.ts'
import { amountOf, dayRu, percentRu, sayMeasure } from '../../domain/diagnostic/note/say.ts'
import type { DocumentBlock } from '../../domain/document/document-block.ts'
import { drawBarChart } from '../picture/bar-chart.ts'

/** The indicators with both periods, and their shares as a chart. */
export function figureBlocks(content: NoteContent): DocumentBlock[] {
  const { figures, asOf, comparedWith } = content
  if (figures.length === 0) return []
  const table: DocumentBlock = {
    kind: 'table',
    columns: [
      { title: '№', width: 1, align: 'center' },
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
  return [table, ...chart(content)]
}

/** The shares as bars, under the numbers they have in the table. */
function chart({ figures, asOf, comparedWith }: NoteContent): DocumentBlock[] {
  const shareOf = (measure: NoteFigure['now']) =>
    measure?.is === 'share' ? amountOf(measure) : null
  const bars = figures
    .map(({ now, before }, index) => ({
      number: index + 1,
      share: shareOf(now),
      before: shareOf(before),
    }))
    .filter(({ share, before }) => share !== null || before !== null)
  if (bars.length === 0) return []
  const caption = `Показатели в процентах под номерами таблицы: закрашенная полоса – на ${dayRu(asOf)}, контурная – на ${dayRu(comparedWith)}`
  return [
    { kind: 'picture', ...drawBarChart(bars), alt: caption },
    { kind: 'paragraph', text: caption, align: 'center', isIndented: false },
  ]
}

/** Documents of a school, or what the institutions of a municipality have done. */
export function documentBlocks({ documents, schools }: NoteContent): DocumentBlock[] {
  if (schools.length > 0) return [schoolTable(schools)]
  if (documents.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Документ', width: 5 },
        { title: 'Реквизиты', width: 3 },
        { title: 'Представлен', width: 2 },
      ],
      rows: documents.map(({ name, details, sentOn }) => [
        name,
        details === '' ? '–' : details,
        sentOn === null ? 'нет' : dayRu(sentOn),
      ]),
    },
  ]
}

function schoolTable(schools: NoteContent['schools']): DocumentBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'Образовательная организация', width: 5 },
      { title: 'Срок наступил', width: 2, align: 'right' },
      { title: 'Выполнено', width: 2, align: 'right' },
      { title: 'Просрочено', width: 2, align: 'right' },
    ],
    rows: schools.map(({ name, expected, done, overdue }) => [
      name,
      ...[expected, done, overdue].map(String),
    ]),
  }
}

/** What the last review of each site found. */
export function siteBlocks({ schools }: NoteContent): DocumentBlock[] {
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Образовательная организация', width: 5 },
        { title: 'Найдено строк', width: 2, align: 'right' },
        { title: 'Применимо', width: 2, align: 'right' },
        { title: 'Доля', width: 2, align: 'right' },
      ],
      rows: schools.map(({ name, site }) => {
        if (site === null) return [name, 'не проверялся', '–', '–']
        const share = percentOf(site.found, site.applicable)
        return [
          name,
          ...[site.found, site.applicable].map(String),
          share === null ? '–' : percentRu(share),
        ]
      }),
    },
  ]
}

/** Difficulties and how many teachers name them; no names. */
export function difficultyBlocks({ difficulties }: NoteContent): DocumentBlock[] {
  if (difficulties.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Затруднение', width: 5 },
        { title: 'Указали педагогов', width: 2, align: 'right' },
      ],
      rows: difficulties.map(({ text, people }) => [text, String(people)]),
    },
  ]
}

/** The zones of risk of each questionnaire, under its name. */
export function zoneBlocks({ diagnostics }: NoteContent): DocumentBlock[] {
  return diagnostics
    .filter(({ zones }) => zones.length > 0)
    .flatMap(({ title, zones }): DocumentBlock[] => [
      { kind: 'paragraph', text: `Зоны риска: «${title}»`, isBold: true },
      zoneTable(zones),
    ])
}

function zoneTable(zones: NoteDiagnostic['zones']): DocumentBlock {
  const isMunicipal = zones.some(({ schools }) => schools !== null)
  return {
    kind: 'table',
    columns: [
      { title: 'Показатель', width: 5 },
      { title: isMunicipal ? 'Медиана' : 'Сейчас', width: 2, align: 'right' },
      { title: 'Прежде', width: 2, align: 'right' },
      isMunicipal ? { title: 'Организации', width: 5 } : { title: 'Причина', width: 3 },
    ],
    rows: zones.map(({ text, share, before, isLow, isFalling, schools }) => [
      text,
      percentRu(share),
      before === null ? '–' : percentRu(before),
      schools?.join(', ') ?? reasonOf(isLow, isFalling),
    ]),
  }
}

function reasonOf(isLow: boolean, isFalling: boolean): string {
  return [isLow ? 'ниже границы' : '', isFalling ? 'снизился' : ''].filter(Boolean).join(', ')
}

export function recommendationBlocks({ recommendations }: NoteContent): DocumentBlock[] {
  if (recommendations.length === 0) return []
  return [
    {
      kind: 'table',
      columns: [
        { title: '№', width: 1, align: 'center' },
        { title: 'Рекомендация', width: 7 },
        { title: 'Кому', width: 3 },
        { title: 'Срок', width: 3 },
      ],
      rows: recommendations.map(({ text, to, by }, index) => [String(index + 1), text, to, by]),
    },
  ]
}

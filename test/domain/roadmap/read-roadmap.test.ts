import { describe, expect, it } from 'vitest'
import type { DocumentContent } from '../../../functions/domain/roadmap/document-content.ts'
import { readRoadmap } from '../../../functions/domain/roadmap/read-roadmap.ts'
import type { RoadmapReading } from '../../../functions/domain/roadmap/roadmap-reading.ts'
import { suggestPeriod } from '../../../functions/domain/roadmap/suggest-period.ts'
import { plainTiming } from './plain-timing.ts'

type Block = DocumentContent['blocks'][number]

/** A table as lines, cells between bars; «>» is the cell to the left, «^» the cell above. */
function table(...lines: string[]): Block {
  const rows: Array<Array<{ text: string; colSpan: number; rowSpan: number }>> = []
  for (const line of lines) {
    const row: (typeof rows)[number] = []
    for (const [index, word] of line.split('|').entries()) {
      const text = word.trim().replaceAll('\\n', '\n')
      const covering =
        text === '>' ? row[index - 1] : text === '^' ? rows.at(-1)?.[index] : undefined
      if (text === '>' && covering !== undefined) covering.colSpan += 1
      row.push(covering ?? { text, colSpan: 1, rowSpan: 1 })
    }
    rows.push(row)
  }
  return { kind: 'table', rows }
}

const text = (line: string): Block => ({ kind: 'paragraph', text: line })

function read(...blocks: Block[]): RoadmapReading {
  const result = readRoadmap({ blocks }, { readTiming: plainTiming })
  if (!result.ok) throw new Error(result.missing)
  return result.reading
}

const rowsOf = (...blocks: Block[]) =>
  read(...blocks).activities.map(({ number, section, text, timing, responsibleText }) =>
    [number, section, text, timing.text, responsibleText].join(' | '),
  )

const HEADING = '№ | Мероприятие | Сроки | Ответственный'

describe('the columns', () => {
  it.each([
    ['Ответственные лица | Срок | Мероприятие | № п/п', 'Директор | май | Приказ | 1'],
    [
      '№ | Наименование мероприятий | Срок реализации | Ответственный исполнитель | Результат. Вид документа',
      '1 | Приказ | май | Директор | Документ',
    ],
    [
      '№ п/п | Содержание работы | Дата проведения | Исполнители | Отметка о выполнении',
      '1 | Приказ | май | Директор |',
    ],
    ['№ | Действия | Период | Кто проводит', '1 | Приказ | май | Директор'],
    [
      'N | Виды деятельности | Примечание | Когда | Ответственный',
      '1 | Приказ | нет | май | Директор',
    ],
    [
      '№ | Мероприятие | Сроки исполнения | Дата фактического исполнения | Ответственный',
      '1 | Приказ | май | июнь | Директор',
    ],
  ])('%s', (heading, row) => {
    expect(rowsOf(table(heading, row))).toEqual(['1 |  | Приказ | май | Директор'])
  })

  it('are found by their contents where there is no heading', () => {
    const rows = rowsOf(
      table(
        '1 | Издать приказ о наставничестве | до 1 сентября | Директор',
        '2 | Провести опрос педагогов | октябрь | Куратор',
      ),
    )
    expect(rows).toEqual([
      '1 |  | Издать приказ о наставничестве | до 1 сентября | Директор',
      '2 |  | Провести опрос педагогов | октябрь | Куратор',
    ])
  })

  it('named in two rows: years and marks below «Сроки»', () => {
    const rows = rowsOf(
      table(
        '№ | Мероприятие | Сроки | > | Ответственный',
        '^ | ^ | 2026 | 2027 | ^',
        '1 | Приказ | + |  | Директор',
        '2 | Совет | май | июнь | Куратор',
      ),
    )
    expect(rows).toEqual([
      '1 |  | Приказ | 2026 | Директор',
      '2 |  | Совет | май 2026\nиюнь 2027 | Куратор',
    ])
  })

  it('hold the deadline and the party in one cell', () => {
    const reading = read(
      table(
        '№ | Этап | Мероприятия | Сроки/ Ответственный',
        '1. | Отбор | Утверждение пар | До 20.10.2026г./ОО',
      ),
    )
    expect(reading.activities[0]).toMatchObject({
      stage: 'Отбор',
      responsibleText: 'ОО',
      responsible: [{ role: 'school' }],
    })
  })
})

describe('the rows', () => {
  it('skip headings repeated on later pages and numbers under the headings', () => {
    const rows = rowsOf(
      table(
        HEADING,
        '1 | 2 | 3 | 4',
        '1 | Приказ | май | Директор',
        HEADING,
        '2 | Совет | июнь | Куратор',
      ),
    )
    expect(rows).toEqual(['1 |  | Приказ | май | Директор', '2 |  | Совет | июнь | Куратор'])
  })

  it.each([
    ['merged over the whole width', 'Раздел 1. Запуск | > | > | >', 'Раздел 1. Запуск'],
    ['with its number apart', '1 | Запуск | > | >', '1 Запуск'],
    ['with a number and empty cells', '1 | Запуск | | ', '1 Запуск'],
    ['in the first cell only', 'Раздел 1. Запуск | | | ', 'Раздел 1. Запуск'],
    ['in the wide cell only', ' | Запуск | | ', 'Запуск'],
  ])('take a section %s', (_, section, title) => {
    const rows = rowsOf(
      table(HEADING, section, '1.1 | Приказ | май | Директор', '1.2 | Совет | июнь | Куратор'),
    )
    expect(rows).toEqual([
      `1.1 | ${title} | Приказ | май | Директор`,
      `1.2 | ${title} | Совет | июнь | Куратор`,
    ])
  })

  it('join a row broken over a page', () => {
    const rows = rowsOf(
      table(
        HEADING,
        '1 | Разработка положения о | до 10 | Заместитель',
        ' | наставничестве | сентября | директора',
        '2 | Совет | июнь | Куратор',
      ),
    )
    expect(rows).toEqual([
      '1 |  | Разработка положения о наставничестве | до 10 сентября | Заместитель директора',
      '2 |  | Совет | июнь | Куратор',
    ])
  })

  it('take a section with a Roman number among rows with Arabic ones', () => {
    const rows = rowsOf(
      table(
        HEADING,
        'I. Запуск | > | > | >',
        '1 | Приказ | май | Директор',
        'II | Работа | | ',
        '1 | Совет | июнь | Куратор',
        '2 | Итог | июль | Куратор',
      ),
    )
    expect(rows.map(row => row.split(' | ')[1])).toEqual(['I. Запуск', 'II Работа', 'II Работа'])
  })

  it('take their deadlines from the months above them where there is no column', () => {
    const rows = rowsOf(
      table(
        '№ | Мероприятия | Ответственный',
        'Сентябрь | > | >',
        '1 | Приказ | Директор',
        'Октябрь | > | >',
        '2 | Встреча | Куратор',
      ),
    )
    expect(rows).toEqual([
      '1 | Сентябрь | Приказ | Сентябрь | Директор',
      '2 | Октябрь | Встреча | Октябрь | Куратор',
    ])
  })

  it('take their numbers from the text where there is no column', () => {
    const rows = rowsOf(table('Мероприятия | Сроки', '1.1. Приказ | май', '1.2. Совет | июнь'))
    expect(rows).toEqual(['1.1. |  | 1.1. Приказ | май | ', '1.2. |  | 1.2. Совет | июнь | '])
  })

  it('keep a row without a deadline', () => {
    const reading = read(table(HEADING, '1 | Приказ | май | Директор', '2 | Совет | | '))
    expect(reading.activities).toHaveLength(2)
    expect(
      reading.warnings.filter(({ activity }) => activity === 1).map(({ code }) => code),
    ).toEqual(['no-timing', 'no-responsible'])
  })

  it('inherit a stage written once', () => {
    const { activities } = read(
      table(
        '№ | Этап | Мероприятия | Сроки | Ответственные',
        '1 | Запуск | Анализ | май | Директор',
        ' | | Приказ | июнь | Директор',
      ),
    )
    expect(activities.map(({ number, stage }) => [number, stage])).toEqual([
      ['1', 'Запуск'],
      ['1', 'Запуск'],
    ])
  })
})

describe('a cell with several numbered items', () => {
  const texts = (row: string) =>
    read(table(HEADING, row)).activities.map(({ text, timing }) => [text, timing.text])

  it('is split where each has a deadline', () => {
    expect(texts('1 | 1. Приказ\\n2. Совет | до 01.09.2026\\nдо 10.09.2026 | Директор')).toEqual([
      ['1. Приказ', 'до 01.09.2026'],
      ['2. Совет', 'до 10.09.2026'],
    ])
  })

  it('is split where the deadlines carry the same numbers', () => {
    expect(texts('1 | Дела:\\n1) Приказ\\n2) Совет | 1) май\\n2) июнь | Директор')).toEqual([
      ['1) Приказ', 'май'],
      ['2) Совет', 'июнь'],
    ])
  })

  it.each([
    ['counts differ', '1 | 1. Приказ\\n2. Совет\\n3. Отчёт | май\\nиюнь | Директор'],
    ['numbers differ', '1 | 1. Приказ\\n2. Совет | 2. май\\n3. июнь | Директор'],
    ['items are dashed', '1 | - Приказ\\n- Совет | май\\nиюнь | Директор'],
    ['there are no items', '1 | Приказ и совет | май\\nиюнь | Директор'],
  ])('stays one where %s', (_, row) => expect(texts(row)).toHaveLength(1))
})

describe('a deadline', () => {
  const deadlineOf = (timing: string) => {
    const blocks = [
      text('Дорожная карта школы на 2026-2027 учебный год'),
      table(HEADING, `1 | Приказ | ${timing} | Директор`),
    ]
    const result = readRoadmap({ blocks })
    return result.ok ? result.reading.activities[0]?.timing : undefined
  }

  it('is read within the period of the plan', () => {
    expect(deadlineOf('до 10 июня')?.windows).toEqual([{ from: null, to: '2027-06-10' }])
  })

  it('of a page’s length is no deadline and comes back as a question', () => {
    expect(deadlineOf('приказ '.repeat(200))).toMatchObject({ kind: 'unread', windows: [] })
  })
})

describe('the right table', () => {
  const roadmap = table(HEADING, '1 | Приказ | май | Директор')
  const group = table(
    '№ | ФИО | Должность',
    '1 | Ким А.Б. | директор',
    '2 | Ли В.Г. | куратор',
    '3 | Рогова Д.Е. | учитель',
  )
  const signatures = table(
    'Ознакомлен | Подпись | Дата',
    'Ким А.Б. | | 01.09.2026',
    'Ли В.Г. | | 02.09.2026',
  )

  it('is found among working groups and signatures', () => {
    expect(rowsOf(text('Дорожная карта школы'), group, roadmap, signatures)).toEqual([
      '1 |  | Приказ | май | Директор',
    ])
  })

  it('goes on in a table with the same headings, a line between them being a section', () => {
    const second = table(HEADING, '2 | Совет | июнь | Куратор')
    expect(
      rowsOf(text('Дорожная карта школы'), text('1. Запуск'), roadmap, text('2. Работа'), second),
    ).toEqual(['1 | 1. Запуск | Приказ | май | Директор', '2 | 2. Работа | Совет | июнь | Куратор'])
  })

  it('does not go on into another roadmap, and says that there is one', () => {
    const { activities, warnings } = read(
      roadmap,
      text('Дорожная карта «ученик – ученик»'),
      table(HEADING, '1 | Совет | июнь | Куратор'),
    )
    expect(activities).toHaveLength(1)
    expect(warnings.map(({ code }) => code)).toContain('more-roadmaps')
  })

  it('is taken quietly where the others hold no roadmap', () => {
    expect(read(roadmap, signatures).warnings.map(({ code }) => code)).not.toContain(
      'more-roadmaps',
    )
  })

  it.each([
    ['no-table', [text('Дорожная карта')]],
    ['no-timing-column', [group]],
  ] as const)('%s', (missing, blocks) => {
    expect(readRoadmap({ blocks: [...blocks] }, { readTiming: plainTiming })).toEqual({
      ok: false,
      missing,
    })
  })
})

describe('contradictions are said, not refused', () => {
  const codes = (...blocks: Block[]) =>
    read(text('Дорожная карта школы на 2026-2027 учебный год'), ...blocks).warnings.map(
      ({ code }) => code,
    )

  it.each([
    ['duplicate-number', ['1.1 | Приказ | май | Директор', '1.1 | Совет | июнь | Куратор']],
    ['damaged-number', ['1.1.. | Приказ | май | Директор']],
    [
      'duplicate-activity',
      ['1 | Приказ о парах | май | Директор', '2 | Приказ о парах. | июнь | Директор'],
    ],
    ['no-timing', ['1 | Приказ | | Директор']],
    ['timing-in-text', ['1 | Освещение осуществляется на всех этапах | | Директор']],
    ['no-responsible', ['1 | Приказ | май | ']],
  ])('%s', (code, rows) => expect(codes(table(HEADING, ...rows))).toEqual([code]))

  it('a table without responsible parties is named once', () => {
    expect(codes(table('№ | Мероприятие | Сроки', '1 | Приказ | май', '2 | Совет | июнь'))).toEqual(
      ['no-responsible'],
    )
  })

  it('quiet where nothing is wrong', () => {
    expect(codes(table(HEADING, '1 | Приказ | май | Директор'))).toEqual([])
  })

  it('names stamps that disagree', () => {
    const stamps = [
      text('УТВЕРЖДЕНО приказом № 5 от 30.09.2026'),
      text('Приложение к приказу от 30.08.2026 № 5'),
    ]
    const { warnings } = read(
      ...stamps,
      text('Дорожная карта на 2027 год'),
      table(HEADING, '1 | Приказ | май | Директор'),
    )
    expect(warnings).toEqual([
      {
        code: 'order-conflict',
        message: 'Реквизиты приказа в документе расходятся: № 5 от 30.09.2026; № 5 от 30.08.2026.',
      },
    ])
  })
})

describe('the period to propose where the roadmap names none', () => {
  const proposed = (timing: string, order: string | null, today = '2027-02-01') => {
    const stamp = order === null ? [] : [text(`УТВЕРЖДЕНО приказом от ${order} № 5`)]
    return suggestPeriod(
      read(
        ...stamp,
        text('Дорожная карта школы'),
        table(HEADING, `1 | Приказ | ${timing} | Директор`),
      ),
      today,
    )
  }

  it.each([
    ['сентябрь', '30.08.2026', '2026-09-01', '2027-08-31'],
    ['Август', '30.08.2026', '2026-08-01', '2027-07-31'],
    ['май', '15.01.2027', '2026-09-01', '2027-08-31'],
    ['май', null, '2026-09-01', '2027-08-31'],
  ])('%s, order of %s', (timing, order, from, to) =>
    expect(proposed(timing, order)).toEqual({ from, to }),
  )
})

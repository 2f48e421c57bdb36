import type { DocumentBlock, TableBlock } from '../../document/document-block.ts'
import type { Institution, Pair, Programme } from './document-facts.ts'
import type { PairDocumentKind } from './document-kind.ts'
import { letterhead } from './order-frame.ts'
import { formAndKinds } from './pairs-table.ts'
import { blankDay, described, inFigures, inWords, signatureName, termOf } from './wording.ts'

/** Personalised programme of a pair or group: title and approval, participants, request, goal, plan, meetings, control, result. */
export const personalisedProgramme: PairDocumentKind = {
  of: 'pair',
  id: 'personalised-programme',
  ru: 'Персонализированная программа наставничества',
  en: 'Personalised programme',
  evidence: 'personalised_programme',
  published: 'programme',
  obstacle: ({ programme }) => (programme === null ? 'no-programme' : null),
  draft: (institution, pair, day) => ({
    title: 'Персонализированная программа наставничества',
    language: 'ru',
    blocks: [
      ...letterhead(institution),
      approval(institution, pair.programme, day),
      { kind: 'title', text: 'ПЕРСОНАЛИЗИРОВАННАЯ ПРОГРАММА НАСТАВНИЧЕСТВА' },
      participants(pair),
      ...(pair.programme === null ? [] : programmeBlocks(pair.programme)),
      ...signatures(pair),
    ],
  }),
}

function approval(
  { directorPost, director }: Institution,
  programme: Programme | null,
  day: string,
): DocumentBlock {
  const approvedOn = programme?.approvedOn ?? null
  return {
    kind: 'corner',
    lines: [
      'УТВЕРЖДАЮ',
      directorPost,
      `____________ ${signatureName(director)}`,
      approvedOn === null ? blankDay(day) : inWords(approvedOn),
    ],
  }
}

function participants(pair: Pair): TableBlock {
  const order =
    pair.orderDate === null ? '' : `№ ${pair.orderNumber} от ${inFigures(pair.orderDate)}`
  const rows = [
    ['Наставник', described(pair.mentor)],
    ['Наставляемый', pair.mentees.map(described).join(';\n')],
    ['Форма и вид наставничества', formAndKinds(pair)],
    ['Срок реализации', termOf(pair.start, pair.end)],
    ['Приказ о закреплении', order],
  ]
  return {
    kind: 'table',
    columns: [
      { title: 'Сведения', width: 2 },
      { title: 'Содержание', width: 4 },
    ],
    rows,
  }
}

function programmeBlocks(programme: Programme): DocumentBlock[] {
  return [
    { kind: 'heading', level: 1, text: '1. Направления, цели и задачи' },
    ...text('Направления наставнической деятельности', programme.directions),
    ...text('Выявленные затруднения', programme.difficulties ?? ''),
    ...text('Цели и задачи', programme.goals),
    { kind: 'heading', level: 1, text: '2. План мероприятий' },
    planTable(programme),
    ...meetingBlocks(programme),
    { kind: 'heading', level: 1, text: '4. Формы контроля и результат' },
    ...text('Формы контроля', programme.control),
    ...text('Результат и выводы', programme.result ?? ''),
    ...(programme.isDraftedWithMentee
      ? [paragraph('Программа разработана с участием наставляемого.')]
      : []),
  ]
}

function planTable({ activities }: Programme): TableBlock {
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 1, align: 'center' },
      { title: 'Мероприятие', width: 5 },
      { title: 'Срок', width: 3 },
      { title: 'Ожидаемый результат', width: 4 },
      { title: 'Фактический результат, отметка', width: 4 },
    ],
    rows: activities.map(({ activity, timing, expected, actual, isDone }, index) => [
      String(index + 1),
      activity,
      timing,
      expected,
      isDone ? `выполнено${actual === '' ? '' : `: ${actual}`}` : actual,
    ]),
  }
}

function meetingBlocks({ meetings }: Programme): DocumentBlock[] {
  const heading = { kind: 'heading', level: 1, text: '3. График встреч' } as const
  if (meetings.length === 0) return [heading, paragraph('Встречи проводятся по плану мероприятий.')]
  return [heading, meetingsTable(meetings)]
}

/** Meetings as they are planned and were held. */
export function meetingsTable(meetings: Programme['meetings']): TableBlock {
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 1, align: 'center' },
      { title: 'Встреча', width: 4 },
      { title: 'Содержание', width: 5 },
      { title: 'Срок', width: 3 },
      { title: 'Проведена', width: 3 },
    ],
    rows: meetings.map(({ kind, subject, timing, heldOn }, index) => [
      String(index + 1),
      kind,
      subject,
      timing,
      heldOn === null ? '' : inFigures(heldOn),
    ]),
  }
}

function signatures({ mentor, mentees }: Pair): DocumentBlock[] {
  return [
    { kind: 'signature', post: 'Наставник', name: signatureName(mentor.name) },
    ...mentees.map(
      ({ name }): DocumentBlock => ({
        kind: 'signature',
        post: 'Наставляемый',
        name: signatureName(name),
      }),
    ),
  ]
}

function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', text }
}

function text(name: string, value: string): DocumentBlock[] {
  return value === '' ? [] : [paragraph(`${name}: ${value}`)]
}

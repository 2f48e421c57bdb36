import type { AuthorityDigest, SchoolLine } from './authority-digest.tsx'
import type { CentreDigest } from './centre-digest.tsx'
import type { SchoolDigest } from './school-digest.tsx'
import type { TaskLine } from './task-lines.tsx'

const site = 'https://example.test'

function task(own: Partial<TaskLine>): TaskLine {
  return {
    text: 'Персонализированные программы наставничества на 2027/28 учебный год',
    number: '2.2',
    href: `${site}/obligations/1`,
    state: 'due',
    due: '2027-06-10',
    since: null,
    holder: null,
    asks: [],
    comment: '',
    isListed: false,
    isStanding: false,
    ...own,
  }
}

/** A school in June, when most is due. */
export function schoolExample({ holder }: { holder: string | null }): SchoolDigest {
  const form = holder === null ? '/submit' : ''
  const one = (id: number, own: Partial<TaskLine>) =>
    task({ href: `${site}/obligations/${id}${form}`, ...own })
  return {
    name: 'СОШ № 3',
    link: `${site}/schools/3`,
    holder,
    parts: [
      {
        part: 'overdue',
        lines: [
          one(1, {
            text: 'Мониторинг реализации программ наставничества за полугодие',
            state: 'overdue',
            due: '2027-05-28',
            asks: ['Результат мониторинга'],
          }),
        ],
        more: 0,
      },
      {
        part: 'returned',
        lines: [
          one(2, {
            text: 'Размещение локальных актов на сайте',
            state: 'returned',
            since: '2027-06-02',
            comment: 'По ссылке открывается прошлогодний документ.',
          }),
        ],
        more: 0,
      },
      {
        part: 'this-week',
        lines: [one(3, { text: 'Самодиагностика реализации персонализированных программ' })],
        more: 0,
      },
      {
        part: 'next-30-days',
        lines: [
          one(4, {
            text: 'Аналитическая справка об эффективности программ',
            due: '2027-06-30',
            asks: ['Аналитическая справка'],
          }),
        ],
        more: 3,
      },
    ],
    changes: { filed: 2, accepted: 1, returned: 1, moved: 0, waived: 0 },
    found: [
      {
        check: 'missing-document',
        subject: 'Приказ о закреплении наставнических пар',
        count: 1,
        href: `${site}/schools/3/roadmaps`,
      },
    ],
  }
}

export const centreExample: CentreDigest = {
  name: 'Методический центр Приозёрного округа',
  link: `${site}/authorities/1`,
  topics: [
    {
      topic: 'Персонализированная программа наставничества',
      schools: [
        { name: 'СОШ № 5', count: 3, link: `${site}/schools/5` },
        { name: 'Маловязовская ООШ', count: 1, link: `${site}/schools/6` },
        { name: 'Дом творчества', count: 1, link: `${site}/schools/7` },
      ],
      more: 0,
    },
    {
      topic: 'Результат мониторинга',
      schools: [{ name: 'СОШ № 5', count: 1, link: `${site}/schools/5` }],
      more: 0,
    },
  ],
  count: 3,
  missing: [
    {
      topic: 'Положение о наставничестве',
      schools: [{ name: 'СОШ пос. Лесного', count: 1, link: `${site}/schools/8` }],
      more: 0,
    },
  ],
}

function schoolLine(name: string, numbers: Partial<SchoolLine>): SchoolLine {
  const link = `${site}/authorities/1/obligations?school=${numbers.expected ?? 0}`
  return {
    name,
    link,
    expected: 12,
    onTime: 10,
    late: 1,
    returned: 0,
    overdue: 0,
    longest: 0,
    filed: 1,
    ...numbers,
  }
}

export const authorityExample: AuthorityDigest = {
  name: 'Управление образования Приозёрного округа',
  link: `${site}/authorities/1`,
  count: 12,
  late: 3,
  totals: { expected: 143, onTime: 118, late: 14, returned: 2, overdue: 9, filed: 11 },
  schools: [
    schoolLine('СОШ № 5', { expected: 14, onTime: 7, late: 2, overdue: 5, longest: 34, filed: 0 }),
    schoolLine('Маловязовская ООШ', { expected: 10, onTime: 6, late: 2, overdue: 2, longest: 12 }),
    schoolLine('Дом творчества', { expected: 8, onTime: 6, late: 0, overdue: 2, longest: 4 }),
    schoolLine('Гимназия № 1', { expected: 21, onTime: 20, late: 1, filed: 4 }),
  ],
  more: 8,
  listed: [
    task({
      text: 'СОШ № 5: приказ о закреплении наставнических пар',
      href: `${site}/obligations/9`,
      state: 'overdue',
      due: '2027-05-04',
      holder: 'Чайкина Н. О.',
    }),
  ],
  listedMore: false,
  waiting: {
    review: 7,
    waivers: 1,
    reviewLink: `${site}/authorities/1/review`,
    waiversLink: `${site}/authorities/1/obligations`,
  },
  unreachable: [
    {
      name: 'Ершова Тамара Васильевна',
      email: 'ershova@example.test',
      school: 'Школа с. Дальнего',
    },
  ],
  peopleLink: `${site}/authorities/1/people`,
}

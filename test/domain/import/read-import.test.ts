import { describe, expect, test } from 'vitest'
import { changesNothing, compareImport } from '../../../functions/domain/import/compare-import.ts'
import { schoolKindNamed } from '../../../functions/domain/import/import-values.ts'
import { readCells } from '../../../functions/domain/import/read-cells.ts'
import { readImport } from '../../../functions/domain/import/read-import.ts'

/** Reads a list written as lines with `;`. */
function read(...lines: string[]) {
  const reading = readImport(readCells(lines.join('\n')))
  if (reading === null) throw new Error('no heading was found')
  return reading
}

describe('the columns', () => {
  test('are told by their headings, in any order', () => {
    const { schools, people, errors } = read(
      'Список учреждений округа на 1 сентября;;;;;;;',
      'E-mail директора;№ п/п;Наименование учреждения;Ф.И.О. директора;Куратор (ФИО);Электронная почта;Есть наставляемые;Адрес раздела на сайте',
      'dir@one.test;1;МБОУ «СОШ № 1»;Вершинин Павел;Лугова Марина;cur@one.test;да;one.example/mentors',
    )
    expect(errors).toEqual([])
    expect(schools).toEqual([
      {
        row: 3,
        name: 'МБОУ «СОШ № 1»',
        shortName: null,
        kind: null,
        siteUrl: 'https://one.example/mentors',
        hasMentees: true,
      },
    ])
    expect(people.map(({ role, name, email }) => [role, name, email])).toEqual([
      ['director', 'Вершинин Павел', 'dir@one.test'],
      ['curator', 'Лугова Марина', 'cur@one.test'],
    ])
  })

  test('may hold one person a row, with the institution named once', () => {
    const { schools, people } = read(
      'Учреждение;ФИО;Роль;Почта',
      'Лицей № 3;Кедров Илья;Директор;KEDROV@licey.test',
      ';Сомова Инна;зам. директора по УВР;somova@licey.test',
    )
    expect(schools).toHaveLength(1)
    expect(people.map(({ school, role, email }) => [school, role, email])).toEqual([
      ['Лицей № 3', 'director', 'kedrov@licey.test'],
      ['Лицей № 3', 'deputy', 'somova@licey.test'],
    ])
  })

  test('that nobody can tell are refused', () => {
    expect(
      readImport([
        ['а', 'б'],
        ['в', 'г'],
      ]),
    ).toBeNull()
    expect(readImport([])).toBeNull()
  })
})

test.each([
  ['МБДОУ «Детский сад № 7»', 'kindergarten'],
  ['МБОУ Гимназия № 1', 'gymnasium'],
  ['Основная общеобразовательная школа', 'basic-school'],
  ['МБУ ДО «Дом детского творчества»', 'supplementary'],
  ['МБОУ СОШ № 5', 'school'],
  ['Аграрный техникум', 'vocational'],
  ['Прочее', null],
])('«%s» is a %s', (name, kind) => {
  expect(schoolKindNamed(name)).toBe(kind)
})

test('errors are named by row and column', () => {
  const { errors } = read(
    'Учреждение;Вид;Есть наставляемые;Сайт;ФИО куратора;Почта куратора',
    'Школа 1;космодром;иногда;нет сайта;Лугова Марина;lugova(at)one.test',
    ';;;;Сомова Инна;somova@one.test',
    'Школа 3;школа;да;;Чайкина Нина;',
    'Школа 4;школа;да;;;nobody@one.test',
    'Школа 5;школа;да;;Другая Лугова;x@one.test',
    'Школа 6;школа;да;;Лугова Анна;x@one.test',
  )
  expect(
    errors.map(({ row, column, code, value }) => `${row} ${column}: ${code} ${value}`),
  ).toEqual([
    '2 Вид: unknown-kind космодром',
    '2 Сайт: not-a-site нет сайта',
    '2 Есть наставляемые: not-yes-or-no иногда',
    '2 Почта куратора: not-an-email lugova(at)one.test',
    '3 Учреждение: no-school ',
    '4 Почта куратора: no-email ',
    '5 ФИО куратора: no-name ',
    '7 Почта куратора: same-email-other-name x@one.test',
  ])
})

test('an institution has one director', () => {
  const { errors, people } = read(
    'Учреждение;ФИО;Роль;Почта',
    'Школа;Первый Директор;директор;a@one.test',
    'Школа;Второй Директор;директор;b@one.test',
    'Школа;Третий Человек;сторож;c@one.test',
  )
  expect(errors.map(({ row, code }) => [row, code])).toEqual([
    [4, 'unknown-role'],
    [3, 'second-director'],
  ])
  expect(people).toHaveLength(1)
})

describe('compared with what is known', () => {
  const known = {
    id: 's1',
    name: 'МБОУ «СОШ № 1»',
    nameFolded: 'мбоу "сош № 1"',
    shortName: 'СОШ № 1',
    kind: 'school' as const,
    siteUrl: '',
    hasMentees: true,
  }
  const director = {
    personId: 'p1',
    name: 'Вершинин Павел',
    email: 'dir@one.test',
    role: 'director' as const,
    schoolId: 's1',
  }
  const heading = 'Учреждение;Сайт;ФИО директора;Почта директора'

  test('a list loaded before changes nothing, whatever its quotes and spaces', () => {
    const plan = compareImport(
      read(heading, 'МБОУ  “СОШ № 1”;;Вершинин Павел;dir@one.test'),
      [known],
      [director],
    )
    expect(changesNothing(plan)).toBe(true)
    expect([plan.sameSchools, plan.sameRoles, plan.errors]).toEqual([1, 1, []])
  })

  test('what is new, what changes and what stays are told apart', () => {
    const plan = compareImport(
      read(
        heading,
        'МБОУ «СОШ № 1»;site.test;Вершинин Павел Андреевич;dir@one.test',
        'Детский сад № 7;;Клёнова Ирина;k@sad.test',
      ),
      [known],
      [director],
    )
    expect(plan.newSchools).toMatchObject([
      { row: 3, name: 'Детский сад № 7', kind: 'kindergarten', hasMentees: true },
    ])
    expect(plan.changedSchools).toMatchObject([
      { id: 's1', before: { siteUrl: '' }, after: { siteUrl: 'https://site.test' } },
    ])
    expect(plan.newRoles).toMatchObject([{ school: 'Детский сад № 7', role: 'director' }])
    expect(plan.renamed).toMatchObject([{ personId: 'p1', after: 'Вершинин Павел Андреевич' }])
  })

  test('another director is handed the role over, not loaded', () => {
    const plan = compareImport(
      read(heading, 'МБОУ «СОШ № 1»;;Новый Директор;new@one.test'),
      [known],
      [director],
    )
    expect(plan.errors).toEqual([
      { row: 2, column: '', code: 'other-director-now', value: 'Вершинин Павел' },
    ])
    expect(plan.newRoles).toEqual([])
  })

  test('a row with an error changes nothing, and neither does who depends on it', () => {
    const plan = compareImport(
      read(
        'Учреждение;Вид;ФИО;Роль;Почта',
        'Школа 9;космодром;А Б;директор;a@nine.test',
        'Школа 9;;В Г;куратор;b@nine.test',
      ),
      [],
      [],
    )
    expect([plan.newSchools, plan.newRoles]).toEqual([[], []])
    expect(plan.errors.map(({ row, code }) => [row, code])).toEqual([
      [2, 'unknown-kind'],
      [3, 'school-in-wrong-row'],
    ])
  })
})

import { type Criterion, criteria, type Marks } from '../domain/practice/criteria.ts'
import type { PracticeInput } from '../domain/practice/practice-input.ts'

/** The words with which the demo's officer returns documents. */
export const demoRemarks = [
  'По ссылке открывается документ прошлого года. Нужен действующий.',
  'Нет подписи руководителя и даты.',
  'Приложена только первая страница. Нужны все, с приложениями.',
  'Документ другого вида: нужен приказ, а приложена справка.',
]

export interface DemoPractice extends PracticeInput {
  slug: string
  sender: string
  daysAgo: number
  /** What the methodologist, then the officer marked. */
  sheets: { marks: Marks; comment: string }[]
}

function sheet(marks: readonly number[], comment = '') {
  const entries = criteria.map((one: Criterion, index) => [one, marks[index] ?? 1])
  return { marks: Object.fromEntries(entries) as Marks, comment }
}

/** What the demo's institutions share. */
export const demoPractices: readonly DemoPractice[] = [
  {
    slug: 'gimnazia',
    sender: 'curator.gimnazia@demo.test',
    daysAgo: 70,
    title: 'Клуб молодых педагогов «Первый звонок»',
    form: 'teacher_teacher',
    audience: 'Учителя первых трёх лет работы и их наставники',
    content:
      'Раз в месяц наставник и молодой педагог вместе разбирают один урок на видео.\nРазбор идёт по одному вопросу, который выбирает молодой педагог.\nНужны: камера телефона, час времени, ведущий из опытных наставников.',
    result:
      'За два года все шесть молодых педагогов остались в гимназии, четверо аттестовались на первую категорию.',
    url: 'https://gimnazia.example/mentoring/club',
    sheets: [
      sheet([9, 9, 7, 10, 8], 'Понятно, как повторить в любой школе.'),
      sheet([9, 8, 8, 9, 9]),
    ],
  },
  {
    slug: 'sosh2',
    sender: 'curator.sosh2@demo.test',
    daysAgo: 45,
    title: 'Старшие – младшим: чтение после уроков',
    form: 'student_student',
    audience: 'Ученики 3–4 классов, которым трудно читать вслух',
    content:
      'Дважды в неделю старшеклассник двадцать минут читает вместе с младшим учеником. Пары подбирает библиотекарь, куратор раз в месяц смотрит записи.',
    result: 'Скорость чтения в группе выросла с 48 до 71 слова в минуту за полугодие.',
    url: '',
    sheets: [sheet([8, 9, 6, 9, 9])],
  },
  {
    slug: 'tehnikum',
    sender: 'director.tehnikum@demo.test',
    daysAgo: 30,
    title: 'Мастер цеха ведёт группу',
    form: 'employer_student',
    audience: 'Студенты второго курса, которые идут на первую практику',
    content:
      'Мастер предприятия закреплён за группой на семестр: пять встреч до практики, разбор каждой недели на практике, итоговая беседа о трудоустройстве.',
    result: 'Из двадцати двух студентов девятнадцать получили приглашение на работу.',
    url: 'https://tehnikum.example/mentoring/master',
    sheets: [
      sheet([9, 7, 8, 6, 7], 'Повторить можно там, где есть предприятие рядом.'),
      sheet([8, 8, 8, 7, 7]),
    ],
  },
  {
    slug: 'ddt',
    sender: 'director.ddt@demo.test',
    daysAgo: 9,
    title: 'Наставник на один проект',
    form: 'other',
    audience: 'Педагоги дополнительного образования, которые впервые ведут проект',
    content:
      'Опытный педагог помогает с одним проектом от замысла до защиты: четыре встречи по готовому плану.',
    result: 'Все семь проектов дошли до городского показа.',
    url: '',
    sheets: [],
  },
]

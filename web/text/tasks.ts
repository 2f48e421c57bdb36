import type { TaskGroup } from '../../functions/domain/obligation/task-groups.ts'
import { formatDayLong, plural } from './format.ts'

const dayRu = (day: string) => formatDayLong(day, 'ru')
const dayEn = (day: string) => formatDayLong(day, 'en')
const daysRu = (count: number) => plural(count, 'ru', ['день', 'дня', 'дней'])
const daysEn = (count: number) => plural(count, 'en', ['day', 'days'])

/** Words of a school's list of tasks. */
const ru = {
  title: 'Задачи',
  lead: (school: string, year: string) => `${school}, ${year} учебный год`,
  asOf: (day: string) => `Состояние на конец дня ${dayRu(day)}`,
  asOfText: 'Показано, как было тогда. Позднейшие документы и решения не учтены.',
  asOfToday: 'Вернуться к сегодняшнему дню',
  asOfLabel: 'Состояние на день',
  show: 'Показать',
  counts: 'Сколько каких задач',
  groups: { now: 'Сейчас', next: 'Дальше', later: 'Позже', done: 'Сделано' } satisfies Record<
    TaskGroup,
    string
  >,
  nothingNow: 'Срочных задач нет.',
  nothingNext: 'В ближайшие 60 дней ничего не начинается.',
  laterLink: (count: number) =>
    `Ещё ${plural(count, 'ru', ['задача начнётся', 'задачи начнутся', 'задач начнутся'])} позже`,
  doneSummary: (count: number) => `Сделано: ${count}`,
  all: 'Все задачи',
  mine: 'Поручены мне',
  whose: 'Чьи задачи',
  years: 'Учебные годы',
  pageBefore: 'Предыдущие задачи',
  pageAfter: 'Следующие задачи',
  yearBefore: (year: string) => `Год ${year}`,
  yearAfter: (year: string) => `Год ${year}`,
  filtered: (status: string) => `Показаны только задачи «${status}»`,
  filteredNothing: 'Таких задач нет.',
  filteredReset: 'Показать все задачи',
  point: (number: string) => `Пункт ${number}`,
  assignee: (name: string) => `Ответственный: ${name}`,
  waiverAsked: 'Школа просит не учитывать, решения ещё нет',
  due: (day: string) => `До ${dayRu(day)}`,
  dueLeft: (day: string, days: number) =>
    days === 0 ? `До ${dayRu(day)}, срок сегодня` : `До ${dayRu(day)}, осталось ${daysRu(days)}`,
  dueMissed: (day: string, days: number) => `До ${dayRu(day)}, опоздание ${daysRu(days)}`,
  dueWindow: (from: string, to: string) => `С ${dayRu(from)} до ${dayRu(to)}`,
  emptyTitle: 'Дорожной карты пока нет',
  emptyText:
    'Отправьте дорожную карту тем же файлом Word, который утвердила школа. Сроки станут задачами с датами.',
  emptyTextOther: 'Школа ещё не отправила дорожную карту. Здесь появятся её задачи и сроки.',
  emptyAction: 'Отправить дорожную карту',
  emptyYear: 'В этом учебном году задач нет.',
  csvName: 'Задачи',
  csv: {
    number: 'Пункт',
    section: 'Раздел',
    text: 'Что сделать',
    from: 'С какого дня',
    due: 'Срок',
    status: 'Состояние',
    late: 'С опозданием',
    assignee: 'Ответственный',
    yes: 'да',
    no: 'нет',
  },
}

const en: typeof ru = {
  title: 'Tasks',
  lead: (school, year) => `${school}, school year ${year}`,
  asOf: day => `As of the end of ${dayEn(day)}`,
  asOfText: 'Shown as it was then. Later documents and decisions are not counted.',
  asOfToday: 'Back to today',
  asOfLabel: 'As of a day',
  show: 'Show',
  counts: 'How many tasks of which kind',
  groups: { now: 'Now', next: 'Next', later: 'Later', done: 'Done' },
  nothingNow: 'Nothing is urgent.',
  nothingNext: 'Nothing begins within 60 days.',
  laterLink: count => `${plural(count, 'en', ['more task', 'more tasks'])} later`,
  doneSummary: count => `Done: ${count}`,
  all: 'All tasks',
  mine: 'Assigned to me',
  whose: 'Whose tasks',
  years: 'School years',
  pageBefore: 'Earlier tasks',
  pageAfter: 'Further tasks',
  yearBefore: year => `Year ${year}`,
  yearAfter: year => `Year ${year}`,
  filtered: status => `Only tasks “${status}” are shown`,
  filteredNothing: 'There are no such tasks.',
  filteredReset: 'Show all tasks',
  point: number => `Item ${number}`,
  assignee: name => `Responsible: ${name}`,
  waiverAsked: 'The school asks not to count it, not answered yet',
  due: day => `By ${dayEn(day)}`,
  dueLeft: (day, days) =>
    days === 0 ? `By ${dayEn(day)}, due today` : `By ${dayEn(day)}, ${daysEn(days)} left`,
  dueMissed: (day, days) => `By ${dayEn(day)}, ${daysEn(days)} late`,
  dueWindow: (from, to) => `From ${dayEn(from)} to ${dayEn(to)}`,
  emptyTitle: 'There is no roadmap yet',
  emptyText:
    'Send the roadmap as the Word file the school has approved. Its deadlines become dated tasks.',
  emptyTextOther: 'The school has not sent its roadmap. Its tasks and deadlines will appear here.',
  emptyAction: 'Send the roadmap',
  emptyYear: 'There are no tasks in this school year.',
  csvName: 'tasks',
  csv: {
    number: 'Item',
    section: 'Section',
    text: 'What to do',
    from: 'From',
    due: 'Due',
    status: 'Status',
    late: 'Late',
    assignee: 'Responsible',
    yes: 'yes',
    no: 'no',
  },
}

export const tasks = { ru, en }

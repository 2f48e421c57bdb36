import type { Counts } from '../../functions/domain/obligation/status.ts'
import { plural } from './format.ts'

const percent = (part: number, { expected }: Counts) =>
  expected === 0 ? '—' : `${Math.round((100 * part) / expected)} %`

/** Words of what leaves as a file. */
const ru = {
  title: 'Выгрузки',
  lead: 'Выберите день и учреждение и скачайте файл. В файле написано, на какой день он составлен и что в нём отобрано.',
  show: 'Применить',
  reset: 'Сбросить',
  filterTitle: 'Отбор для выгрузки',
  day: 'На дату',
  school: 'Учреждение',
  allSchools: 'Все учреждения',
  search: 'Слова из мероприятия или учреждения',
  chosen: (day: string) => `Состояние на ${day}`,
  workbook: 'Книга Excel',
  workbookText:
    'Пять листов: учреждения, требования, обязательства, просроченное, недостающие документы. Заголовки закреплены, столбцы отбираются, даты настоящие.',
  note: {
    link: 'Справка в Word',
    text: 'Для регионального центра: итоги, учреждения, что просрочено дольше всего, кто не отправил дорожную карту. Отбор по учреждению на справку не действует.',
    title: 'СПРАВКА О РЕАЛИЗАЦИИ ДОРОЖНЫХ КАРТ НАСТАВНИЧЕСТВА',
    asOf: (day: string) => `по состоянию на ${day}`,
    totals: (day: string, schools: number, n: Counts) =>
      `На ${day} учтено ${plural(schools, 'ru', ['учреждение', 'учреждения', 'учреждений'])}. К этому дню должно быть представлено подтверждений: ${n.expected}. Представлено: ${n.submitted} (${percent(n.submitted, n)}), из них в срок ${n.onTime} (${percent(n.onTime, n)} от ожидаемых), принято ${n.accepted}. Просрочено: ${n.overdue}. На доработке: ${n.returned}. Признано неприменимым: ${n.waived}.`,
    schools: 'Состояние по учреждениям',
    completeness: 'Полнота',
    overdue: 'Просрочено дольше всего',
    overdueShown: (shown: number, count: number) =>
      shown === count ? `Всего просрочено: ${count}.` : `Показаны ${shown} из ${count}.`,
    noOverdue: 'Просроченных подтверждений нет.',
    days: 'Дней',
    noSilent: 'Все учреждения, где есть наставляемые, отправили дорожные карты.',
    measures: 'Принятые меры',
    told: (letters: number, schools: number) =>
      letters === 0
        ? 'С начала учебного года письма о недостающих документах из системы не направлялись.'
        : `С начала учебного года направлено писем о недостающих документах: ${letters}, учреждений: ${schools}.`,
    how: 'Как считаются числа',
    post: 'Специалист',
  },
  missingCsv: 'Недостающие документы в CSV',
  missingText: 'Одна строка на каждый документ. Открывается в Excel.',
  otherTitle: 'Другие таблицы',
  schoolsCsv: 'Учреждения в CSV',
  obligationsCsv: 'Обязательства в CSV',
  practices: 'Реестр практик в Excel',
  api: 'Те же данные для программ: API',
  sheets: {
    schools: 'Учреждения',
    requirements: 'Требования',
    obligations: 'Обязательства',
    overdue: 'Просрочено',
    missing: 'Нет документов',
  },
  asOf: (day: string) => `По состоянию на конец дня ${day}.`,
  filter: 'Отбор',
  everything: 'всё',
  made: (day: string) =>
    `Файл составлен ${day}. Полнота = сдано ÷ должны быть сданы; своевременность = сдано в срок ÷ должны быть сданы.`,
  cut: (most: number) => `Показаны первые ${most} строк: сузьте отбор, чтобы получить остальные.`,
  completeness: 'Полнота',
  timeliness: 'Своевременность',
  longest: 'Дней просрочки, наибольшее',
  section: 'Раздел',
  schoolsCount: 'Учреждений',
  several: 'несколько учреждений',
  from: 'Начало',
  daysOverdue: 'Дней просрочки',
  told: 'Кому сообщено',
  lastTold: 'Последнее письмо об этом',
  document: 'Недостающий документ',
  anyDocument: 'любое подтверждение',
}

const en: typeof ru = {
  title: 'Downloads',
  lead: 'Choose a day and an institution and download the file. It says of which day it is and what it was filtered by.',
  show: 'Apply',
  reset: 'Reset',
  filterTitle: 'Filter of the download',
  day: 'As of',
  school: 'Institution',
  allSchools: 'All institutions',
  search: 'Words of the activity or the institution',
  chosen: day => `As of ${day}`,
  workbook: 'Excel workbook',
  workbookText:
    'Five sheets: institutions, requirements, obligations, what is overdue, missing documents. Heads stay in sight, columns filter, dates are dates.',
  note: {
    link: 'Note in Word',
    text: 'For the regional centre: totals, institutions, what is longest overdue, who has sent no roadmap. It always covers all institutions.',
    title: 'NOTE ON THE MENTORING ROADMAPS',
    asOf: day => `as of ${day}`,
    totals: (day, schools, n) =>
      `On ${day} there were ${plural(schools, 'en', ['institution', 'institutions'])}. By that day ${n.expected} pieces of evidence were expected. Submitted: ${n.submitted} (${percent(n.submitted, n)}), of these on time ${n.onTime} (${percent(n.onTime, n)} of what was expected), accepted ${n.accepted}. Overdue: ${n.overdue}. Returned: ${n.returned}. Not applicable: ${n.waived}.`,
    schools: 'Institutions',
    completeness: 'Completeness',
    overdue: 'Longest overdue',
    overdueShown: (shown, count) =>
      shown === count ? `Overdue in all: ${count}.` : `${shown} of ${count} are shown.`,
    noOverdue: 'Nothing is overdue.',
    days: 'Days',
    noSilent: 'Every institution with mentees has sent its roadmap.',
    measures: 'What was done',
    told: (letters, schools) =>
      letters === 0
        ? 'No letters about missing documents were sent since the school year began.'
        : `Letters about missing documents since the school year began: ${letters}, institutions: ${schools}.`,
    how: 'How the numbers are counted',
    post: 'Officer',
  },
  missingCsv: 'Missing documents as CSV',
  missingText: 'A row for each document. Opens in Excel.',
  otherTitle: 'Other tables',
  schoolsCsv: 'Institutions as CSV',
  obligationsCsv: 'Obligations as CSV',
  practices: 'Register of practices in Excel',
  api: 'The same for programs: the API',
  sheets: {
    schools: 'Institutions',
    requirements: 'Requirements',
    obligations: 'Obligations',
    overdue: 'Overdue',
    missing: 'Missing documents',
  },
  asOf: day => `As of the end of ${day}.`,
  filter: 'Filter',
  everything: 'everything',
  made: day =>
    `Made on ${day}. Completeness = submitted ÷ expected; timeliness = on time ÷ expected.`,
  cut: most => `The first ${most} rows are shown: narrow the filter to get the rest.`,
  completeness: 'Completeness',
  timeliness: 'Timeliness',
  longest: 'Longest overdue, days',
  section: 'Section',
  schoolsCount: 'Institutions',
  several: 'several institutions',
  from: 'Begins',
  daysOverdue: 'Days overdue',
  told: 'Who was told',
  lastTold: 'Last letter about it',
  document: 'Missing document',
  anyDocument: 'any evidence',
}

export const exportWords = { ru, en }

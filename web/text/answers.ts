import type { PresenceState } from '../../functions/domain/diagnostic/kinds/presence.ts'
import type { AnswerFault } from '../../functions/domain/diagnostic/question-kind.ts'
import { formatDay } from './format.ts'

/** Words of questions and their answers. */
const ru = {
  noAnswer: 'нет ответа',
  notApplicable: 'Не применимо',
  notApplicableMore: 'Не применимо к нашей школе',
  reason: 'Почему не применимо',
  reasonOf: (reason: string) => `Не применимо: ${reason}`,
  onlyIf: (question: string, answers: string) =>
    `Нужно, только если на вопрос «${question}» ответили: ${answers}`,
  from: {
    document: (document: { title: string; number: string; date: string | null; sentOn: string }) =>
      [
        'Из документов школы',
        documentWords(document, 'ru'),
        `отправлен ${formatDay(document.sentOn, 'ru')}`,
      ]
        .filter(Boolean)
        .join(', '),
    site: 'Из карточки школы: адрес раздела сайта',
    obligations: 'Из задач школы за учебный год',
    required: 'Из документов, которые школа отправила в этом учебном году',
    events: 'Из записей о мероприятиях за полгода',
    mentoring: 'Из базы наставников, пар и программ',
    last: (day: string) => `Как в прошлый раз, ${formatDay(day, 'ru')}: проверьте`,
  },
  fromLink: 'показать',
  remark: 'Замечание',
  url: 'Адрес на сайте',
  urlHint: 'Необязательно',
  yes: { yes: 'Да', partly: 'Частично', no: 'Нет' },
  presence: {
    present: 'Есть',
    outdated: 'Устарело',
    broken: 'Ссылка не открывается',
    'personal-data': 'Персональные данные без согласия',
    absent: 'Нет',
  } satisfies Record<PresenceState, string>,
  of: (part: number, whole: number) => `${part} из ${whole}`,
  share: (percent: number) => `${figure(percent, 'ru')} %`,
  mark: (mark: number, most: number) => `${mark} из ${most}`,
  scale: (least: number, leastMeans: string, most: number, mostMeans: string) =>
    [
      `От ${least}${leastMeans && ` (${leastMeans})`}`,
      `до ${most}${mostMeans && ` (${mostMeans})`}`,
    ].join(' '),
  percent: '%',
  chooseMark: 'Выберите оценку',
  severalHint: 'Отметьте всё, что подходит',
  fault: {
    missing: 'Ответьте на вопрос',
    reasonMissing: 'Напишите, почему это не применимо',
    notANumber: 'Напишите число цифрами, например 12',
    notWhole: 'Напишите целое число',
    belowLeast: 'Число меньше допустимого',
    aboveMost: 'Число больше допустимого',
    numeratorMissing: 'Укажите первое число',
    denominatorMissing: 'Укажите, сколько всего',
    numeratorAbove: 'Часть не может быть больше целого',
    notAnOption: 'Выберите один из предложенных ответов',
    urlNotWeb: 'Адрес должен начинаться с https://',
    tooLong: 'Ответ длиннее 4000 знаков. Сократите его.',
    wrongShape: 'Ответ не подходит к вопросу',
    mustApply: 'На этот вопрос нужно ответить',
  } satisfies Record<AnswerFault, string>,
  nowSaved: (value: string) => `Сохранено сейчас: ${value}`,
}

const en: typeof ru = {
  noAnswer: 'no answer',
  notApplicable: 'Not applicable',
  notApplicableMore: 'Not applicable to our school',
  reason: 'Why it does not apply',
  reasonOf: reason => `Not applicable: ${reason}`,
  onlyIf: (question, answers) => `Needed only where “${question}” was answered: ${answers}`,
  from: {
    document: document =>
      [
        'From the school’s documents',
        documentWords(document, 'en'),
        `sent ${formatDay(document.sentOn, 'en')}`,
      ]
        .filter(Boolean)
        .join(', '),
    site: 'From the school’s card: the address of its site section',
    obligations: 'From the school’s tasks of the school year',
    required: 'From the documents the school sent this school year',
    events: 'From the events recorded in half a year',
    mentoring: 'From the registers, pairs and programmes',
    last: day => `As last time, ${formatDay(day, 'en')}: please check`,
  },
  fromLink: 'show',
  remark: 'Remark',
  url: 'Address on the site',
  urlHint: 'Optional',
  yes: { yes: 'Yes', partly: 'In part', no: 'No' },
  presence: {
    present: 'There',
    outdated: 'Outdated',
    broken: 'The link does not open',
    'personal-data': 'Personal data without consent',
    absent: 'Not there',
  },
  of: (part, whole) => `${part} of ${whole}`,
  share: percent => `${figure(percent, 'en')}%`,
  mark: (mark, most) => `${mark} of ${most}`,
  scale: (least, leastMeans, most, mostMeans) =>
    [
      `From ${least}${leastMeans && ` (${leastMeans})`}`,
      `to ${most}${mostMeans && ` (${mostMeans})`}`,
    ].join(' '),
  percent: '%',
  chooseMark: 'Choose a mark',
  severalHint: 'Tick all that apply',
  fault: {
    missing: 'Answer the question',
    reasonMissing: 'Write why it does not apply',
    notANumber: 'Write a number in figures, for example 12',
    notWhole: 'Write a whole number',
    belowLeast: 'The number is too small',
    aboveMost: 'The number is too large',
    numeratorMissing: 'Write the first number',
    denominatorMissing: 'Write how many there are in all',
    numeratorAbove: 'A part cannot be larger than the whole',
    notAnOption: 'Choose one of the answers offered',
    urlNotWeb: 'An address begins with https://',
    tooLong: 'The answer is longer than 4000 characters. Make it shorter.',
    wrongShape: 'The answer does not fit the question',
    mustApply: 'This question must be answered',
  },
  nowSaved: value => `Saved now: ${value}`,
}

/** «Приказ № 41 15.10.2026»: what is known of a document; `''` where it has neither name nor number nor day. */
function documentWords(
  { title, number, date }: { title: string; number: string; date: string | null },
  language: 'ru' | 'en',
): string {
  const numbered = number === '' ? '' : `№ ${number}`
  const dated = date === null ? '' : formatDay(date, language)
  return [title, numbered, dated].filter(Boolean).join(' ')
}

/** A number with at most one digit after the point, as each language writes it. */
export function figure(value: number, language: 'ru' | 'en'): string {
  return new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    maximumFractionDigits: 1,
  }).format(value)
}

export const answers = { ru, en }

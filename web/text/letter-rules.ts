import type { LetterSettingsFault } from '../../functions/domain/authority/letter-settings.ts'
import { plural } from './format.ts'

/** Words of the rules by which letters leave. */
const ru = {
  title: 'Правила писем',
  lead: 'Когда и о чём система пишет сотрудникам учреждений. Письма уходят по рабочему календарю и часам муниципалитета; не чаще одного в день, дайджест — раз в неделю.',
  reminders: 'О скором сроке напоминать за',
  remindersHint: 'Рабочих дней до срока. За один день напоминание получает и руководитель.',
  days: (count: number) => plural(count, 'ru', ['рабочий день', 'рабочих дня', 'рабочих дней']),
  noReminders: 'Не напоминать',
  director: 'О просрочке сообщать руководителю через',
  authority: 'Вносить в список управления образования через',
  daysUnit: 'рабочих дней',
  daysHint: (from: number, to: number) =>
    `После срока; от ${from} до ${to}. Отсчёт прекращается, когда документ отправлен, срок перенесён или пункт снят.`,
  digestWeekday: 'Дайджест недели отправлять в',
  weekdays: ['понедельник', 'вторник', 'среду', 'четверг', 'пятницу'],
  weekdayHint: 'Если это выходной, дайджест уйдёт в следующий рабочий день.',
  digestHour: 'Час дайджеста',
  fromHour: 'Письма отправлять с',
  toHour: 'и до',
  hourUnit: 'часов',
  hourHint: 'По местному времени. Коды для входа приходят в любое время.',
  empty: 'Если на неделе сдавать нечего',
  emptyNo: 'Дайджест не отправлять',
  emptyYes: 'Отправить короткий дайджест',
  optional: 'Может ли сотрудник отказаться от дайджеста',
  optionalYes: 'Да, на странице своих писем',
  optionalNo: 'Нет, дайджест приходит всем',
  saved: 'Правила сохранены',
  readOnly: 'Изменить правила может специалист управления образования.',
  link: 'Правила писем',
  fault: (fault: LetterSettingsFault) =>
    typeof fault === 'object'
      ? `Укажите целое число от ${fault.from} до ${fault.to}`
      : {
          choose: 'Выберите один из вариантов',
          directorFirst:
            'Укажите больше дней, чем для руководителя: сначала узнаёт он, затем управление',
          hoursBackwards: 'Укажите час позже того, с которого письма отправляются',
          digestInHours: 'Укажите час, в который письма отправляются',
        }[fault],
}

const en: typeof ru = {
  title: 'Rules of letters',
  lead: 'When and of what the system writes to the people of institutions. Letters leave by the working calendar and the clock of the municipality; one a day at most, the digest once a week.',
  reminders: 'Remind of a day that comes',
  remindersHint: 'Working days before it. One day before, the director is reminded too.',
  days: (count: number) => plural(count, 'en', ['working day', 'working days']),
  noReminders: 'No reminders',
  director: 'Tell the director of what is overdue after',
  authority: 'Put it into the education authority’s list after',
  daysUnit: 'working days',
  daysHint: (from: number, to: number) =>
    `After the due day; from ${from} to ${to}. It stops when the document is sent, the day is moved or the item is dropped.`,
  digestWeekday: 'Send the weekly digest on',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  weekdayHint: 'Where that is a day off it leaves on the next working day.',
  digestHour: 'Hour of the digest',
  fromHour: 'Send letters from',
  toHour: 'and until',
  hourUnit: 'o’clock',
  hourHint: 'Local time. Sign-in codes come at any time.',
  empty: 'When nothing is due',
  emptyNo: 'Send no digest',
  emptyYes: 'Send a short digest',
  optional: 'May a person switch the digest off',
  optionalYes: 'Yes, on the page of their letters',
  optionalNo: 'No, everybody gets it',
  saved: 'Rules saved',
  readOnly: 'An education officer can change the rules.',
  link: 'Rules of letters',
  fault: (fault: LetterSettingsFault) =>
    typeof fault === 'object'
      ? `Enter a whole number from ${fault.from} to ${fault.to}`
      : {
          choose: 'Choose one of the answers',
          directorFirst: 'Enter more days than for the director: the authority comes after',
          hoursBackwards: 'Enter an hour after the one from which letters are sent',
          digestInHours: 'Enter an hour at which letters are sent',
        }[fault],
}

export const letterRules = { ru, en }

import type { TimingWarning, Window } from './reading.ts'

interface Kind {
  severity: 'ask' | 'note'
  /** One sentence about the part of the cell it is given. */
  say: (part: string) => string
}

const ask = (say: Kind['say']): Kind => ({ severity: 'ask', say })
const note = (say: Kind['say']): Kind => ({ severity: 'note', say })

/** Every warning of the reader: `ask` needs a decision, `note` does not. */
export const warningKinds = {
  'too-long': ask(part => `Ячейка «${part}» длиннее 1000 знаков и не прочитана.`),
  'period-needed': ask(
    part => `В «${part}» не назван год, а период плана неизвестен: дату назначить нельзя.`,
  ),
  'no-such-day': ask(
    part => `В «${part}» названо число, которого нет в этом месяце; взят последний день месяца.`,
  ),
  'end-before-start': ask(
    part => `В «${part}» окончание раньше начала; год исправлен на вероятный.`,
  ),
  'outside-period': ask(part => `Срок «${part}» лежит вне периода плана.`),
  'before-period': note(part => `Срок «${part}» наступает до начала периода плана.`),
  'after-period': note(part => `Срок «${part}» наступает летом, после окончания периода плана.`),
  'vague-part': ask(part => `«${part}» не называет точных дней; взята треть месяца.`),
  'week-of-month': ask(
    part =>
      `«${part}»: недели месяца отсчитаны от его первого числа; возможно, имеется в виду неделя с понедельника.`,
  ),
  'half-of-school-year': ask(
    part => `«${part}» в плане на учебный год прочитано как учебное полугодие.`,
  ),
  'edge-of-year': ask(part => `«${part}» не называет точного дня; взята вероятная дата.`),
  'by-month': ask(part => `«${part}»: взят последний день; возможно, нужно успеть до его начала.`),
  'by-year': ask(
    part => `«${part}»: взят последний день года; возможно, нужно успеть до его начала.`,
  ),
  'open-end': ask(part => `«${part}» и далее: не сказано, до какого времени.`),
  'days-after-month': ask(
    part => `«${part}»: числа после месяца прочитаны как его дни; возможно, это классы или год.`,
  ),
  'by-goes-on': ask(part => `«${part}»: «до» отнесено и к датам после точки с запятой.`),
  'by-range': ask(part => `«${part}»: взят последний из названных дней.`),
  'short-month-year': ask(part => `«${part}» прочитано как месяц и год.`),
  'list-year': ask(part => `В «${part}» год назван не у каждой даты; недостающий взят по порядку.`),
  'range-year': ask(part => `В «${part}» год назван один раз, а срок переходит через Новый год.`),
  'years-or-school-year': ask(
    part => `«${part}» прочитано как календарные годы; возможно, имеется в виду учебный год.`,
  ),
  'each-year': ask(part => `«${part}» прочитано как каждый из названных годов.`),
  'school-year-start': ask(
    part => `«${part}»: учебный год назван одним числом; взят год его начала.`,
  ),
  august: ask(part => `«${part}»: август может открывать учебный год или завершать его.`),
  'august-before': note(part => `«${part}»: взят август перед учебным годом.`),
  winter: ask(part => `«${part}»: зима может начинаться или заканчиваться в названном году.`),
  'list-or-range': ask(part => `«${part}»: это может быть перечень или промежуток.`),
  'counted-from-document': ask(
    part => `«${part}» отсчитывается от даты документа, а она неизвестна.`,
  ),
  'terms-unknown': ask(
    part => `«${part}»: даты учебных четвертей, триместров и каникул ещё не внесены.`,
  ),
  'unclear-rate': ask(part => `«${part}»: как часто, понятно, а к каким дням, нет.`),
  'rate-and-date': ask(
    part => `«${part}»: повторение и дата названы вместе; уточните, что из них срок.`,
  ),
  'dated-event': ask(part => `«${part}» называет дату, но не срок исполнения.`),
  'date-inside': ask(
    part => `«${part}»: взята дата внутри названного промежутка; возможно, это два срока.`,
  ),
  'part-of-whole': ask(
    part =>
      `«${part}»: даты названы внутри длящегося срока; возможно, исполнить нужно только к ним.`,
  ),
  'several-rates': ask(part => `«${part}»: названо несколько разных повторений; взято первое.`),
  'day-of-quarter': ask(
    part => `«${part}»: взят месяц после квартала; возможно, имеется в виду его последний месяц.`,
  ),
  'several-times': note(part => `«${part}»: в каждом промежутке нужно исполнить несколько раз.`),
  'day-off': note(part => `Срок приходится на выходной: ${part}.`),
  mistyped: note(part => `Слово написано с опечаткой и прочитано как «${part}».`),
} as const satisfies Record<string, Kind>

export type WarningCode = keyof typeof warningKinds

/** A warning of the catalogue about `part` of the cell. */
export function warning(code: WarningCode, part: string, alternatives?: Window[][]): TimingWarning {
  const { severity, say } = warningKinds[code]
  const given = alternatives?.filter(windows => windows.length > 0) ?? []
  return {
    code,
    message: say(part.replaceAll(/\s+/gu, ' ').trim()),
    severity,
    ...(given.length > 0 ? { alternatives: given } : {}),
  }
}

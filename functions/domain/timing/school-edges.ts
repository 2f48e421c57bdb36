import { dayOf, monthNumber, yearNumber } from '../calendar/days.ts'
import type { Period } from './reading.ts'
import { isSchoolPlan, monthUnit, single, type Unit } from './units.ts'

/** An edge of a year as a deadline, with the stretch it names when no «до» stands before it. */
export interface Edge extends Unit {
  stretch: Unit
}

function vague(unit: Unit, others: (year: number) => Period[]): Unit {
  return { ...unit, doubt: year => ({ code: 'edge-of-year', others: others(year) }) }
}

/** The school year ends on 31 August; lessons end in May, and a plan may end with them. */
export const schoolYearEnd: Edge = {
  begins: 831,
  ends: 831,
  isDay: true,
  on: (year, plan) => single(planEndIn(year, plan) ?? dayOf(year, 8, 31)),
  doubt: (year, plan) =>
    planEndIn(year, plan) ? null : { code: 'edge-of-year', others: [single(dayOf(year, 5, 31))] },
  stretch: vague(monthUnit(5), year => [{ from: dayOf(year, 5, 1), to: dayOf(year, 6, 30) }]),
}

/** A school plan that ends in May or June says itself when its year ends. */
function planEndIn(year: number, plan: Period | null): string | null {
  if (!plan || !isSchoolPlan(plan) || yearNumber(plan.to) !== year) return null
  return monthNumber(plan.to) >= 5 && monthNumber(plan.to) <= 7 ? plan.to : null
}

/** «к началу учебного года»: 1 September, or the day before. */
export const schoolYearStart: Edge = {
  begins: 901,
  ends: 901,
  isDay: true,
  on: year => single(dayOf(year, 9, 1)),
  doubt: year => ({ code: 'edge-of-year', others: [single(dayOf(year, 8, 31))] }),
  stretch: vague(monthUnit(9), year => [{ from: dayOf(year, 8, 25), to: dayOf(year, 9, 10) }]),
}

/** «до конца года»: 31 December; in a school plan its own end may be meant. */
export const yearEnd: Edge = {
  begins: 1231,
  ends: 1231,
  isDay: true,
  on: year => single(dayOf(year, 12, 31)),
  doubt: (_, plan) =>
    plan && isSchoolPlan(plan) ? { code: 'edge-of-year', others: [single(plan.to)] } : null,
  stretch: {
    ...monthUnit(12),
    on: (year, plan) => monthUnit(isSchoolPlan(plan) ? 5 : 12).on(year, plan),
    doubt: (year, plan) => ({
      code: 'edge-of-year',
      others: [
        isSchoolPlan(plan)
          ? monthUnit(12).on(year - 1, null)
          : { from: dayOf(year, 11, 1), to: dayOf(year, 12, 31) },
      ],
    }),
  },
}

/** «в начале года»: January, in a school plan September. */
export const yearStart: Edge = {
  begins: 101,
  ends: 101,
  isDay: true,
  on: (year, plan) => single(isSchoolPlan(plan) ? dayOf(year, 9, 1) : dayOf(year, 1, 1)),
  doubt: (year, plan) => ({
    code: 'edge-of-year',
    others: [single(isSchoolPlan(plan) ? dayOf(year + 1, 1, 1) : dayOf(year, 1, 31))],
  }),
  stretch: {
    ...monthUnit(1),
    on: (year, plan) => monthUnit(isSchoolPlan(plan) ? 9 : 1).on(year, plan),
    doubt: year => ({ code: 'edge-of-year', others: [monthUnit(1).on(year + 1, null)] }),
  },
}

/** «до конца периода реализации»: the plan's last day. */
export const planEnd: Edge = {
  begins: 1231,
  ends: 1231,
  isDay: true,
  on: (year, plan) => single(plan?.to ?? dayOf(year, 12, 31)),
  stretch: vague(monthUnit(12), () => []),
}

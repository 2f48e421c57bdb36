import { addDays } from '../../../functions/domain/calendar/days.ts'
import { endOfDay } from '../../../functions/domain/calendar/zones.ts'
import {
  applyFact,
  type ObligationFact,
  openObligation,
} from '../../../functions/domain/obligation/state.ts'
import { forever } from '../../../functions/store/schema/columns.ts'

export const region = 'region'
export const zone = 'Europe/Moscow'
export const firstYear = 2024
export const years = 5
export const perYear = 60
/** In the fifth year, with some of it still ahead. */
export const today = '2029-04-10'

/** What is owed by one institution over the years: ids, states and facts, the same at every run. */
export function historyOf(school: number) {
  const rows = Array.from({ length: years * perYear }, (_, i) => lifeOf(school, i))
  return {
    obligations: rows.map(({ obligation }) => obligation),
    states: rows.flatMap(({ states }) => states),
    facts: rows.flatMap(({ facts }) => facts),
  }
}

export function schoolIdOf(school: number): string {
  return `school-${school}`
}

function instantOf(day: string, minute: number): number {
  return endOfDay(addDays(day, -1), zone) + 36_000_000 + minute * 60_000
}

function lifeOf(school: number, index: number) {
  const id = `${schoolIdOf(school)}-${index}`
  const schoolId = schoolIdOf(school)
  const requirementId = `requirement-${index % perYear}`
  const happened = eventsOf(school, index).filter(({ day }) => day <= today)
  const where = { obligationId: id, authorityId: region, schoolId, requirementId }
  const states: Record<string, unknown>[] = []
  for (const [step, { day, fact }] of happened.entries()) {
    const before = states.at(-1) as never
    const since = instantOf(day, (school * 7 + index + step) % 400)
    const state = fact.kind === 'obligation.opened' ? openObligation(fact) : applyFact(before, fact)
    if (before !== undefined) Object.assign(before, { until: since })
    states.push({ ...where, ...state, since, until: forever })
  }
  const facts = happened.map(({ day, fact }, step) => {
    const { kind, ...payload } = fact
    return {
      ...{ key: `${kind}:${id}:${step}`, kind, authorityId: region, schoolId, subjectId: id },
      ...{ actorId: null, at: states[step]?.since, day, payload },
    }
  })
  const createdAt = states[0]?.since
  return {
    obligation: { id, authorityId: region, schoolId, requirementId, createdAt },
    states,
    facts,
  }
}

/** Opened with its school year, sent a little before or after it is due or not at all, and looked at a week later. */
function eventsOf(school: number, index: number): { day: string; fact: ObligationFact }[] {
  const year = Math.floor(index / perYear)
  const begins = `${firstYear + year}-09-01`
  const due = addDays(begins, 4 + (index % perYear) * 6)
  const draw = (school * 31 + index * 17) % 20
  const opened = { kind: 'obligation.opened' as const, day: begins, windowFrom: null, due }
  const events: { day: string; fact: ObligationFact }[] = [{ day: begins, fact: opened }]
  const isSilent = school % 10 === 9 ? draw > 3 : draw === 19
  if (isSilent) return events
  const day = addDays(due, (draw % 8) - 5)
  const submissionId = `submission-${school}-${index}`
  events.push({ day, fact: { kind: 'submission.filed', day, submissionId } })
  const later = addDays(day, 7)
  const kind = draw === 7 ? 'submission.returned' : 'submission.accepted'
  if (draw % 3 === 0) {
    events.push({
      day: later,
      fact: { kind, day: later, submissionId, comment: '' } as ObligationFact,
    })
  }
  return events
}

import { env } from 'cloudflare:workers'
import { drizzle } from 'drizzle-orm/d1'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { defaultSettings } from '../../functions/domain/authority/settings.ts'
import { daysOffOfRussia } from '../../functions/domain/calendar/days-off-of-russia.ts'
import { addWorkingDays, isWorkingDay } from '../../functions/domain/calendar/working-calendar.ts'
import { mondayOf } from '../../functions/domain/notice/sending-hours.ts'
import { chaseStep, letterAbout } from '../../functions/store/schema.ts'
import { lettersOf, type Sent, type Service, simulateYear, type Year } from './simulated-year.ts'

/** Run again with another VITE_SEED: the same seed gives the same year. */
const seed = Number(import.meta.env.VITE_SEED ?? 20260901)

/** What holds of a school year, however a town's letters are handed over: every rule of theirs is an invariant. */
export function describeYear(title: string, town: { schools: number; service: Service }) {
  describe(`${title}, seed ${seed}`, () => {
    let year: Year
    let letters: Awaited<ReturnType<typeof lettersOf>>
    let steps: (typeof chaseStep.$inferSelect)[]
    let about: (typeof letterAbout.$inferSelect)[]

    beforeAll(async () => {
      // A tick that the database fails says so in the log.
      vi.spyOn(console, 'error').mockImplementation(() => undefined)
      year = await simulateYear(seed, { ...town, from: '2026-09-01', days: 365 })
      letters = await lettersOf()
      const db = drizzle(env.DB)
      steps = await db.select().from(chaseStep)
      about = await db.select().from(letterAbout)
    }, 240_000)

    function sentOf(kind: string): Sent[] {
      return year.sent.filter(({ id }) => letters.get(id)?.kind === kind)
    }

    test('had ticks, crashes and letters of both kinds', () => {
      expect(year.ticks).toBeGreaterThan(500)
      expect(year.crashes).toBeGreaterThan(20)
      expect(sentOf('weekly-digest').length).toBeGreaterThan(1000)
      expect(sentOf('reminders').length).toBeGreaterThan(300)
    })

    test('no letter speaks of what has been sent, waived, or waits for an answer', () => {
      const told = year.sent.flatMap(one =>
        one.about.map(({ id, known }) => ({ ...known, id, on: one.day })),
      )
      const settled = told.filter(
        ({ phase, isWaiverAsked }) => isWaiverAsked || !['expected', 'returned'].includes(phase),
      )
      expectNone(settled, told)
    })

    test('no reminder chases what was known for less than three working days', () => {
      const told = sentOf('reminders').flatMap(one =>
        one.about.map(({ id, known }) => ({ id, known, on: one.day })),
      )
      const early = told.filter(({ known, on }) => {
        const since = known.phase === 'returned' ? (known.returnedOn ?? '') : known.knownOn
        return on < addWorkingDays(since, 3, daysOffOfRussia)
      })
      expectNone(early, told)
    })

    test('no letter leaves on a day off or in quiet hours', () => {
      const { lettersFromHour, lettersToHour } = defaultSettings
      const untimely = year.sent.filter(
        ({ day, hour }) =>
          !isWorkingDay(day, daysOffOfRussia) || hour < lettersFromHour || hour >= lettersToHour,
      )
      expectNone(
        untimely.map(({ to, day, hour }) => ({ to, day, hour })),
        year.sent,
      )
    })

    test('nobody gets two digests in a week', () => {
      const weeks = sentOf('weekly-digest').map(({ to, day }) => `${to} ${mondayOf(day)}`)
      expectNone(repeated(weeks), weeks)
    })

    test('nobody gets two letters in a day', () => {
      const days = year.sent.map(({ to, day }) => `${to} ${day}`)
      expectNone(repeated(days), days)
    })

    test('no letter goes to somebody who has left', () => {
      const strange = year.sent.filter(
        ({ to, about: told, schoolIds }) =>
          !/^(officer|methodologist)@/.test(to) &&
          (schoolIds.length === 0 || told.some(({ known }) => !schoolIds.includes(known.schoolId))),
      )
      expectNone(
        strange.map(({ to, day }) => ({ to, day })),
        year.sent,
      )
    })

    test('no letter is sent twice, and none leaves in other words when it is told again', () => {
      expectNone(repeated(year.sent.map(({ id }) => id)), year.sent)
      expect(year.changed).toEqual([])
    })

    test('the ladder of a due day is climbed upward, each rung once', () => {
      const told = steps.filter(({ outcome }) => outcome === 'told')
      const ladders = Map.groupBy(told, one => `${one.obligationId} ${one.due} ${one.knownOn}`)
      const fallen = [...ladders.values()].filter(ladder => {
        const days = ladder
          .toSorted((a, b) => heightOf(a.step) - heightOf(b.step))
          .map(({ day }) => day)
        return days.some((day, index) => index > 0 && day < (days[index - 1] ?? ''))
      })
      expectNone(fallen, told)
    })

    test('whoever is told of a step gets the letter, or the officer sees that nobody knows whether they did', () => {
      const unknown = [...letters].flatMap(([id, { state }]) => (state === 'unknown' ? [id] : []))
      const hasLeft = new Set([...year.sent.map(({ id }) => id), ...unknown])
      const told = steps.filter(({ outcome }) => outcome === 'told')
      const bySubject = Map.groupBy(about, one => `${one.subjectId} ${one.step}`)
      const stillSo = told.filter(({ obligationId, due, day }) => {
        const known = year.known.get(obligationId)
        return (
          known !== undefined && known.due === due && known.changedOn < day && !known.isWaiverAsked
        )
      })
      const lost = stillSo.filter(({ obligationId, step }) => {
        const letterIds = bySubject.get(`${obligationId} ${step}`) ?? []
        return !letterIds.some(({ letterId }) => hasLeft.has(letterId))
      })
      expectNone(lost, stillSo)
    })

    test('nothing long overdue at the end of the year has been passed over', () => {
      const old = addWorkingDays(year.lastDay, -20, daysOffOfRussia)
      const overdue = [...year.known].filter(
        ([, one]) =>
          one.phase === 'expected' && !one.isWaiverAsked && one.due < old && one.knownOn < old,
      )
      const told = new Set(
        steps.flatMap(one =>
          one.step.endsWith('-authority') ? [`${one.obligationId} ${one.due}`] : [],
        ),
      )
      expect(overdue.length, `seed ${seed}`).toBeGreaterThan(5)
      expect(overdue.filter(([id, { due }]) => !told.has(`${id} ${due}`))).toEqual([])
    })

    test('nothing is left waiting at the end of a calm fortnight', () => {
      const waiting = [...letters.values()].filter(
        ({ state }) => state === 'queued' || state === 'sending',
      )
      expectNone(waiting, [...letters.values()])
    })
  })
}

function repeated(keys: readonly string[]): string[] {
  const counts = Map.groupBy(keys, key => key)
  return [...counts].flatMap(([key, same]) => (same.length > 1 ? [key] : []))
}

/** What is checked, and of how many: an empty year must not pass. Run again with VITE_SEED. */
function expectNone(wrong: readonly unknown[], of: readonly unknown[]) {
  expect(of.length, `seed ${seed}: nothing to check`).toBeGreaterThan(100)
  expect(wrong.slice(0, 3), `seed ${seed}: ${wrong.length} of ${of.length}`).toEqual([])
}

/** How high a step stands on the ladder. */
function heightOf(step: string): number {
  const reminder = /^due-soon-(\d+)$/.exec(step)
  if (reminder !== null) return 100 - Number(reminder[1])
  if (step === 'window-opens') return 0
  return step.endsWith('-authority') ? 300 : step.endsWith('-director') ? 200 : 150
}

import { and, eq } from 'drizzle-orm'
import { type Context, createContext } from '../context.ts'
import { readRoadmapPaste } from '../documents/read-roadmap-file.ts'
import { defaultSettings } from '../domain/authority/settings.ts'
import { addDays } from '../domain/calendar/days.ts'
import { dayOf } from '../domain/calendar/zones.ts'
import type { EvidenceInput } from '../domain/evidence/evidence-input.ts'
import type { Phase } from '../domain/obligation/state.ts'
import { readTiming } from '../domain/timing/read-timing.ts'
import type { Day } from '../domain/timing/reading.ts'
import type { Platform } from '../platform/ports.ts'
import { confirmRoadmap } from '../store/confirm-roadmap.ts'
import { moveDue } from '../store/due-dates.ts'
import { fileEvidence } from '../store/file-evidence.ts'
import { acceptSubmission, returnSubmission } from '../store/review.ts'
import { forever, obligationState, requirement } from '../store/schema.ts'
import { approveWaiver, askWaiver } from '../store/waivers.ts'
import { contextAt, instantOf, personIdOf } from './load.ts'
import { demoPeriod, demoRoadmaps } from './roadmaps.ts'
import { type DemoSchool, demoAuthority } from './schools.ts'

type Owed = Awaited<ReturnType<typeof owedBy>>[number]

/** Writes what an institution of the demo has done up to now, through the same code people use. */
export async function writeHistory(platform: Platform, one: DemoSchool): Promise<void> {
  if (one.roadmap === null) return
  await sendRoadmap(platform, one)
  const today = dayOf(platform.clock.now(), demoAuthority.timeZone)
  const owed = await owedBy(createContext(platform), one.id)
  for (const [index, obligation] of owed.entries()) {
    await keepOrMiss(platform, one, obligation, index, today)
  }
  if (one.habits.late >= 3) await askForIndulgence(platform, one)
}

function sceneAt(one: DemoSchool, email: string) {
  return {
    authorityId: demoAuthority.id,
    schoolId: one.id,
    timeZone: demoAuthority.timeZone,
    actorId: personIdOf(email),
  }
}

/** The curator's address; an institution without one has its director do the work. */
function senderOf(one: DemoSchool): string {
  return (one.people.find(({ role }) => role === 'curator') ?? one.people[0])?.email ?? ''
}

async function sendRoadmap(platform: Platform, one: DemoSchool): Promise<void> {
  const pasted = demoRoadmaps[one.roadmap ?? 'small']
  const result = readRoadmapPaste(pasted, { readTiming, period: demoPeriod })
  if (!result.ok) throw new Error(`the demo's roadmap does not read: ${result.problem.code}`)
  await confirmRoadmap(
    contextAt(platform, instantOf('2024-09-05', 11)),
    sceneAt(one, senderOf(one)),
    {
      reading: {
        ...result.reading,
        period: demoPeriod,
        order: { number: '84-од', date: '2024-09-02' },
      },
      period: demoPeriod,
      settings: defaultSettings,
      fileId: null,
      lineageId: null,
    },
  )
}

function owedBy(ctx: Context, schoolId: string, phase?: Phase) {
  return ctx.db
    .select({
      id: obligationState.obligationId,
      due: obligationState.due,
      evidence: requirement.evidence,
      number: requirement.number,
    })
    .from(obligationState)
    .innerJoin(requirement, eq(requirement.id, obligationState.requirementId))
    .where(
      and(
        eq(obligationState.schoolId, schoolId),
        eq(obligationState.until, forever),
        phase && eq(obligationState.phase, phase),
      ),
    )
    .orderBy(obligationState.due, requirement.position)
    .all()
}

/**
 * What became of one obligation: sent on time, late or not at all; accepted, returned, or still waiting.
 * Whoever mostly keeps deadlines has long made up for the old ones.
 */
async function keepOrMiss(
  platform: Platform,
  one: DemoSchool,
  owed: Owed,
  index: number,
  today: Day,
): Promise<void> {
  const draw = (index * 7 + one.id.length * 3) % 10
  const { onTime, late, silentFrom } = one.habits
  const isForgiven = onTime >= 6 && owed.due < addDays(today, -150)
  if (draw >= onTime + late && !isForgiven) return
  const sentOn = addDays(owed.due, draw < onTime ? -(2 + (index % 9)) : 3 + (index % 12))
  if (sentOn >= today || (silentFrom !== undefined && sentOn >= silentFrom)) return
  if (sentOn < '2024-09-06') return
  const receipt = await send(platform, one, owed, sentOn)
  const day = addDays(sentOn, 3 + (index % 8))
  await review(platform, one, receipt.id, { day, index, today })
}

function send(platform: Platform, one: DemoSchool, owed: Owed, day: Day) {
  const ctx = contextAt(platform, instantOf(day, 10) + (owed.number.length * 7 + 13) * 60_000)
  return fileEvidence(ctx, sceneAt(one, senderOf(one)), {
    obligationIds: [owed.id],
    evidence: proofOf(one, owed, day),
    note: '',
    idempotencyKey: `demo-${owed.id}`,
  })
}

/** What can be published is a link, an event is a record. */
function proofOf(one: DemoSchool, owed: Owed, day: Day): EvidenceInput {
  const kind = owed.evidence[0] ?? ''
  const about = { kind, title: '', documentNumber: '', documentDate: null }
  if (kind.endsWith('_record')) {
    return { type: 'record', heldOn: day, participants: 12, ...about }
  }
  return { type: 'link', url: `${one.siteUrl}/${kind || 'document'}-${day}.pdf`, ...about }
}

/** What came in the last weeks still waits; of the month before, some went back. */
async function review(
  platform: Platform,
  one: DemoSchool,
  submissionId: string,
  { day, index, today }: { day: Day; index: number; today: Day },
): Promise<void> {
  if (day > addDays(today, -25)) return
  const ctx = contextAt(platform, instantOf(day, 15))
  const scene = sceneAt(one, demoAuthority.officer.email)
  const isReturned = index % 3 === 1 && day > addDays(today, -75)
  if (!isReturned) return acceptSubmission(ctx, scene, submissionId)
  await returnSubmission(ctx, scene, submissionId, returnComment, () => [])
}

const returnComment =
  'По ссылке открывается прошлогодний документ. Нужен действующий, с подписью руководителя.'

/** Of what is still owed, one thing is asked to be waived, one is waived and one was given more time. */
async function askForIndulgence(platform: Platform, one: DemoSchool): Promise<void> {
  const now = platform.clock.now()
  const today = dayOf(now, demoAuthority.timeZone)
  const open = await owedBy(createContext(platform), one.id, 'expected')
  const [asked, waived, moved] = open.filter(({ due }) => due < today).slice(0, 3)
  const school = sceneAt(one, senderOf(one))
  const officer = sceneAt(one, demoAuthority.officer.email)
  const at = (daysAgo: number) => contextAt(platform, now - daysAgo * 86_400_000)
  if (moved !== undefined) {
    await moveDue(at(9), officer, moved.id, addDays(today, 10), 'Карантин в школе с 3 по 14 ноября')
  }
  if (waived !== undefined) {
    await approveWaiver(at(20), officer, waived.id, 'В этом году молодых педагогов в школе нет')
  }
  if (asked !== undefined) {
    await askWaiver(at(4), school, asked.id, 'Мероприятие объединено с районным семинаром')
  }
}

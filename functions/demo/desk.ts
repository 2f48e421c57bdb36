import { and, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { readSettings } from '../domain/authority/settings.ts'
import { addDays } from '../domain/calendar/days.ts'
import { dayOf } from '../domain/calendar/zones.ts'
import { foldName } from '../domain/people/fold-name.ts'
import { callWebhooks } from '../mail/call-webhooks.ts'
import { recommendWithLetters, remindersFor, sendReminders } from '../mail/desk-letters.ts'
import type { Platform } from '../platform/ports.ts'
import { headsOf, missingIn } from '../store/desk/missing.ts'
import { scorePractice, submitPractice } from '../store/desk/practices.ts'
import { keepRemark } from '../store/desk/remarks.ts'
import { createWebhook } from '../store/desk/webhooks.ts'
import { fileEvidence } from '../store/file-evidence.ts'
import { insertMany } from '../store/insert-many.ts'
import { acceptSubmission } from '../store/review.ts'
import {
  authority,
  forever,
  membership,
  obligationState,
  person,
  regionCentre,
  school,
} from '../store/schema.ts'
import { schoolsOf } from '../store/schools.ts'
import { type DemoPractice, demoPractices, demoRemarks } from './desk-content.ts'
import { contextAt, personIdOf } from './load.ts'
import { demoAuthority, demoRegion } from './schools.ts'

const dayMs = 86_400_000

const brief = {
  id: demoAuthority.id,
  shortName: demoAuthority.shortName,
  timeZone: demoAuthority.timeZone,
  settings: readSettings({}),
}

/** What the desk of the demo's authority has done: remarks, letters, recommendations, practices, a connected program. */
export async function writeDesk(platform: Platform): Promise<void> {
  const at = (daysAgo: number) => contextAt(platform, platform.clock.now() - daysAgo * dayMs)
  for (const words of demoRemarks) await keepRemark(at(120), officerScene, words)
  const actor = { ...officerScene, actorId: personIdOf(demoAuthority.officer.email) }
  await createWebhook(at(50), actor, 'https://journal.example/nastavnik', [
    'submission.filed',
    'submission.accepted',
    'obligation.overdue',
  ])
  await writeRecommendations(at)
  await writeReminders(at(12))
  for (const one of demoPractices) await writePractice(at, one)
  await callWebhooks(at(0))
  await loadRegion(platform)
}

type At = (daysAgo: number) => Context

const officerScene = {
  authorityId: demoAuthority.id,
  schoolId: null,
  timeZone: demoAuthority.timeZone,
  actorId: personIdOf(demoAuthority.officer.email),
}

function schoolScene(slug: string, email: string) {
  return { ...officerScene, schoolId: `demo-${slug}`, actorId: personIdOf(email) }
}

async function writeRecommendations(at: At): Promise<void> {
  await recommendTo(at(40), 'demo-recommendation-1', {
    text: 'Обновить страницу «Наставничество» на сайте: разместить приказ о парах этого учебного года',
    due: dueIn(at, -5),
    evidence: 'publication',
    slugs: ['gimnazia', 'licey', 'sosh2', 'vyazy'],
  })
  await followUp(at, 'gimnazia', 'curator.gimnazia@demo.test', 12, true)
  await followUp(at, 'licey', 'curator.licey@demo.test', 8, false)
  await recommendTo(at(6), 'demo-recommendation-2', {
    text: 'Провести открытые занятия наставников и пригласить молодых педагогов соседних школ',
    due: dueIn(at, 20),
    evidence: '',
    slugs: ['gimnazia', 'sosh2', 'sosh5', 'internat', 'zarechye'],
  })
}

function dueIn(at: At, days: number): string {
  return addDays(dayOf(at(0).now, demoAuthority.timeZone), days)
}

async function recommendTo(
  ctx: Context,
  key: string,
  given: { text: string; due: string; evidence: string; slugs: string[] },
): Promise<void> {
  const { slugs, ...rest } = given
  const schools = await schoolsOf(ctx, demoAuthority.id)
  const schoolIds = slugs.map(slug => `demo-${slug}`)
  const heads = await headsOf(ctx, schoolIds)
  const made = { ...rest, key, schoolIds }
  await recommendWithLetters(ctx, officerScene, brief, made, { schools, heads })
}

/** A school does what the first recommendation asks. */
async function followUp(at: At, slug: string, email: string, daysAgo: number, isAccepted: boolean) {
  const ctx = at(daysAgo)
  const owed = await ctx.db
    .select({ id: obligationState.obligationId })
    .from(obligationState)
    .where(
      and(
        eq(obligationState.requirementId, 'demo-recommendation-1'),
        eq(obligationState.schoolId, `demo-${slug}`),
        eq(obligationState.until, forever),
      ),
    )
    .get()
  if (owed === undefined) throw new Error('the demo has no such recommendation')
  const receipt = await fileEvidence(ctx, schoolScene(slug, email), {
    obligationIds: [owed.id],
    evidence: {
      type: 'link',
      url: `https://${slug}.example/mentoring`,
      kind: 'publication',
      title: 'Страница «Наставничество»',
      documentNumber: '',
      documentDate: null,
    },
    note: '',
    idempotencyKey: `demo-recommendation-${slug}`,
  })
  if (isAccepted) await acceptSubmission(at(daysAgo - 2), officerScene, receipt.id)
}

async function writeReminders(ctx: Context): Promise<void> {
  const chosen = ['demo-sosh5', 'demo-vyazy', 'demo-internat']
  const [schools, missing, heads] = await Promise.all([
    schoolsOf(ctx, demoAuthority.id),
    missingIn(ctx, brief, chosen, ctx.today(demoAuthority.timeZone)),
    headsOf(ctx, chosen),
  ])
  const message = 'До конца месяца готовим справку для регионального центра.'
  const own = schools.filter(({ id }) => chosen.includes(id))
  const reminders = remindersFor(ctx, brief, own, { missing, heads, message })
  await sendReminders(ctx, officerScene, reminders, 'demo-reminder')
}

async function writePractice(at: At, one: DemoPractice): Promise<void> {
  const { slug, sender, daysAgo, sheets, ...input } = one
  const id = `demo-practice-${slug}`
  await submitPractice(at(daysAgo), schoolScene(slug, sender), id, input)
  const experts = [demoAuthority.methodologist, demoAuthority.officer]
  for (const [index, { marks, comment }] of sheets.entries()) {
    const expert = { personId: personIdOf(experts[index]?.email ?? ''), schoolIds: [] }
    const scene = { ...officerScene, actorId: expert.personId }
    await scorePractice(at(daysAgo - 5 - index), scene, id, expert, { marks, comment })
  }
}

/** The region's centre, and one more municipality for it to add up, which has only begun. */
async function loadRegion({ db, clock }: Platform): Promise<void> {
  const now = clock.now()
  const place = { region: demoAuthority.region, timeZone: demoAuthority.timeZone, createdAt: now }
  const { officer, centre, neighbour } = demoRegion
  const personId = personIdOf(officer.email)
  const rows = [centre, neighbour].map(one => ({ ...one, ...place, settings: readSettings({}) }))
  const schools = neighbour.schools.map((name, index) => ({
    id: `${neighbour.id}-${index + 1}`,
    authorityId: neighbour.id,
    name,
    nameFolded: foldName(name),
    shortName: name,
    kind: 'school' as const,
    hasMentees: true,
    siteUrl: '',
    openedOn: null,
    closedOn: null,
    createdAt: now,
  }))
  const role = {
    id: 'demo-membership-region',
    personId,
    authorityId: centre.id,
    schoolId: null,
    role: 'officer' as const,
    since: now,
    until: forever,
  }
  await db.batch([
    insertMany(db, authority, rows),
    insertMany(db, school, schools),
    insertMany(db, person, [{ ...officer, id: personId, language: 'ru', createdAt: now }]),
    insertMany(db, membership, [role]),
    insertMany(db, regionCentre, [{ authorityId: centre.id, region: place.region, since: now }]),
  ])
}

import * as z from 'zod/mini'
import { documentProblems } from '../../../web/text/document-problems.ts'
import { readRoadmapFile } from '../../documents/read-roadmap-file.ts'
import { Problem } from '../../domain/problem.ts'
import type {
  Activity,
  ResponsibleRole,
  RoadmapReading,
} from '../../domain/roadmap/roadmap-reading.ts'
import type { Day, Period, Reading, TimingKind } from '../../domain/timing/reading.ts'
import { confirmRoadmap } from '../../store/confirm-roadmap.ts'
import { calendarOf } from '../../store/school-calendars.ts'
import { field, fileField, readForm } from '../forms.ts'
import { authorityOf, placeOf, type RequestContext, sceneOf, schoolIdOf } from '../route.ts'
import { jsonRoute } from './json-route.ts'
import { day, explained, level, period, reading, responsible, window } from './shapes.ts'

const order = z.nullable(z.object({ number: z.string(), date: z.nullable(day) }))

const activity = z.object({
  number: z.string(),
  section: z.string(),
  stage: z.string(),
  activity: z.string(),
  text: z.string(),
  items: z.array(z.string()),
  timing: reading,
  responsible,
  responsibleText: z.string(),
  level,
  recipients: z.array(z.string()),
  result: z.string(),
  evidence: z.array(z.string()),
})

const roadmapReading = z.object({
  title: z.string(),
  level,
  period: z.nullable(period),
  order,
  activities: z.array(activity),
  warnings: z.array(
    z.object({ code: z.string(), message: z.string(), activity: z.optional(z.int()) }),
  ),
})

const text = z._default(z.string().check(z.maxLength(20_000)), '')
const texts = z._default(z.array(z.string()), [])

/** A reading as a person confirmed it: what `/roadmaps/read` gave, corrected; only what is needed is required. */
const confirmed = z.object({
  title: z.string().check(z.minLength(1), z.maxLength(2_000)),
  level: z._default(level, 'school'),
  period,
  order: z._default(order, null),
  lineage: z._default(z.nullable(z.string()), null),
  activities: z
    .array(
      z.object({
        number: text,
        section: text,
        stage: text,
        activity: text,
        text: z.string().check(z.minLength(1), z.maxLength(20_000)),
        items: texts,
        timing: z.object({
          text,
          kind: z._default(z.string(), 'date'),
          windows: z.array(window).check(z.maxLength(400)),
          recurs: z._default(reading.shape.recurs, null),
          standing: z._default(z.boolean(), false),
          responsible: z._default(z.nullable(z.string()), null),
        }),
        responsible: z._default(responsible, []),
        responsibleText: text,
        level: z._default(level, 'school'),
        recipients: texts,
        result: text,
        evidence: texts,
      }),
    )
    .check(z.minLength(1), z.maxLength(500)),
})

export const apiRoadmapRoutes = [
  jsonRoute(
    {
      key: 'POST /api/v1/roadmaps/read',
      summary: 'Reads a roadmap document; stores nothing',
      form: z.object({
        file: z.string().check(z.meta({ format: 'binary' })),
        from: z.optional(day),
        to: z.optional(day),
      }),
      answer: roadmapReading,
      refusals: ['invalidInput', 'unreadableDocument', 'unreadableRequest', 'requestTooLarge'],
    },
    readDocument,
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/schools/:school/roadmaps',
      summary: 'Submits a confirmed reading: its obligations are opened',
      body: confirmed,
      status: 201,
      answer: z.object({ id: z.string(), version: z.int(), obligations: z.int() }),
    },
    async (c, { body }) =>
      confirmRoadmap(
        c.get('ctx'),
        { ...sceneOf(c), schoolId: schoolIdOf(c) },
        {
          reading: { ...body, activities: body.activities.map(toActivity), warnings: [] },
          period: body.period,
          settings: placeOf(c).authority.settings,
          fileId: null,
          lineageId: body.lineage,
        },
      ),
  ),
]

async function readDocument(c: RequestContext): Promise<z.infer<typeof roadmapReading>> {
  const form = await readForm(c)
  const file = fileField(form, 'file')
  if (file === null) {
    throw new Problem('invalidInput', { errors: [{ field: 'file', message: 'Приложите файл.' }] })
  }
  const asked = periodOf(field(form, 'from'), field(form, 'to'))
  const { timeZone, settings, id } = authorityOf(c)
  const calendars = await calendarOf(c.get('ctx'), id)
  const result = readRoadmapFile(new Uint8Array(await file.arrayBuffer()), {
    timing: { ...calendars, byIsInclusive: settings.isDueDayInclusive },
    ...(asked && { period: asked }),
  })
  if (!result.ok) {
    throw new Problem('unreadableDocument', {
      detail: documentProblems[c.get('language')][result.problem.code],
      reason: result.problem.code,
    })
  }
  return describe(result.reading, c.get('ctx').today(timeZone))
}

function describe(found: RoadmapReading, today: Day) {
  const activities = found.activities.map(one => ({ ...one, timing: explained(one.timing, today) }))
  return { ...found, activities }
}

function periodOf(from: string, to: string): Period | null {
  if (from === '' && to === '') return null
  const result = z.safeParse(period, { from, to })
  if (result.success) return result.data
  const message = 'Укажите оба дня периода как ГГГГ-ММ-ДД, первый не позже последнего.'
  throw new Problem('invalidInput', { errors: [{ field: 'from', message }] })
}

type Confirmed = z.infer<typeof confirmed>['activities'][number]

function toActivity(one: Confirmed): Activity {
  const timing: Reading = {
    ...one.timing,
    kind: one.timing.kind as TimingKind,
    unread: [],
    warnings: [],
    trace: [],
  }
  const parties = one.responsible.map(party => ({
    text: party.text,
    role: party.role as ResponsibleRole | null,
  }))
  return { ...one, timing, responsible: parties }
}

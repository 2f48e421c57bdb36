import * as z from 'zod/mini'
import { mentoringFaults } from '../../../web/text/mentoring-faults.ts'
import { mentoringGaps } from '../../../web/text/mentoring-gaps.ts'
import type { Faults } from '../../domain/mentorship/faults.ts'
import { hasFaults } from '../../domain/mentorship/faults.ts'
import { completionReasons } from '../../domain/mentorship/mentoring-forms.ts'
import {
  isGroup,
  membersOf,
  mentorshipStatus,
  mentorshipStatuses,
} from '../../domain/mentorship/mentorship.ts'
import {
  assignFaults,
  endFaults,
  extendFaults,
  replaceFaults,
} from '../../domain/mentorship/mentorship-change-input.ts'
import { readProposal } from '../../domain/mentorship/mentorship-input.ts'
import { planRegister, readRegister } from '../../domain/mentorship/read-register.ts'
import { haveMentorsAgreed } from '../../domain/mentorship/rules/c5.ts'
import { findGaps } from '../../domain/mentorship/rules.ts'
import { Problem } from '../../domain/problem.ts'
import {
  addEvent,
  assignMentorships,
  endMentorship,
  proposeMentorship,
  replaceMentor,
} from '../../store/mentoring/mentorships.ts'
import { importRegister } from '../../store/mentoring/registers.ts'
import { namelessMentoring } from '../../store/mentoring/snapshot.ts'
import { jsonRoute } from '../api/json-route.ts'
import { day } from '../api/shapes.ts'
import { placeOf, type RequestContext, schoolIdOf } from '../route.ts'
import { proveOrder, proveRegister } from './link-evidence.ts'
import { listedIn, mentoringScene, openPairIn, readMentoring } from './read-mentoring.ts'
import { registerIn } from './register-in.ts'

const gap = z.object({
  rule: z.string(),
  strength: z.enum(['hard', 'soft', 'missing', 'overdue']),
  kind: z.string(),
  sentence: z.string(),
  subject: z.object({ of: z.string(), id: z.string() }),
  since: z.nullable(day),
  due: z.nullable(day),
})

/** People stand here by their ids: whoever may know their names reads them in the register. */
const mentorship = z.object({
  id: z.string(),
  form: z.string(),
  kinds: z.array(z.string()),
  status: z.enum(mentorshipStatuses),
  isGroup: z.boolean(),
  mentor: z.array(z.string()),
  mentees: z.array(z.string()),
  start: day,
  endPlanned: day,
  endActual: z.nullable(day),
  reason: z.nullable(z.string()),
  orderNumber: z.string(),
  assignedOn: z.nullable(day),
})

const note = z._default(z.string().check(z.maxLength(2000)), '')
const done = z.object({ id: z.string() })

export const apiMentoringRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/schools/:school/gaps',
      summary:
        'What a school’s mentoring is missing today, each with its rule, in the order of mending',
      answer: z.object({ gaps: z.array(gap) }),
    },
    async c => {
      const { school, today } = await readNameless(c)
      const words = mentoringGaps.ru.gap
      const gaps = findGaps(school, today).map(({ rule, strength, kind, about, since, due }) => ({
        rule,
        strength,
        kind,
        sentence: words[kind].title,
        subject: about,
        since,
        due,
      }))
      return { gaps }
    },
  ),
  jsonRoute(
    {
      key: 'GET /api/v1/schools/:school/mentorships',
      summary: 'The pairs and groups of a school, without names',
      query: z.object({ status: z.optional(z.enum(mentorshipStatuses)) }),
      answer: z.object({ mentorships: z.array(mentorship) }),
    },
    async (c, { query }) => {
      const { school, today } = await readNameless(c)
      const all = school.mentorships.map(one => ({
        id: one.id,
        form: one.form,
        kinds: one.kinds,
        status: mentorshipStatus(one, haveMentorsAgreed(school.consents, one, today), today),
        isGroup: isGroup(one, today),
        mentor: membersOf(one, 'mentor', today),
        mentees: membersOf(one, 'mentee', today),
        start: one.start,
        endPlanned: one.endPlanned,
        endActual: one.endActual,
        reason: one.reason,
        orderNumber: one.orderNumber,
        assignedOn: one.assignedOn,
      }))
      const { status } = query
      return { mentorships: all.filter(one => status === undefined || one.status === status) }
    },
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/schools/:school/mentorships',
      summary: 'Proposes a pair or a group',
      body: z.object({
        form: z.string(),
        kinds: z._default(z.array(z.string()), []),
        mentor: z.string(),
        mentees: z.array(z.string()).check(z.maxLength(50)),
        basis: z.array(z.enum(['profile', 'interest'])),
        roleModel: z._default(z.string(), ''),
        direction: z._default(z.string(), ''),
        reverseDirection: z._default(z.string(), ''),
        start: z.string(),
        endPlanned: z.string(),
      }),
      answer: done,
      status: 201,
      refusals: ['invalidInput', 'jsonExpected'],
    },
    async (c, { body }) => {
      const view = await readMentoring(c)
      const result = readProposal(body, listedIn(view), view.today)
      if ('faults' in result) throw refusal(result.faults)
      return { id: await proposeMentorship(c.get('ctx'), mentoringScene(c), result.proposal) }
    },
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/mentorships/:mentorship/assign',
      summary: 'Assigns a pair or group by a signed order',
      body: z.object({ number: z.string(), signedOn: z.string() }),
      answer: z.object({ id: z.string(), orderId: z.string() }),
      refusals: ['invalidInput', 'changedMeanwhile', 'gone', 'jsonExpected'],
    },
    async (c, { body: { number, signedOn } }) => {
      const { one, today } = await readOne(c)
      refuse(assignFaults({ number, signedOn, mentorships: [one] }, today))
      const order = { kind: 'order_pairs' as const, number, signedOn, fileId: null, personId: null }
      const orderId = await assignMentorships(c.get('ctx'), mentoringScene(c), order, [one])
      await proveOrder(c, { id: orderId, ...order })
      return { id: one.id, orderId }
    },
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/mentorships/:mentorship/extend',
      summary: 'Extends a pair or group by mutual consent',
      body: z.object({ day: z.string(), newEnd: z.string(), note }),
      answer: done,
      refusals: ['invalidInput', 'changedMeanwhile', 'gone', 'jsonExpected'],
    },
    async (c, { body }) => {
      const { one, today } = await readOne(c)
      refuse(extendFaults(body, one, today))
      const { day: on, newEnd, note: said } = body
      const event = { kind: 'extended' as const, day: on, takesEffect: newEnd, note: said }
      await addEvent(c.get('ctx'), mentoringScene(c), one, event)
      return { id: one.id }
    },
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/mentorships/:mentorship/end',
      summary: 'Ends a pair or group, with its reason',
      body: z.object({ day: z.string(), reason: z.enum(completionReasons) }),
      answer: done,
      refusals: ['invalidInput', 'changedMeanwhile', 'gone', 'jsonExpected'],
    },
    async (c, { body }) => {
      const { one, today, view } = await readOne(c)
      refuse(endFaults({ ...body, note: '' }, one, { today, working: view.school.working }))
      await endMentorship(c.get('ctx'), mentoringScene(c), one, body)
      return { id: one.id }
    },
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/mentorships/:mentorship/replace-mentor',
      summary: 'Gives a pair or group another mentor, who needs a consent and an order',
      body: z.object({ mentor: z.string(), day: z.string(), note }),
      answer: done,
      refusals: ['invalidInput', 'changedMeanwhile', 'gone', 'jsonExpected'],
    },
    async (c, { body }) => {
      const { one, today, view } = await readOne(c)
      const mentors = listedIn(view).filter(({ isMentor }) => isMentor)
      refuse(
        replaceFaults(body, one, {
          mentors: mentors.map(({ id }) => id),
          mentees: membersOf(one, 'mentee', today),
          today,
        }),
      )
      await replaceMentor(c.get('ctx'), mentoringScene(c), one, body)
      return { id: one.id }
    },
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/schools/:school/registers/:register/import',
      summary: 'Reads a list into a register; `commit` loads it, without it nothing is changed',
      body: z.object({
        cells: z.array(z.array(z.string().check(z.maxLength(2000)))).check(z.maxLength(1000)),
        commit: z._default(z.boolean(), false),
      }),
      answer: z.object({
        added: z.int(),
        known: z.int(),
        ignored: z.array(z.string()),
        isCommitted: z.boolean(),
      }),
      refusals: ['invalidInput', 'jsonExpected'],
    },
    async (c, { body }) => {
      const register = registerIn(c)
      const view = await readMentoring(c)
      const reading = readRegister(body.cells, register, view.today)
      const errors = reading === null ? noHeading : errorsIn(reading)
      if (reading === null || errors.length > 0) throw new Problem('invalidInput', { errors })
      const plan = planRegister(reading, listedIn(view))
      if (body.commit) {
        await importRegister(c.get('ctx'), mentoringScene(c), register, plan)
        await proveRegister(c, register)
      }
      const { ignored } = reading
      const numbers = { added: plan.added.length, known: plan.known.length }
      return { ...numbers, ignored, isCommitted: body.commit }
    },
  ),
]

const noHeading = [{ field: 'cells', message: 'Не найден столбец с именами. Назовите его «ФИО».' }]

function errorsIn({ errors, forbidden }: NonNullable<ReturnType<typeof readRegister>>) {
  const { fault, forbidden: why } = mentoringFaults.ru
  return [
    ...forbidden.map(({ heading, reason }) => ({
      field: 'cells',
      message: `Уберите столбец «${heading}»: ${why[reason]}`,
    })),
    ...errors.map(({ row, field, fault: code }) => ({
      field: `cells.${row - 1}.${field}`,
      message: fault[code],
    })),
  ]
}

async function readNameless(c: RequestContext) {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const [school] = await namelessMentoring(ctx, authority, schoolIdOf(c))
  if (school === undefined) throw new Problem('notFound')
  return { school, today: ctx.today(authority.timeZone) }
}

async function readOne(c: RequestContext) {
  const view = await readMentoring(c)
  return { view, one: openPairIn(c, view), today: view.today }
}

function refuse(faults: Faults): void {
  if (hasFaults(faults)) throw refusal(faults)
}

function refusal(faults: Faults): Problem {
  const { fault } = mentoringFaults.ru
  const errors = Object.entries(faults).map(([field, code]) => ({ field, message: fault[code] }))
  return new Problem('invalidInput', { errors })
}

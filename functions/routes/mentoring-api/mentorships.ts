import * as z from 'zod/mini'
import {
  completionReasons,
  mentoringForms,
  mentoringKinds,
} from '../../domain/mentorship/mentoring-forms.ts'
import { mentorshipStatuses } from '../../domain/mentorship/mentorship.ts'
import { noMentorship, readProposal } from '../../domain/mentorship/mentorship-input.ts'
import { proposeMentorship } from '../../store/mentoring/mentorships.ts'
import { jsonRoute } from '../api/json-route.ts'
import { day } from '../api/shapes.ts'
import type { RequestContext } from '../route.ts'
import { describeMentorship } from './describe-mentorship.ts'
import { ownSchoolOf, requireNone } from './own-school.ts'

const formCodes = mentoringForms.map(({ code }) => code)

const mentorship = z.object({
  id: z.string(),
  form: z.enum(formCodes),
  kinds: z.array(z.enum(mentoringKinds)),
  status: z.enum(mentorshipStatuses),
  mentorId: z.nullable(z.string()),
  menteeIds: z.array(z.string()),
  start: day,
  endPlanned: day,
  endActual: z.nullable(day),
  reason: z.nullable(z.enum(completionReasons)),
  order: z.nullable(z.object({ number: z.string(), signedOn: day })),
})

const text = z._default(z.string(), '')

const proposal = z.object({
  form: z.enum(formCodes),
  kinds: z._default(z.array(z.enum(mentoringKinds)), []),
  mentorId: z.string(),
  menteeIds: z.array(z.string()).check(z.minLength(1), z.maxLength(100)),
  basis: z.array(z.enum(['profile', 'interest'])).check(z.minLength(1)),
  roleModel: text,
  direction: text,
  reverseDirection: text,
  start: day,
  endPlanned: day,
})

export const apiMentorshipRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/schools/:school/mentorships',
      summary: 'Pairs and groups of an institution as they stand today',
      query: z.object({ status: z.optional(z.enum(mentorshipStatuses)) }),
      answer: z.object({ items: z.array(mentorship) }),
    },
    async (c, { query }) => {
      const own = await ownSchoolOf(c)
      const items = own.school.mentorships.map(one => describeMentorship(one, own))
      return { items: items.filter(({ status }) => (query.status ?? status) === status) }
    },
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/schools/:school/mentorships',
      summary: 'Proposes a pair or a group of people of the registers',
      body: proposal,
      answer: z.object({ id: z.string(), status: z.enum(mentorshipStatuses) }),
      status: 201,
      refusals: ['invalidInput'],
    },
    async (c, { body }) => propose(c, body),
  ),
]

async function propose(c: RequestContext, body: z.infer<typeof proposal>) {
  const { scene, school, today } = await ownSchoolOf(c)
  const { mentorId, menteeIds, ...rest } = body
  const answers = { ...noMentorship, ...rest, mentor: mentorId, mentees: menteeIds }
  const read = readProposal(answers, school.participants, today)
  if ('faults' in read) {
    requireNone(c, read.faults)
    throw new Error('a proposal was refused without a fault')
  }
  const id = await proposeMentorship(c.get('ctx'), scene, read.proposal)
  return { id, status: 'proposed' as const }
}

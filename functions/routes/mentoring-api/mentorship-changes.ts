import * as z from 'zod/mini'
import { completionReasons } from '../../domain/mentorship/mentoring-forms.ts'
import { membersOf, mentorshipStatuses } from '../../domain/mentorship/mentorship.ts'
import {
  assignFaults,
  endFaults,
  extendFaults,
  replaceFaults,
} from '../../domain/mentorship/mentorship-change-input.ts'
import { isListed } from '../../domain/mentorship/participant.ts'
import { replaceMentor } from '../../store/mentoring/members.ts'
import { addEvent, assignMentorships, endMentorship } from '../../store/mentoring/mentorships.ts'
import type { StoredMentorship } from '../../store/mentoring/snapshot.ts'
import { jsonRoute } from '../api/json-route.ts'
import { day } from '../api/shapes.ts'
import { proveOrder } from '../mentoring/link-evidence.ts'
import type { RequestContext } from '../route.ts'
import { describeMentorship } from './describe-mentorship.ts'
import { mentorshipIn, type OwnSchool, ownSchoolOf, requireNone } from './own-school.ts'

const answer = z.object({ id: z.string(), status: z.enum(mentorshipStatuses) })
const note = z._default(z.string(), '')
const refusals = ['invalidInput', 'changedMeanwhile'] as const

export const apiMentorshipChangeRoutes = [
  jsonRoute(
    {
      key: 'POST /api/v1/mentorships/:mentorship/assign',
      summary: 'Assigns a pair or a group by the order signed, which proves what asks for it',
      body: z.object({ number: z.string().check(z.trim()), signedOn: day }),
      answer,
      refusals,
    },
    async (c, { body }) => change(c, assign(body)),
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/mentorships/:mentorship/extend',
      summary: 'Extends a mentorship by mutual consent to a new planned end',
      body: z.object({ day, newEnd: day, note }),
      answer,
      refusals,
    },
    async (c, { body }) => change(c, extend(body)),
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/mentorships/:mentorship/end',
      summary: 'Ends a mentorship for one of the seven reasons',
      body: z.object({ day, reason: z.enum(completionReasons) }),
      answer,
      refusals,
    },
    async (c, { body }) => change(c, end(body)),
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/mentorships/:mentorship/replace-mentor',
      summary: 'Gives a mentorship another mentor from a day on',
      body: z.object({ mentorId: z.string(), day, note }),
      answer,
      refusals,
    },
    async (c, { body }) => change(c, replace(body)),
  ),
]

type Act = (c: RequestContext, own: OwnSchool, one: StoredMentorship) => Promise<void>

/** Reads the school, acts, and says how the mentorship stands now. */
async function change(c: RequestContext, act: Act) {
  const before = await ownSchoolOf(c)
  await act(c, before, mentorshipIn(c, before))
  const after = await ownSchoolOf(c)
  const { id, status } = describeMentorship(mentorshipIn(c, after), after)
  return { id, status }
}

function assign({ number, signedOn }: { number: string; signedOn: string }): Act {
  return async (c, { scene, today }, one) => {
    requireNone(c, assignFaults({ number, signedOn, mentorships: [one] }, today))
    const ctx = c.get('ctx')
    const order = {
      kind: 'order_pairs',
      number,
      signedOn,
      fileId: null,
      personId: null,
    } as const
    const id = await assignMentorships(ctx, scene, order, [one])
    await proveOrder(c, { id, ...order })
  }
}

function extend(body: { day: string; newEnd: string; note: string }): Act {
  return async (c, { scene, today }, one) => {
    requireNone(c, extendFaults(body, one, today))
    const event = {
      kind: 'extended',
      day: body.day,
      takesEffect: body.newEnd,
      note: body.note,
    } as const
    await addEvent(c.get('ctx'), scene, one, event)
  }
}

function end(body: { day: string; reason: (typeof completionReasons)[number] }): Act {
  return async (c, { scene, school, today }, one) => {
    const { working } = school
    requireNone(c, endFaults({ ...body, note: '' }, one, { today, working }))
    await endMentorship(c.get('ctx'), scene, one, body)
  }
}

function replace(body: { mentorId: string; day: string; note: string }): Act {
  return async (c, { scene, school, today }, one) => {
    const mentors = school.participants
      .filter(person => person.isMentor && isListed(person, today))
      .map(({ id }) => id)
    const { mentorId: mentor, day: from, note } = body
    const around = { mentors, mentees: membersOf(one, 'mentee', from), today }
    requireNone(c, replaceFaults({ mentor, day: from }, one, around))
    await replaceMentor(c.get('ctx'), scene, one, { participantId: mentor, day: from, note })
  }
}

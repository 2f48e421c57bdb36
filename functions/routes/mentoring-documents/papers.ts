import { pairOf, schoolFactsOf } from '../../domain/mentorship/documents/facts-of.ts'
import type { Participant } from '../../domain/mentorship/participant.ts'
import { internalNaming, type Naming, publicNaming } from '../../domain/publication/naming.ts'
import { institutionOf } from '../../store/mentoring/particulars.ts'
import { type OwnMentoring, ownMentoring } from '../../store/mentoring/snapshot.ts'
import { placeOf, type RequestContext, schoolIdOf } from '../route.ts'

/** What the documents of the request's school are drafted from. */
export type Papers = Awaited<ReturnType<typeof papersOf>>

/** The school's mentoring, its particulars and today. Three queries. */
export async function papersOf(c: RequestContext) {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const schoolId = schoolIdOf(c)
  const [mentoring, { retention, ...institution }] = await Promise.all([
    ownMentoring(ctx, authority, schoolId),
    institutionOf(ctx, schoolId),
  ])
  const day = ctx.today(authority.timeZone)
  return { mentoring, institution, retention, day }
}

export function factsOf({ mentoring, institution, day }: Papers, naming: Naming) {
  return schoolFactsOf(mentoring, institution, naming, day)
}

/** Everybody by name for the institution; for a site, at an address or at none yet, as they have agreed. */
export function namingFor(
  { mentoring, day }: Papers,
  version: { isPublic: boolean; url: string | null },
): Naming {
  if (!version.isPublic) return internalNaming
  const { mentors, mentees } = sidesIn(mentoring)
  return publicNaming(mentors, mentees, { consents: mentoring.consents, url: version.url, day })
}

/** Who is called a mentor, and who a mentee, where both could be said. */
function sidesIn({ participants, mentorships }: OwnMentoring) {
  const mentorIds = new Set(
    mentorships.flatMap(({ members }) =>
      members.filter(({ role }) => role === 'mentor').map(({ participantId }) => participantId),
    ),
  )
  const isMentor = ({ id, isMentee }: Participant) => mentorIds.has(id) || !isMentee
  return {
    mentors: participants.filter(isMentor),
    mentees: participants.filter(person => !isMentor(person)),
  }
}

/** «Соколова Т. В. — Юрьева А. О., Иванов И. И.» */
export function pairLabel(
  { mentoring, day }: Papers,
  one: Papers['mentoring']['mentorships'][number],
): string {
  const pair = pairOf(mentoring, one, internalNaming, day)
  return `${pair.mentor.name} — ${pair.mentees.map(({ name }) => name).join(', ')}`
}

import { invitation } from '../../emails/invitation.tsx'
import type { Context } from '../context.ts'
import type { Role } from '../domain/people/roles.ts'
import { compose } from '../mail/compose.ts'
import type { Newcomer } from '../store/people.ts'
import { textOf } from './page.tsx'
import { actorOf, placeOf, type RequestContext } from './route.ts'

/** The letter that tells somebody of a role just given to them. */
export function invitationTo(
  c: RequestContext,
  person: Pick<Newcomer, 'id' | 'email' | 'language'>,
  given: { membershipId: string; role: Role; place: string; schoolId: string | null },
) {
  const ctx: Context = c.get('ctx')
  const props = {
    role: textOf(c).common.role[given.role],
    place: given.place,
    invitedBy: actorOf(c).name,
    link: `${ctx.origin}/sign-in`,
  }
  return compose(ctx, invitation, props, {
    key: `invitation:${given.membershipId}`,
    to: person.email,
    personId: person.id,
    language: person.language,
    authorityId: placeOf(c).authority.id,
    schoolId: given.schoolId,
  })
}

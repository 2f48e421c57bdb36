import { peopleHref } from '../../web/pages/people.tsx'
import { HandOverPage, type HandOverProps } from '../../web/pages/people-hand-over.tsx'
import { Problem } from '../domain/problem.ts'
import { deliverSoon } from '../mail/deliver.ts'
import {
  addPerson,
  closeRole,
  countOthers,
  dropLetters,
  type Newcomer,
  newcomer,
  openRoleAfter,
  type RoleFound,
  reassign,
  roleById,
  rolesOfAuthority,
  rolesOfSchool,
} from '../store/people.ts'
import { record } from '../store/record.ts'
import { forever } from '../store/schema.ts'
import { type FieldErrors, field, readForm } from './forms.ts'
import { invitationTo } from './invitation.ts'
import { page, seeOther, textOf } from './page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf } from './route.ts'

export const handOverRoutes = [
  route('GET /memberships/:membership/hand-over', async c =>
    show(c, await openRoleOf(c), { to: '', name: '', email: '' }, {}),
  ),
  route('POST /memberships/:membership/hand-over', handOver),
  route('POST /memberships/:membership/end', end),
]

/** The role in the path, still held. Throws `gone` where it has ended. */
async function openRoleOf(c: RequestContext): Promise<RoleFound> {
  const role = await roleById(c.get('ctx'), pathParam(c, 'membership'))
  if (role === undefined || role.until !== forever) {
    throw new Problem('gone', { message: textOf(c).people.alreadyEnded })
  }
  return role
}

function placeName(role: RoleFound): string {
  return role.schoolName ?? role.authorityName
}

/** Colleagues of the same place who do not hold the role yet. */
async function candidatesFor(c: RequestContext, role: RoleFound) {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const held =
    role.schoolId === null
      ? (await rolesOfAuthority(ctx, authority.id)).filter(one => one.schoolId === null)
      : await rolesOfSchool(ctx, role.schoolId)
  const holders = new Set(held.filter(one => one.role === role.role).map(one => one.personId))
  const others = held.filter(({ personId }) => !holders.has(personId))
  return {
    holders,
    candidates: [...new Map(others.map(one => [one.personId, one])).values()],
  }
}

async function show(
  c: RequestContext,
  role: RoleFound,
  typed: HandOverProps['typed'],
  errors: FieldErrors,
): Promise<Response> {
  const t = textOf(c)
  const { authority } = placeOf(c)
  const { candidates } = await candidatesFor(c, role)
  const back = { href: peopleHref(role.role, authority.id, role.schoolId), label: t.people.back }
  const content = (
    <HandOverPage
      t={t}
      membershipId={role.membershipId}
      holder={{ name: role.name, role: t.common.role[role.role], place: placeName(role) }}
      candidates={candidates}
      typed={typed}
      errors={errors}
    />
  )
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: t.people.handOverTitle, back }, content, status)
}

async function handOver(c: RequestContext): Promise<Response> {
  const role = await openRoleOf(c)
  const form = await readForm(c)
  const typed = {
    to: field(form, 'to'),
    name: field(form, 'name').slice(0, 200),
    email: field(form, 'email').toLowerCase(),
  }
  const { candidates, holders } = await candidatesFor(c, role)
  const chosen = candidates.find(({ personId }) => personId === typed.to)
  const errors = chosen === undefined ? errorsIn(c, typed) : {}
  if (Object.keys(errors).length > 0) return show(c, role, typed, errors)
  const { email, name } = chosen ?? typed
  const person = await newcomer(c.get('ctx'), email, name)
  if (holders.has(person.id)) return show(c, role, typed, { email: textOf(c).people.roleHeld })
  await passOn(c, role, person)
  const { authority } = placeOf(c)
  const isOwn = role.personId === c.get('actor')?.personId
  const list = peopleHref(role.role, authority.id, role.schoolId)
  return seeOther(c, isOwn ? '/home' : `${list}?news=handedOver`)
}

function errorsIn(c: RequestContext, typed: HandOverProps['typed']): FieldErrors {
  const { people } = textOf(c)
  const errors: FieldErrors = {}
  if (typed.to !== 'new') return { to: people.toWhomMissing }
  if (typed.name === '') errors.name = people.nameMissing
  if (typed.email === '') errors.email = people.emailMissing
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email)) errors.email = people.emailWrong
  return errors
}

/** Keys name the role handed over, so a second press of the button changes nothing. */
async function passOn(c: RequestContext, role: RoleFound, person: Newcomer): Promise<void> {
  const ctx = c.get('ctx')
  const authorityId = placeOf(c).authority.id
  const { schoolId, membershipId } = role
  const opened = { id: ctx.newId(), personId: person.id, authorityId, schoolId, role: role.role }
  const given = { membershipId, role: role.role, place: placeName(role), schoolId }
  const letter = { ...invitationTo(c, person, given), key: `hand-over:${membershipId}` }
  await record(ctx, sceneOf(c), {
    rows: [
      ...addPerson(ctx, person),
      openRoleAfter(ctx, membershipId, opened),
      closeRole(ctx, membershipId),
      dropLetters(ctx, role, authorityId, 'role handed over'),
      ...(schoolId === null ? [] : assignments(c, role, schoolId, person.id)),
    ],
    facts: [
      {
        key: `membership.handed-over:${membershipId}`,
        kind: 'membership.handed-over',
        subjectId: membershipId,
        schoolId,
        payload: { from: role.personId, to: person.id, role: role.role, opened: opened.id },
      },
    ],
    letters: [letter],
  })
  ctx.defer(deliverSoon(ctx, [letter.id]))
}

/** Only a deputy has activities assigned. */
function assignments(c: RequestContext, role: RoleFound, schoolId: string, to: string | null) {
  return role.role === 'deputy' ? [reassign(c.get('ctx'), schoolId, role.personId, to)] : []
}

async function end(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const role = await openRoleOf(c)
  const authorityId = placeOf(c).authority.id
  await requireNotLast(c, role)
  const { schoolId, membershipId } = role
  await record(ctx, sceneOf(c), {
    rows: [
      closeRole(ctx, membershipId),
      dropLetters(ctx, role, authorityId, 'role ended'),
      ...(schoolId === null ? [] : assignments(c, role, schoolId, null)),
    ],
    facts: [
      {
        key: `membership.closed:${membershipId}`,
        kind: 'membership.closed',
        subjectId: membershipId,
        schoolId,
        payload: { personId: role.personId, role: role.role },
      },
    ],
  })
  return seeOther(c, `${peopleHref(role.role, authorityId, schoolId)}?news=ended`)
}

/** An authority keeps an officer and an institution its director. Throws `notAllowed`. */
async function requireNotLast(c: RequestContext, role: RoleFound): Promise<void> {
  const { people } = textOf(c)
  if (role.role === 'director') throw new Problem('notAllowed', { message: people.directorStays })
  if (role.role !== 'officer') return
  const others = await countOthers(c.get('ctx'), placeOf(c).authority.id, role)
  if (others === 0) throw new Problem('notAllowed', { message: people.lastOfficer })
}

import type { VNode } from 'preact'
import { type InviteForm, type PeopleNews, SchoolPeoplePage } from '../../web/pages/people.tsx'
import { AuthorityPeoplePage } from '../../web/pages/people-authority.tsx'
import { dayOf } from '../domain/calendar/zones.ts'
import { foldName } from '../domain/people/fold-name.ts'
import { authorityRoles, type Role, schoolRoles } from '../domain/people/roles.ts'
import { deliverSoon } from '../mail/deliver.ts'
import {
  addPerson,
  newcomer,
  openRole,
  type RoleHeld,
  rolesOfAuthority,
  rolesOfSchool,
} from '../store/people.ts'
import { record } from '../store/record.ts'
import { schoolById } from '../store/schools.ts'
import { type FieldErrors, field, readForm } from './forms.ts'
import { invitationTo } from './invitation.ts'
import { page, seeOther, textOf } from './page.tsx'
import { placeOf, type RequestContext, route, sceneOf, schoolIdOf } from './route.ts'

const pageSize = 50

export const peopleRoutes = [
  route('GET /schools/:school/people', c => showSchool(c, noForm, {})),
  route('POST /schools/:school/people', inviteToSchool),
  route('GET /authorities/:authority/people', c => showAuthority(c, noForm, {})),
  route('POST /authorities/:authority/people', inviteToAuthority),
]

type Typed = InviteForm['typed']
const noForm: Typed = { name: '', email: '', role: '' }

async function showSchool(c: RequestContext, typed: Typed, errors: FieldErrors): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const schoolId = schoolIdOf(c)
  const [people, school] = await Promise.all([
    rolesOfSchool(ctx, schoolId),
    schoolById(ctx, schoolId),
  ])
  const { roles } = placeOf(c)
  const canManage = roles.includes('officer') || roles.includes('director')
  const isEditor = roles.includes('director') || roles.includes('curator')
  const action = `/schools/${schoolId}/people`
  const content = (
    <SchoolPeoplePage
      t={t}
      schoolName={school?.name ?? ''}
      people={people.map(one => rowOf(c, one))}
      news={newsIn(c, errors)}
      invite={canManage ? { action, roles: schoolRoles, typed, errors } : null}
      tokensHref={isEditor ? `/schools/${schoolId}/tokens` : null}
      errors={errors}
    />
  )
  return answer(c, content, errors)
}

async function showAuthority(
  c: RequestContext,
  typed: Typed,
  errors: FieldErrors,
): Promise<Response> {
  const t = textOf(c)
  const { authority, roles } = placeOf(c)
  const all = await rolesOfAuthority(c.get('ctx'), authority.id)
  const text = (c.req.query('text') ?? '').slice(0, 100)
  const found = all.filter(one => one.schoolId !== null && matches(one, text))
  const after = c.req.query('after')
  const start = found.findIndex(({ membershipId }) => membershipId === after) + 1
  const directory = found.slice(start, start + pageSize)
  const isMore = start + pageSize < found.length
  const action = `/authorities/${authority.id}/people`
  const content = (
    <AuthorityPeoplePage
      t={t}
      authorityId={authority.id}
      own={all.filter(({ schoolId }) => schoolId === null).map(one => rowOf(c, one))}
      directory={directory.map(one => rowOf(c, one))}
      text={text}
      next={isMore ? (directory.at(-1)?.membershipId ?? null) : null}
      isFirst={start === 0}
      news={newsIn(c, errors)}
      invite={roles.includes('officer') ? { action, roles: authorityRoles, typed, errors } : null}
      errors={errors}
    />
  )
  return answer(c, content, errors)
}

function answer(c: RequestContext, content: VNode, errors: FieldErrors): Response {
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: textOf(c).people.title, isWide: true }, content, status)
}

function matches(one: RoleHeld & { schoolName: string | null }, text: string): boolean {
  const words = foldName(text)
  return [one.name, one.email, one.schoolName ?? ''].some(each => foldName(each).includes(words))
}

function rowOf<T extends RoleHeld>(c: RequestContext, one: T) {
  return { ...one, since: dayOf(one.since, placeOf(c).authority.timeZone) }
}

function newsIn(c: RequestContext, errors: FieldErrors): PeopleNews | undefined {
  if (Object.keys(errors).length > 0) return undefined
  return (['invited', 'ended', 'handedOver'] as const).find(news => news === c.req.query('news'))
}

async function inviteToSchool(c: RequestContext): Promise<Response> {
  const schoolId = schoolIdOf(c)
  const school = await schoolById(c.get('ctx'), schoolId)
  const { typed, errors, role } = await readInvitation(c, schoolRoles)
  const held = await rolesOfSchool(c.get('ctx'), schoolId)
  addClash(c, errors, typed, held)
  if (role === undefined || Object.keys(errors).length > 0) return showSchool(c, typed, errors)
  await invite(c, typed, { role, schoolId, place: school?.shortName ?? '' })
  return seeOther(c, `/schools/${schoolId}/people?news=invited`)
}

async function inviteToAuthority(c: RequestContext): Promise<Response> {
  const { authority } = placeOf(c)
  const { typed, errors, role } = await readInvitation(c, authorityRoles)
  const all = await rolesOfAuthority(c.get('ctx'), authority.id)
  const own = all.filter(({ schoolId }) => schoolId === null)
  addClash(c, errors, typed, own)
  if (role === undefined || Object.keys(errors).length > 0) return showAuthority(c, typed, errors)
  await invite(c, typed, { role, schoolId: null, place: authority.shortName })
  return seeOther(c, `/authorities/${authority.id}/people?news=invited`)
}

async function readInvitation<R extends Role>(c: RequestContext, known: readonly R[]) {
  const form = await readForm(c)
  const { people } = textOf(c)
  const typed = {
    name: field(form, 'name').slice(0, 200),
    email: field(form, 'email').toLowerCase(),
    role: field(form, 'role'),
  }
  const role = known.find(one => one === typed.role)
  const errors: FieldErrors = {}
  if (typed.name === '') errors.name = people.nameMissing
  if (typed.email === '') errors.email = people.emailMissing
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email)) errors.email = people.emailWrong
  if (role === undefined) errors.role = people.roleMissing
  return { typed, errors, role }
}

/** One role is held once by a person, and an institution has one director. */
function addClash(
  c: RequestContext,
  errors: FieldErrors,
  typed: Typed,
  held: readonly RoleHeld[],
): void {
  const { people } = textOf(c)
  const same = held.filter(({ role }) => role === typed.role)
  if (same.some(({ email }) => email === typed.email)) errors.email = people.roleHeld
  else if (typed.role === 'director' && same.length > 0) errors.role = people.directorHeld
}

async function invite(
  c: RequestContext,
  typed: Typed,
  given: { role: Role; schoolId: string | null; place: string },
): Promise<void> {
  const ctx = c.get('ctx')
  const { role, schoolId } = given
  const person = await newcomer(ctx, typed.email, typed.name)
  const membershipId = ctx.newId()
  const authorityId = placeOf(c).authority.id
  const letter = invitationTo(c, person, { membershipId, ...given })
  const opened = { id: membershipId, personId: person.id, authorityId, schoolId, role }
  await record(ctx, sceneOf(c), {
    rows: [...addPerson(ctx, person), openRole(ctx, opened)],
    facts: [
      {
        kind: 'membership.opened',
        subjectId: membershipId,
        schoolId,
        payload: { personId: person.id, role },
      },
    ],
    letters: [letter],
  })
  ctx.defer(deliverSoon(ctx, [letter.id]))
}

import { AccountPage, ChoosePage } from '../../web/pages/account.tsx'
import { endSession, sessionsOf } from '../store/sign-ins.ts'
import { cookieNames, dropCookie } from './cookies.ts'
import { page, seeOther, textOf } from './page.tsx'
import { actorOf, pathParam, type RequestContext, route } from './route.ts'

export const accountRoutes = [
  route('GET /home', showHome),
  route('GET /account', showAccount),
  route('POST /account/sessions/:session/end', async c => {
    await endSession(c.get('ctx'), actorOf(c).personId, pathParam(c, 'session'))
    return seeOther(c, '/account')
  }),
  route('POST /sign-out', async c => {
    const { personId, sessionId } = actorOf(c)
    dropCookie(c, cookieNames(c).session)
    if (sessionId !== null) await endSession(c.get('ctx'), personId, sessionId)
    c.header('clear-site-data', '"cache", "storage"')
    return seeOther(c, '/')
  }),
]

/** The place of one's role; who holds several chooses. */
function showHome(c: RequestContext): Response {
  const t = textOf(c)
  const { memberships } = actorOf(c)
  const isOfficer = (id: string) =>
    memberships.some(({ authority, school }) => school === null && authority.id === id)
  // An officer is the director of the municipality's own tasks: no place of its own.
  const held = memberships.filter(({ school }) => school === null || !isOfficer(school.id))
  const places = held.map(({ role, authority, school }) => ({
    href: school === null ? `/authorities/${authority.id}` : `/schools/${school.id}`,
    name: school?.shortName ?? authority.shortName,
    role: t.common.role[role],
  }))
  const [only] = places
  const isOne = only !== undefined && places.every(({ href }) => href === only.href)
  return isOne
    ? seeOther(c, only.href)
    : page(c, { title: t.signIn.chooseTitle }, <ChoosePage t={t} places={places} />)
}

async function showAccount(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const actor = actorOf(c)
  const sessions = await sessionsOf(c.get('ctx'), actor.personId)
  const timeZone = actor.memberships[0]?.authority.timeZone ?? 'Europe/Moscow'
  return page(
    c,
    { title: t.signIn.sessionsTitle },
    <AccountPage t={t} actor={actor} sessions={sessions} timeZone={timeZone} />,
  )
}

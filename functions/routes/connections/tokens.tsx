import { TokensPage } from '../../../web/pages/tokens.tsx'
import { connections } from '../../../web/text/connections.ts'
import { readToken } from '../../domain/access/scopes.ts'
import { Problem } from '../../domain/problem.ts'
import { createToken, revokeToken, tokensOf } from '../../store/desk/tokens.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { actorOf, pathParam, placeOf, type RequestContext, route, sceneOf } from '../route.ts'

export const tokenRoutes = [
  route('GET /authorities/:authority/tokens', c => show(c, {})),
  route('POST /authorities/:authority/tokens', create),
  route('POST /authorities/:authority/tokens/:token/revoke', revoke),
  route('GET /schools/:school/tokens', c => show(c, {})),
  route('POST /schools/:school/tokens', create),
  route('POST /schools/:school/tokens/:token/revoke', revoke),
]

interface Shown {
  /** The secret of the token just made. */
  secret?: string
  typed?: { name: string; scopes: string[]; life: string }
  errors?: FieldErrors
}

async function show(c: RequestContext, shown: Shown): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority, schoolId } = placeOf(c)
  const tokens = await tokensOf(ctx, { authorityId: authority.id, schoolId })
  const errors = shown.errors ?? {}
  const content = (
    <TokensPage
      t={t}
      base={baseOf(c)}
      authorityId={schoolId === null ? authority.id : null}
      timeZone={authority.timeZone}
      now={ctx.now}
      tokens={tokens}
      isRevoked={c.req.query('revoked') !== undefined}
      secret={shown.secret ?? null}
      typed={shown.typed ?? { name: '', scopes: ['read'], life: '90' }}
      errors={errors}
    />
  )
  const status = Object.keys(errors).length > 0 ? 422 : shown.secret === undefined ? 200 : 201
  return page(c, { title: connections[t.language].tokens.title, isWide: true }, content, status)
}

async function create(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const typed = {
    name: field(form, 'name'),
    scopes: form.getAll('scopes').map(String),
    life: field(form, 'life'),
  }
  const read = readToken(typed)
  if ('faults' in read) {
    const { faults } = connections[textOf(c).language].tokens
    const entries = Object.entries(read.faults).map(([name, fault]) => [
      name,
      faults[`${name}.${fault}` as keyof typeof faults],
    ])
    return show(c, { typed, errors: Object.fromEntries(entries) })
  }
  const secret = await createToken(c.get('ctx'), sceneOf(c), roleHere(c), read.token)
  return show(c, { secret })
}

/** The role the token acts in: the one its maker holds at this very place. */
function roleHere(c: RequestContext): string {
  const { authority, schoolId } = placeOf(c)
  const held = actorOf(c).memberships.find(
    one =>
      one.authority.id === authority.id &&
      (one.school?.id ?? null) === schoolId &&
      one.role !== 'deputy',
  )
  if (held === undefined) throw new Problem('notAllowed')
  return held.id
}

async function revoke(c: RequestContext): Promise<Response> {
  await revokeToken(c.get('ctx'), sceneOf(c), pathParam(c, 'token'))
  return seeOther(c, `${baseOf(c)}?revoked`)
}

function baseOf(c: RequestContext): string {
  const { authority, schoolId } = placeOf(c)
  return schoolId === null ? `/authorities/${authority.id}/tokens` : `/schools/${schoolId}/tokens`
}

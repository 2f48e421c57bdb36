import { type Scope, scopes, tokenLives } from '../../functions/domain/access/scopes.ts'
import type { Role } from '../../functions/domain/people/roles.ts'
import { Button } from '../components/button.tsx'
import { CheckboxesField } from '../components/checkboxes-field.tsx'
import { DataTable } from '../components/data-table.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { RadiosField } from '../components/radios-field.tsx'
import { StatusTag } from '../components/status-tag.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { TextField } from '../components/text-field.tsx'
import { connections } from '../text/connections.ts'
import { formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { DeskTabs } from './desk-tabs.tsx'

interface TokenLine {
  id: string
  name: string
  scopes: readonly Scope[] | null
  expiresAt: number
  usedAt: number | null
  revokedAt: number | null
  role: Role
  holderName: string
  schoolName: string | null
}

export interface TokensPageProps {
  t: Text
  /** The page's own address. */
  base: string
  /** Null on a school's page. */
  authorityId: string | null
  timeZone: string
  now: number
  tokens: readonly TokenLine[]
  isRevoked: boolean
  /** Of the token just made. */
  secret: string | null
  typed: { name: string; scopes: string[]; life: string }
  errors: Record<string, string>
}

/** The tokens of an authority or a school: made, seen and revoked. */
export function TokensPage(props: TokensPageProps) {
  const { t, errors, authorityId, secret } = props
  const words = connections[t.language].tokens
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      {authorityId !== null && (
        <DeskTabs t={t} authorityId={authorityId} current="tokens" isOfficer />
      )}
      {props.isRevoked && secret === null && <Notice kind="success" title={words.revoked} isNews />}
      <h1 class="title-l">{words.title}</h1>
      {secret === null ? (
        <p>
          {words.lead} <a href="/api">{words.reference}</a>
        </p>
      ) : (
        <Notice kind="success" title={words.createdTitle} isNews>
          <SummaryList rows={[{ key: words.secret, value: <code>{secret}</code> }]} />
          <p>{words.createdText}</p>
        </Notice>
      )}
      <List {...props} />
      <NewToken {...props} />
    </>
  )
}

const tones = { active: 'accepted', expired: 'closed', revoked: 'closed' } as const

function List(props: TokensPageProps) {
  const { t, tokens } = props
  const words = connections[t.language].tokens
  if (tokens.length === 0) {
    return (
      <EmptyState title={words.none}>
        <p>{words.noneText}</p>
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption={words.list}
      columns={[
        { id: 'name', label: words.name },
        { id: 'scopes', label: words.scopes },
        { id: 'holder', label: words.holder },
        { id: 'expires', label: words.expires },
        { id: 'used', label: words.used },
        { id: 'state', label: words.state },
      ]}
      rows={tokens.map(token => ({ id: token.id, cells: cellsOf(props, token) }))}
    />
  )
}

function cellsOf(props: TokensPageProps, token: TokenLine) {
  const { t, timeZone, base } = props
  const words = connections[t.language].tokens
  const state = stateOf(token, props.now)
  const names = token.scopes?.map(scope => words.scope[scope]).join(', ')
  return {
    name: token.name,
    scopes: names ?? words.everything,
    holder: (
      <>
        {token.holderName}
        <p class="meta">
          {[t.common.role[token.role], token.schoolName].filter(Boolean).join(', ')}
        </p>
      </>
    ),
    expires: formatInstant(token.expiresAt, timeZone, t.language),
    used: token.usedAt === null ? words.never : formatInstant(token.usedAt, timeZone, t.language),
    state: (
      <>
        <StatusTag status={tones[state]} label={words.states[state]} />
        {state === 'active' && (
          <form method="post" action={`${base}/${token.id}/revoke`}>
            <Button look="link">
              {words.revoke}
              <span class="sr"> {token.name}</span>
            </Button>
          </form>
        )}
      </>
    ),
  }
}

function stateOf({ revokedAt, expiresAt }: TokenLine, now: number): keyof typeof tones {
  if (revokedAt !== null) return 'revoked'
  return expiresAt <= now ? 'expired' : 'active'
}

function NewToken({ t, base, typed, errors }: TokensPageProps) {
  const words = connections[t.language].tokens
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <>
      <h2 class="title-m">{words.newTitle}</h2>
      <form method="post" action={base}>
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={typed.name}
          error={errors.name}
          maxlength={100}
          required
          words={mark}
        />
        <CheckboxesField
          name="scopes"
          label={words.scopes}
          values={typed.scopes}
          options={scopes.map(value => ({
            value,
            label: words.scope[value],
            hint: words.scopeHint[value],
          }))}
          error={errors.scopes}
          required
          words={mark}
        />
        <RadiosField
          name="life"
          label={words.life}
          value={typed.life}
          options={tokenLives.map(days => ({ value: String(days), label: words.lifeOf(days) }))}
          error={errors.life}
          required
          words={mark}
        />
        <Button>{words.create}</Button>
      </form>
    </>
  )
}

import { isAuthorityRole, type Role } from '../../functions/domain/people/roles.ts'
import { Button } from '../components/button.tsx'
import { DataTable } from '../components/data-table.tsx'
import { EmailField } from '../components/email-field.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { RadiosField } from '../components/radios-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'

export interface PersonRow {
  membershipId: string
  role: Role
  name: string
  email: string
  since: string
  schoolId: string | null
  schoolName?: string | null
}

export interface InviteForm {
  action: string
  /** Roles that can be given here. */
  roles: readonly Role[]
  typed: { name: string; email: string; role: string }
  errors: Record<string, string>
}

export type PeopleNews = 'invited' | 'ended' | 'handedOver'

export interface SchoolPeopleProps {
  t: Text
  schoolName: string
  people: readonly PersonRow[]
  news: PeopleNews | undefined
  /** `null` where the reader may only read. */
  invite: InviteForm | null
  /** Where its tokens are; `null` for whoever has none to see. */
  tokensHref: string | null
  errors: Record<string, string>
}

/** Who holds which role in one institution. */
export function SchoolPeoplePage(props: SchoolPeopleProps) {
  const { t, schoolName, people, invite } = props
  return (
    <>
      <Errors t={t} errors={props.errors} />
      <p class="meta">{schoolName}</p>
      <h1 class="title-l">{t.people.title}</h1>
      <News t={t} news={props.news} />
      <p>{t.people.schoolLead}</p>
      {people.length === 0 ? (
        <EmptyState title={t.people.none}>
          <p>{t.people.noneText}</p>
        </EmptyState>
      ) : (
        <PeopleTable t={t} caption={t.people.title} people={people} canManage={invite !== null} />
      )}
      {invite && <Invite t={t} invite={invite} />}
      {props.tokensHref && (
        <p>
          <a href={props.tokensHref}>{t.people.tokens}</a>
        </p>
      )}
    </>
  )
}

/** The summary of what must be corrected, where there is anything. */
export function Errors({ t, errors }: { t: Text; errors: Record<string, string> }) {
  const list = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return list.length === 0 ? null : <ErrorSummary title={t.common.errorsTitle} errors={list} />
}

/** What has just been done. */
export function News({ t, news }: { t: Text; news: PeopleNews | undefined }) {
  return news === undefined ? null : <Notice kind="success" title={t.people[news]} isNews />
}

export interface PeopleTableProps {
  t: Text
  caption: string
  people: readonly PersonRow[]
  canManage: boolean
  hasSchools?: boolean
}

/** People with their roles and, for who may, what can be done about them. */
export function PeopleTable({ t, caption, people, canManage, hasSchools }: PeopleTableProps) {
  const columns = [
    { id: 'name', label: t.people.name },
    ...(hasSchools ? [{ id: 'school', label: t.people.school }] : []),
    { id: 'role', label: t.people.role },
    { id: 'email', label: t.people.email },
    { id: 'since', label: t.people.since },
    ...(canManage ? [{ id: 'actions', label: t.people.actions }] : []),
  ]
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={people.map(person => ({ id: person.membershipId, cells: cellsOf(t, person) }))}
    />
  )
}

function cellsOf(t: Text, person: PersonRow) {
  return {
    name: person.name,
    school: <a href={`/schools/${person.schoolId}/people`}>{person.schoolName}</a>,
    role: t.common.role[person.role],
    email: <a href={`mailto:${person.email}`}>{person.email}</a>,
    since: formatDay(person.since, t.language),
    actions: <Actions t={t} person={person} />,
  }
}

function Actions({ t, person }: { t: Text; person: PersonRow }) {
  const about = <span class="sr">: {person.name}</span>
  return (
    <>
      <a href={`/memberships/${person.membershipId}/hand-over`}>
        {t.people.handOver}
        {about}
      </a>
      {person.role !== 'director' && (
        <form method="post" action={`/memberships/${person.membershipId}/end`}>
          <button class="btn-link" type="submit">
            {t.people.end}
            {about}
          </button>
        </form>
      )}
    </>
  )
}

/** Name, address and role of somebody to invite. */
export function Invite({ t, invite }: { t: Text; invite: InviteForm }) {
  const { typed, errors, roles, action } = invite
  const words = { errorPrefix: t.common.errorPrefix }
  return (
    <form method="post" action={action} novalidate>
      <h2 class="title-m">{t.people.inviteTitle}</h2>
      <p>{t.people.inviteLead}</p>
      <NewPersonFields t={t} typed={typed} errors={errors} />
      <RadiosField
        name="role"
        label={t.people.role}
        value={typed.role}
        error={errors.role}
        options={roles.map(role => ({ value: role, label: t.common.role[role] }))}
        words={words}
      />
      <Button>{t.people.invite}</Button>
    </form>
  )
}

/** The two fields that name a new person. */
export function NewPersonFields(props: {
  t: Text
  typed: { name: string; email: string }
  errors: Record<string, string>
}) {
  const { t, typed, errors } = props
  const words = { errorPrefix: t.common.errorPrefix }
  return (
    <>
      <TextField
        name="name"
        label={t.people.name}
        hint={t.people.nameHint}
        value={typed.name}
        error={errors.name}
        autocomplete="off"
        hasSpellcheck={false}
        words={words}
      />
      <EmailField
        name="email"
        label={t.people.email}
        value={typed.email}
        error={errors.email}
        autocomplete="off"
        words={words}
      />
    </>
  )
}

/** Where the list of people stands that a role belongs to. */
export function peopleHref(role: Role, authorityId: string, schoolId: string | null): string {
  return isAuthorityRole(role) || schoolId === null
    ? `/authorities/${authorityId}/people`
    : `/schools/${schoolId}/people`
}

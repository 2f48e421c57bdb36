import { EmptyState } from '../components/empty-state.tsx'
import { FilterBar } from '../components/filter-bar.tsx'
import { Pagination } from '../components/pagination.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Text } from '../text/index.ts'
import { AuthorityTabs } from './authority-tabs.tsx'
import {
  Errors,
  Invite,
  type InviteForm,
  News,
  type PeopleNews,
  PeopleTable,
  type PersonRow,
} from './people.tsx'

export interface AuthorityPeopleProps {
  t: Text
  authorityId: string
  own: readonly PersonRow[]
  directory: readonly PersonRow[]
  text: string
  next: string | null
  isFirst: boolean
  news: PeopleNews | undefined
  invite: InviteForm | null
  errors: Record<string, string>
}

/** The authority's own people, and everybody in its institutions. */
export function AuthorityPeoplePage(props: AuthorityPeopleProps) {
  const { t, authorityId, own, invite } = props
  return (
    <>
      <Errors t={t} errors={props.errors} />
      <AuthorityTabs t={t} authorityId={authorityId} current="people" isOfficer={invite !== null} />
      <h1 class="title-l">{t.people.authorityTitle}</h1>
      <News t={t} news={props.news} />
      <h2 class="title-m">{t.people.ownTitle}</h2>
      <PeopleTable t={t} caption={t.people.ownTitle} people={own} canManage={invite !== null} />
      <h2 class="title-m">{t.people.directoryTitle}</h2>
      <Directory {...props} />
      {invite && <Invite t={t} invite={invite} />}
    </>
  )
}

function Directory(props: AuthorityPeopleProps) {
  const { t, authorityId, directory, text, next, isFirst, invite } = props
  const base = `/authorities/${authorityId}/people`
  const href = `${base}?text=${encodeURIComponent(text)}`
  return (
    <>
      <FilterBar
        label={t.people.filter}
        action={base}
        submitLabel={t.people.find}
        reset={text === '' ? undefined : { href: base, label: t.people.reset }}
      >
        <TextField
          name="text"
          label={t.people.search}
          value={text}
          inputmode="search"
          words={{ errorPrefix: t.common.errorPrefix }}
        />
      </FilterBar>
      {directory.length === 0 ? (
        <EmptyState title={t.people.notFound} headingLevel={3}>
          <p>{t.people.notFoundText}</p>
        </EmptyState>
      ) : (
        <PeopleTable
          t={t}
          caption={t.people.directoryTitle}
          people={directory}
          canManage={invite !== null}
          hasSchools
        />
      )}
      <Pagination
        label={t.people.pages}
        prev={isFirst ? undefined : { href, label: t.people.first }}
        next={next === null ? undefined : { href: `${href}&after=${next}`, label: t.people.next }}
      />
    </>
  )
}

import {
  changesNothing,
  type ImportPlan,
  type SchoolValues,
} from '../../functions/domain/import/compare-import.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { DataTable } from '../components/data-table.tsx'
import { Notice } from '../components/notice.tsx'
import type { Text } from '../text/index.ts'

export interface ImportPreviewProps {
  t: Text
  authorityId: string
  importId: string
  plan: ImportPlan
  isLoaded: boolean
  /** The list has errors and the officer has not said what to do about them. */
  needsChoice: boolean
}

/** What loading the list would do, and the decision. */
export function ImportPreviewPage(props: ImportPreviewProps) {
  const { t, authorityId, plan, isLoaded } = props
  const { importing } = t
  return (
    <>
      <h1 class="title-l">{isLoaded ? importing.loadedTitle : importing.previewTitle}</h1>
      {props.needsChoice && <Notice kind="error" title={importing.needsChoice} isNews />}
      {isLoaded && (
        <Notice kind="success" title={importing.loadedTitle} isNews>
          <p>{importing.loadedText}</p>
          <p>
            <a href={`/authorities/${authorityId}`}>{importing.toSchools}</a>
          </p>
        </Notice>
      )}
      <Mistakes t={t} plan={plan} />
      {!isLoaded && <Changes t={t} plan={plan} />}
      {!isLoaded && <Decision {...props} />}
    </>
  )
}

function Mistakes({ t: { importing }, plan: { errors } }: { t: Text; plan: ImportPlan }) {
  if (errors.length === 0) return null
  return (
    <Notice kind="error" title={importing.errorsTitle(errors.length)}>
      <p>{importing.errorsText}</p>
      <ul>
        {errors.map(({ row, column, code, value }) => (
          <li key={`${row} ${column} ${code}`}>
            {importing.at(row, column)}: {importing.errors[code](value)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Changes({ t, plan }: { t: Text; plan: ImportPlan }) {
  const { importing } = t
  const same = importing.sameText(
    importing.schoolsCount(plan.sameSchools),
    importing.rolesCount(plan.sameRoles),
  )
  return (
    <>
      {changesNothing(plan) && plan.errors.length === 0 && (
        <Notice kind="info" title={importing.sameTitle} />
      )}
      <NewSchools t={t} plan={plan} />
      <ChangedSchools t={t} plan={plan} />
      <NewRoles t={t} plan={plan} />
      <Renamed t={t} plan={plan} />
      <p>{same}</p>
    </>
  )
}

function NewSchools({ t, plan: { newSchools } }: { t: Text; plan: ImportPlan }) {
  const { importing } = t
  if (newSchools.length === 0) return null
  return (
    <DataTable
      caption={`${importing.newSchools}: ${newSchools.length}`}
      columns={[
        { id: 'school', label: importing.school },
        { id: 'row', label: importing.row, align: 'end' },
        { id: 'kind', label: importing.kind },
        { id: 'mentees', label: importing.mentees },
        { id: 'site', label: importing.site },
      ]}
      rows={newSchools.map(one => ({
        id: String(one.row),
        cells: {
          school: one.name,
          row: one.row,
          kind: t.common.schoolKind[one.kind],
          mentees: one.hasMentees ? importing.yes : importing.no,
          site: one.siteUrl || '—',
        },
      }))}
    />
  )
}

function ChangedSchools({ t, plan: { changedSchools } }: { t: Text; plan: ImportPlan }) {
  const { importing } = t
  if (changedSchools.length === 0) return null
  return (
    <DataTable
      caption={`${importing.changedSchools}: ${changedSchools.length}`}
      columns={[
        { id: 'school', label: importing.school },
        { id: 'row', label: importing.row, align: 'end' },
        { id: 'was', label: importing.was },
        { id: 'will', label: importing.will },
      ]}
      rows={changedSchools.map(({ id, row, before, after }) => ({
        id,
        cells: {
          school: after.name,
          row,
          was: differing(t, before, after),
          will: differing(t, after, before),
        },
      }))}
    />
  )
}

/** The values of one that differ from those of the other, in words. */
function differing(t: Text, one: SchoolValues, other: SchoolValues): string {
  const { importing, common } = t
  const words = (values: SchoolValues) => ({
    [importing.shortName]: values.shortName,
    [importing.kind]: common.schoolKind[values.kind],
    [importing.site]: values.siteUrl || '—',
    [importing.mentees]: values.hasMentees ? importing.yes : importing.no,
  })
  const others = words(other)
  return Object.entries(words(one))
    .filter(([key, value]) => others[key] !== value)
    .map(([key, value]) => `${key}: ${value}`)
    .join('; ')
}

function NewRoles({ t, plan: { newRoles } }: { t: Text; plan: ImportPlan }) {
  const { importing } = t
  if (newRoles.length === 0) return null
  return (
    <DataTable
      caption={`${importing.newRoles}: ${newRoles.length}`}
      columns={[
        { id: 'name', label: importing.name },
        { id: 'row', label: importing.row, align: 'end' },
        { id: 'role', label: importing.role },
        { id: 'school', label: importing.school },
        { id: 'email', label: importing.email },
      ]}
      rows={newRoles.map(one => ({
        id: `${one.row} ${one.role} ${one.email}`,
        cells: { ...one, role: t.common.role[one.role] },
      }))}
    />
  )
}

function Renamed({ t, plan: { renamed } }: { t: Text; plan: ImportPlan }) {
  const { importing } = t
  if (renamed.length === 0) return null
  return (
    <DataTable
      caption={`${importing.renamed}: ${renamed.length}`}
      columns={[
        { id: 'email', label: importing.email },
        { id: 'row', label: importing.row, align: 'end' },
        { id: 'before', label: importing.was },
        { id: 'after', label: importing.will },
      ]}
      rows={renamed.map(one => ({ id: one.personId, cells: { ...one } }))}
    />
  )
}

function Decision({ t, authorityId, importId, plan }: ImportPreviewProps) {
  const { importing } = t
  const again = (
    <ButtonLink look="link" href={`/authorities/${authorityId}/import`}>
      {importing.again}
    </ButtonLink>
  )
  if (changesNothing(plan)) return <p>{again}</p>
  const isWrong = plan.errors.length > 0
  return (
    <form method="post" action={`/authorities/${authorityId}/import/${importId}`}>
      <ButtonRow>
        {isWrong ? (
          <Button look="secondary" name="rows" value="correct">
            {importing.commitCorrect}
          </Button>
        ) : (
          <Button>{importing.commit}</Button>
        )}
        {again}
      </ButtonRow>
    </form>
  )
}

import { schoolKinds } from '../../functions/domain/people/school-kinds.ts'
import { Button } from '../components/button.tsx'
import { CheckboxesField } from '../components/checkboxes-field.tsx'
import { Details } from '../components/details.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'

type Fields = Partial<Record<string, string>>

export interface InstitutionsProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  institutions: readonly {
    id: string
    shortName: string
    openedOn: string | null
    closedOn: string | null
    successorName: string | null
  }[]
  typed: Fields
  errors: Fields
}

/** Institutions that open, close and merge. */
export function InstitutionsPage(props: InstitutionsProps) {
  const { t, institutions, isOfficer } = props
  const words = oversight[t.language]
  const errors = Object.entries(props.errors).map(([name, message]) => ({
    href: `#${name}`,
    message: message ?? '',
  }))
  const closed = institutions.filter(({ closedOn }) => closedOn !== null)
  return (
    <>
      {errors.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={errors} />}
      <h1 class="title-l">{words.institutionsTitle}</h1>
      <p class="lead">{words.institutionsLead}</p>
      {isOfficer && <OpenForm {...props} />}
      {isOfficer && <CloseForm {...props} />}
      {closed.length > 0 && <h2 class="title-m">{words.closedTitle}</h2>}
      <ul>
        {closed.map(({ id, shortName, closedOn, successorName }) => (
          <li key={id}>
            {shortName}: {words.until(formatDay(closedOn ?? '', t.language))}
            {successorName !== null && `, ${words.mergedInto(successorName)}`}
          </li>
        ))}
      </ul>
    </>
  )
}

function OpenForm({ t, authorityId, typed, errors }: InstitutionsProps) {
  const words = oversight[t.language]
  const marks = { errorPrefix: t.common.errorPrefix }
  const text = (name: string, label: string) => (
    <TextField name={name} label={label} value={typed[name]} error={errors[name]} words={marks} />
  )
  return (
    <Details summary={words.openTitle} isOpen={errors.name !== undefined}>
      <form method="post" action={`/authorities/${authorityId}/institutions`} novalidate>
        {text('name', words.name)}
        {text('shortName', words.shortName)}
        <SelectField
          name="kind"
          label={words.kind}
          value={typed.kind ?? 'school'}
          options={schoolKinds.map(value => ({ value, label: t.common.schoolKind[value] }))}
          words={marks}
        />
        <CheckboxesField
          name="hasMentees"
          label={words.hasMentees}
          values={[typed.hasMentees ?? 'yes']}
          options={[{ value: 'yes', label: words.hasMentees }]}
          words={marks}
        />
        {text('siteUrl', words.site)}
        <Button>{words.open}</Button>
      </form>
    </Details>
  )
}

function CloseForm({ t, authorityId, institutions, typed, errors }: InstitutionsProps) {
  const words = oversight[t.language]
  const marks = { errorPrefix: t.common.errorPrefix }
  const options = institutions
    .filter(({ closedOn }) => closedOn === null)
    .map(({ id, shortName }) => ({ value: id, label: shortName }))
  const isOpen = ['closing', 'successor', 'reason'].some(name => errors[name] !== undefined)
  return (
    <Details summary={words.closeTitle} isOpen={isOpen}>
      <form method="post" action={`/authorities/${authorityId}/institutions/close`} novalidate>
        <SelectField
          name="closing"
          label={words.which}
          emptyLabel="—"
          value={typed.closing ?? ''}
          error={errors.closing}
          options={options}
          words={marks}
        />
        <SelectField
          name="successor"
          label={words.successor}
          emptyLabel={words.noSuccessor}
          value={typed.successor ?? ''}
          error={errors.successor}
          options={options}
          words={marks}
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={typed.reason}
          error={errors.reason}
          words={marks}
        />
        <Button>{words.close}</Button>
      </form>
    </Details>
  )
}

import { percentOf } from '../../../functions/domain/diagnostic/exact.ts'
import type {
  Indicator,
  Measure,
} from '../../../functions/domain/diagnostic/indicators/indicator.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { figure } from '../../text/diagnostic.ts'
import type { Text } from '../../text/index.ts'
import type { NoteText } from '../../text/note.ts'

export interface IndicatorsProps {
  t: Text
  words: NoteText['indicators']
  place: string
  day: string
  today: string
  action: string
  rows: readonly {
    indicator: Indicator
    now: Measure | null
    before: Measure | null
    href: string
  }[]
  /** Null where whoever looks may not say how many people teach. */
  staff: { action: string; count: number | null } | null
  /** One indicator, school by school: of the municipality's page. */
  schools: {
    indicator: Indicator
    rows: { id: string; name: string; now: Measure | null }[]
  } | null
  errors: Readonly<Record<string, string>>
}

/** The numeric indicators of a school or a municipality, each with its numbers, its formula and the way to its rows. */
export function IndicatorsPage(props: IndicatorsProps) {
  const { t, words, errors, rows } = props
  const field = { errorPrefix: t.common.errorPrefix }
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.title}</h1>
      <p class="lead">{words.lead(props.place)}</p>
      <FilterBar label={words.asOf} action={props.action} submitLabel={words.show}>
        <DateField
          name="asOf"
          label={words.asOf}
          value={props.day}
          max={props.today}
          error={errors.asOf}
          words={field}
        />
      </FilterBar>
      <DataTable
        caption={words.title}
        isCaptionHidden
        columns={[
          { id: 'name', label: words.indicator },
          { id: 'now', label: words.value, align: 'end' },
          { id: 'before', label: words.before, align: 'end' },
          { id: 'rows', label: words.rows },
        ]}
        rows={rows.map(({ indicator, now, before, href }) => ({
          id: indicator.code,
          cells: {
            name: <Name t={t} words={words} indicator={indicator} />,
            now: <a href={href}>{sayMeasure(now, t, words)}</a>,
            before: sayMeasure(before, t, words),
            rows: words.open[indicator.rows],
          },
        }))}
      />
      {props.schools && <Schools {...props} schools={props.schools} />}
      {props.staff && <Staff {...props} staff={props.staff} />}
    </>
  )
}

type NameProps = Pick<IndicatorsProps, 't' | 'words'> & { indicator: Indicator }

function Name({ t, words, indicator }: NameProps) {
  const { name, formula } = indicator[t.language]
  return (
    <>
      {name}
      <Details summary={words.formula}>
        <p>{formula}</p>
      </Details>
    </>
  )
}

function Schools({
  t,
  words,
  schools,
}: IndicatorsProps & { schools: NonNullable<IndicatorsProps['schools']> }) {
  return (
    <>
      <h2 class="title-m" id="schools">
        {schools.indicator[t.language].name}
      </h2>
      <DataTable
        caption={words.bySchool}
        isCaptionHidden
        columns={[
          { id: 'school', label: words.school },
          { id: 'now', label: words.value, align: 'end' },
        ]}
        rows={schools.rows.map(({ id, name, now }) => ({
          id,
          cells: {
            school: <a href={`/schools/${id}/indicators`}>{name}</a>,
            now: sayMeasure(now, t, words),
          },
        }))}
      />
    </>
  )
}

function Staff({
  t,
  words,
  staff,
  errors,
}: IndicatorsProps & { staff: NonNullable<IndicatorsProps['staff']> }) {
  return (
    <form method="post" action={staff.action}>
      <NumberField
        name="teachers"
        label={words.staff}
        hint={words.staffHint}
        value={staff.count === null ? '' : String(staff.count)}
        error={errors.teachers}
        words={{ errorPrefix: t.common.errorPrefix }}
      />
      <Button look="secondary">{words.save}</Button>
    </form>
  )
}

/** A measure in words: «7 из 8 (87,5 %)», «не применимо» where there is nothing to divide by. */
export function sayMeasure(
  measure: Measure | null,
  t: Text,
  words: NoteText['indicators'],
): string {
  if (measure === null) return words.none
  if (measure.is === 'count') return String(measure.count)
  if (measure.is === 'mark') return words.mark(figure(measure.mean, t.language), measure.people)
  const percent = percentOf(measure.numerator, measure.denominator)
  const parts = `${measure.numerator} / ${measure.denominator}`
  return percent === null ? words.none : `${figure(percent, t.language)} % (${parts})`
}

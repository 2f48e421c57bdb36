import {
  endField,
  type HolidayId,
  holidayIds,
} from '../../functions/domain/school-year/year-answers.ts'
import { Button } from '../components/button.tsx'
import { DateField } from '../components/date-field.tsx'
import { Details } from '../components/details.tsx'
import { RadiosField } from '../components/radios-field.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import type { CalendarPageProps } from './calendar.tsx'

/** Every date of a school year, and a place for the lines of the order. */
export function CalendarForm(props: CalendarPageProps) {
  const { t, authorityId, answers, errors, lines } = props
  const y = t.calendar.year
  const words = { errorPrefix: t.common.errorPrefix }
  const kind = answers.termKind || undefined
  return (
    <form method="post" action={`/authorities/${authorityId}/calendar`} novalidate>
      <input type="hidden" name="year" value={props.year} />
      <input type="hidden" name="revision" value={props.revision} />
      <RadiosField
        name="termKind"
        label={y.termKind}
        value={kind}
        error={errors.termKind}
        options={(['quarter', 'trimester'] as const).map(value => ({
          value,
          label: y.termKinds[value],
        }))}
        words={words}
      />
      <h2 class="title-m">{y.terms}</h2>
      {[1, 2, 3, 4].map(number => (
        <Ends key={number} {...props} of={number} legend={termLegend(props, number)} />
      ))}
      <h2 class="title-m">{y.holidays}</h2>
      <p class="hint">{y.holidaysHint}</p>
      {holidayIds.map(id => (
        <Ends key={id} {...props} of={id} legend={y.holiday[id]} />
      ))}
      <DaysField {...props} name="daysOff" label={y.daysOff} hint={y.daysOffHint} />
      <DaysField {...props} name="workingDays" label={y.workingDays} hint={y.workingDaysHint} />
      <Button name="action" value="save">
        {t.common.save}
      </Button>
      <Details summary={y.lines} isOpen={lines !== ''}>
        <TextareaField
          name="lines"
          label={y.lines}
          hint={y.linesHint}
          value={lines}
          rows={6}
          words={words}
        />
        <Button look="secondary" name="action" value="read">
          {y.readLines}
        </Button>
      </Details>
    </form>
  )
}

function termLegend({ t, answers }: CalendarPageProps, number: number): string {
  const y = t.calendar.year
  if (answers.termKind === 'quarter') return y.term.quarter(number)
  if (number === 4) return `${y.fourthLine}. ${y.fourthHint}`
  return answers.termKind === 'trimester' ? y.term.trimester(number) : y.termLine(number)
}

type EndsProps = CalendarPageProps & { of: number | HolidayId; legend: string }

function Ends({ t, answers, errors, of, legend }: EndsProps) {
  const words = { errorPrefix: t.common.errorPrefix }
  const y = t.calendar.year
  return (
    <fieldset class="field">
      <legend class="label">{legend}</legend>
      <div class="filter">
        {(['from', 'to'] as const).map(end => {
          const name = endField(of, end)
          return (
            <DateField
              key={name}
              name={name}
              label={end === 'from' ? y.start : y.end}
              value={answers[name]}
              error={errors[name]}
              words={words}
            />
          )
        })}
      </div>
    </fieldset>
  )
}

type DaysFieldProps = CalendarPageProps & {
  name: 'daysOff' | 'workingDays'
  label: string
  hint: string
}

function DaysField({ t, answers, errors, name, label, hint }: DaysFieldProps) {
  return (
    <TextareaField
      name={name}
      label={label}
      hint={hint}
      value={answers[name]}
      error={errors[name]}
      rows={3}
      words={{ errorPrefix: t.common.errorPrefix }}
    />
  )
}

import type { AuthoritySettings } from '../../functions/domain/authority/settings.ts'
import type { PlannedObligation } from '../../functions/domain/obligation/from-reading.ts'
import type { Period, Reading } from '../../functions/domain/timing/reading.ts'
import { Button } from '../components/button.tsx'
import { DateField } from '../components/date-field.tsx'
import { Details } from '../components/details.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Text } from '../text/index.ts'
import { TimingsReading } from './timings-reading.tsx'

export interface TimingsResult {
  reading: Reading
  /** The reading in one sentence. */
  sentence: string
  /** What a school would owe, by the authority's rules. */
  obligations: PlannedObligation[]
  /** The same before due days off were moved. */
  written: PlannedObligation[]
  /** Terms of these years have been entered. */
  hasTerms: boolean
}

export interface TimingsPageProps {
  t: Text
  asked: Period & { text: string }
  today: string
  authorityName: string | null
  settings: AuthoritySettings
  /** Nothing before a phrase is typed, or where it could not be read. */
  result: TimingsResult | null
  errors: Record<string, string>
  summary: { href: string; message: string }[]
}

const examples = [
  'ежегодно до 10 июня',
  'сентябрь, далее ежемесячно до 15 числа',
  'I и II полугодие',
  '1 раз в четверть',
  'осенние каникулы',
  'последняя пятница октября',
  'с 01.09.2026 по 20.09.2026',
  'в течение года',
  'по мере необходимости',
]

/** A phrase is typed, and how it is read stands below. */
export function TimingsPage(props: TimingsPageProps) {
  const { t, result } = props
  return (
    <>
      {props.summary.length > 0 && (
        <ErrorSummary title={t.common.errorsTitle} errors={props.summary} />
      )}
      <h1 class="title-l">{t.timings.title}</h1>
      <p>{t.timings.lead}</p>
      <PhraseForm {...props} />
      {result && <TimingsReading {...props} result={result} />}
      {result ? (
        <Details summary={t.timings.examples}>
          <Examples {...props} />
        </Details>
      ) : (
        <>
          <h2 class="title-m">{t.timings.examples}</h2>
          <Examples {...props} />
        </>
      )}
    </>
  )
}

function PhraseForm({ t, asked, errors }: TimingsPageProps) {
  const words = { errorPrefix: t.common.errorPrefix }
  return (
    <form method="get" action="/timings" novalidate>
      <TextField
        name="text"
        label={t.timings.text}
        hint={t.timings.textHint}
        value={asked.text}
        error={errors.text}
        maxlength={2000}
        words={words}
      />
      <DateField
        name="from"
        label={t.timings.from}
        value={asked.from}
        error={errors.from}
        words={words}
      />
      <DateField name="to" label={t.timings.to} value={asked.to} error={errors.to} words={words} />
      <Button>{t.timings.read}</Button>
    </form>
  )
}

function Examples({ asked }: TimingsPageProps) {
  return (
    <ul lang="ru">
      {examples.map(text => (
        <li key={text}>
          <a href={`/timings?${new URLSearchParams({ text, from: asked.from, to: asked.to })}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

import type { CampaignCost } from '../../../functions/domain/diagnostic/cost.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import { CheckboxesField } from '../../components/checkboxes-field.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { RadiosField } from '../../components/radios-field.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { CampaignText } from '../../text/campaign.ts'
import { figure } from '../../text/diagnostic.ts'
import { formatDay, formatDayLong } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'

/** What is typed of a collection to begin. */
export interface CampaignAnswers {
  questionnaire: string
  name: string
  timing: string
  who: 'mentees' | 'all' | 'chosen'
  schools: readonly string[]
}

export interface CampaignNewProps {
  t: Text
  words: CampaignText
  authorityId: string
  forms: readonly { id: string; title: string; purpose: string }[]
  schools: readonly { id: string; shortName: string }[]
  answers: CampaignAnswers
  errors: Readonly<Record<string, string>>
}

/** What to collect, from whom and by when. */
export function CampaignNewPage(props: CampaignNewProps) {
  const { t, words, authorityId, forms, answers, errors } = props
  const field = { errorPrefix: t.common.errorPrefix }
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  if (forms.length === 0) {
    return (
      <EmptyState
        title={words.newTitle}
        headingLevel={1}
        action={
          <ButtonLink href={`/authorities/${authorityId}/questionnaires`}>
            {words.toQuestionnaires}
          </ButtonLink>
        }
      >
        <p>{words.questionnaireNone}</p>
      </EmptyState>
    )
  }
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.newTitle}</h1>
      <form method="get" action={`/authorities/${authorityId}/campaigns/new`} novalidate>
        <RadiosField
          name="questionnaire"
          label={words.questionnaire}
          value={answers.questionnaire || undefined}
          error={errors.questionnaire}
          options={forms.map(({ id, title }) => ({ value: id, label: title }))}
          words={field}
        />
        <TextField
          name="timing"
          label={words.timing}
          hint={words.timingHint}
          value={answers.timing}
          error={errors.timing}
          width={20}
          words={field}
        />
        <Who {...props} />
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={answers.name}
          words={field}
        />
        <Button name="check" value="1">
          {words.check}
        </Button>
      </form>
    </>
  )
}

function Who({ t, words, schools, answers, errors }: CampaignNewProps) {
  const field = { errorPrefix: t.common.errorPrefix }
  return (
    <>
      <RadiosField
        name="who"
        label={words.who}
        value={answers.who}
        options={(['mentees', 'all', 'chosen'] as const).map(value => ({
          value,
          label: words.whoOptions[value],
        }))}
        words={field}
      />
      <Details
        summary={words.whoOptions.chosen}
        isOpen={answers.who === 'chosen' || errors.schools !== undefined}
      >
        <CheckboxesField
          name="schools"
          label={words.schools}
          error={errors.schools}
          values={[...answers.schools]}
          options={schools.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          words={field}
        />
      </Details>
    </>
  )
}

export interface CampaignCheckProps {
  t: Text
  words: CampaignText
  authorityId: string
  /** Made with the form: pressed twice, it is one campaign. */
  id: string
  answers: CampaignAnswers
  title: string
  formTitle: string
  due: string
  /** As written, where the working-day rule moved it. */
  written: string
  understood: string
  schools: readonly { id: string; shortName: string }[]
  cost: CampaignCost
  /** The texts of questions asked before. */
  askedBefore: readonly string[]
  /** Back to the form with everything typed. */
  editHref: string
}

/** What a collection costs the schools, before it is launched. */
export function CampaignCheckPage(props: CampaignCheckProps) {
  const { words, authorityId, cost, askedBefore, answers, schools } = props
  return (
    <>
      <h1 class="title-l">{words.checkTitle}</h1>
      <p class="lead">{props.title}</p>
      <SummaryList rows={rowsOf(props)} />
      <h2 class="title-m">{words.cost}</h2>
      <p class="lead">
        {words.costLine(words.minutes(cost.minutes), words.schoolsCount(cost.schools))}
      </p>
      <SummaryList rows={costRows(props)} />
      {askedBefore.length === 0 ? (
        <p>{words.askedBeforeNone}</p>
      ) : (
        <>
          <h2 class="title-m">{words.askedBefore}</h2>
          <p>{words.askedBeforeHint}</p>
          <ul>
            {askedBefore.map(text => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={`/authorities/${authorityId}/campaigns`}>
        <input type="hidden" name="id" value={props.id} />
        <input type="hidden" name="questionnaire" value={answers.questionnaire} />
        <input type="hidden" name="timing" value={answers.timing} />
        <input type="hidden" name="name" value={answers.name} />
        <input type="hidden" name="who" value={answers.who} />
        {answers.who === 'chosen' &&
          schools.map(({ id }) => <input key={id} type="hidden" name="schools" value={id} />)}
        <ButtonRow>
          <Button>{words.launch}</Button>
          <ButtonLink look="secondary" href={props.editHref}>
            {words.edit}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  )
}

function rowsOf(props: CampaignCheckProps) {
  const { t, words, due, written, schools } = props
  return [
    { key: words.questionnaire, value: props.formTitle },
    {
      key: words.rows.due,
      value: (
        <>
          {formatDayLong(due, t.language)}
          {written !== due && <p class="meta">{words.dueMoved(formatDay(written, t.language))}</p>}
        </>
      ),
    },
    { key: words.understood, value: props.understood },
    {
      key: words.rows.schools,
      value: (
        <Details summary={words.schoolsCount(schools.length)}>
          {schools.map(({ shortName }) => shortName).join(', ')}
        </Details>
      ),
    },
  ]
}

function costRows({ t, words, cost }: CampaignCheckProps) {
  const { rows } = words
  const each = cost.schools === 0 ? 0 : cost.minutes / cost.schools
  return [
    { key: rows.questions, value: String(cost.questions) },
    { key: rows.known, value: figure(cost.known, t.language) },
    { key: rows.toAnswer, value: String(cost.toAnswer) },
    { key: rows.perSchool, value: words.minutes(each) },
    { key: rows.minutes, value: words.minutes(cost.minutes) },
  ]
}

import {
  type LetterSettings,
  letterSettingRanges,
  reminderDayChoices,
} from '../../../functions/domain/authority/letter-settings.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxesField } from '../../components/checkboxes-field.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { RadiosField } from '../../components/radios-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import type { Text } from '../../text/index.ts'
import { letterRules } from '../../text/letter-rules.ts'
import { AuthorityTabs } from '../authority-tabs.tsx'

export interface LetterRulesProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  isSaved: boolean
  settings: LetterSettings
  /** What was typed, where it could not be saved. */
  typed: Partial<Record<keyof LetterSettings, string>>
  errors: Record<string, string>
}

type Key = keyof LetterSettings

/** When the people of an authority's schools are written to: an officer changes it, a methodologist reads it. */
export function LetterRulesPage(props: LetterRulesProps) {
  const { t, authorityId, isOfficer, errors } = props
  const words = letterRules[t.language]
  const list = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {list.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={list} />}
      <AuthorityTabs t={t} authorityId={authorityId} current="letters" isOfficer={isOfficer} />
      <h1 class="title-l">{words.title}</h1>
      {props.isSaved && <Notice kind="success" title={words.saved} isNews />}
      <p>{words.lead}</p>
      {isOfficer ? <RulesForm {...props} /> : <RulesRead {...props} />}
    </>
  )
}

function RulesForm(props: LetterRulesProps) {
  const { t, settings, typed, errors } = props
  const words = letterRules[t.language]
  const field = (name: Key) => ({
    name,
    value: typed[name] ?? String(settings[name]),
    error: errors[name],
    words: { errorPrefix: t.common.errorPrefix },
  })
  const days = (name: 'directorAfterDays' | 'authorityAfterDays') => {
    const { from, to } = letterSettingRanges[name]
    return { ...field(name), hint: words.daysHint(from, to), unit: words.daysUnit }
  }
  const yesOrNo = (yes: string, no: string) => [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ]
  return (
    <form method="post" action={`/authorities/${props.authorityId}/letters/rules`} novalidate>
      <CheckboxesField
        {...field('reminderDays')}
        label={words.reminders}
        hint={words.remindersHint}
        values={settings.reminderDays.map(String)}
        options={reminderDayChoices.map(count => ({
          value: String(count),
          label: words.days(count),
        }))}
      />
      <NumberField {...days('directorAfterDays')} label={words.director} />
      <NumberField {...days('authorityAfterDays')} label={words.authority} />
      <SelectField
        {...field('digestWeekday')}
        label={words.digestWeekday}
        hint={words.weekdayHint}
        options={words.weekdays.map((label, index) => ({ value: String(index + 1), label }))}
      />
      <NumberField {...field('digestHour')} label={words.digestHour} unit={words.hourUnit} />
      <NumberField
        {...field('lettersFromHour')}
        label={words.fromHour}
        hint={words.hourHint}
        unit={words.hourUnit}
      />
      <NumberField {...field('lettersToHour')} label={words.toHour} unit={words.hourUnit} />
      <RadiosField
        {...field('isEmptyDigestSent')}
        label={words.empty}
        options={yesOrNo(words.emptyYes, words.emptyNo)}
      />
      <RadiosField
        {...field('isDigestOptional')}
        label={words.optional}
        options={yesOrNo(words.optionalYes, words.optionalNo)}
      />
      <Button>{t.common.save}</Button>
    </form>
  )
}

function RulesRead({ t, settings }: LetterRulesProps) {
  const words = letterRules[t.language]
  const { reminderDays, digestWeekday } = settings
  const rows = [
    {
      key: words.reminders,
      value: reminderDays.map(words.days).join(', ') || words.noReminders,
    },
    { key: words.director, value: words.days(settings.directorAfterDays) },
    { key: words.authority, value: words.days(settings.authorityAfterDays) },
    { key: words.digestWeekday, value: words.weekdays[digestWeekday - 1] ?? '' },
    { key: words.digestHour, value: `${settings.digestHour}:00` },
    { key: words.fromHour, value: `${settings.lettersFromHour}:00–${settings.lettersToHour}:00` },
    { key: words.empty, value: settings.isEmptyDigestSent ? words.emptyYes : words.emptyNo },
    {
      key: words.optional,
      value: settings.isDigestOptional ? words.optionalYes : words.optionalNo,
    },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      <p>{words.readOnly}</p>
    </>
  )
}

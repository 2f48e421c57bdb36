import type { AuthoritySettings } from '../../functions/domain/authority/settings.ts'
import { Button } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { NumberField } from '../components/number-field.tsx'
import { RadiosField } from '../components/radios-field.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import type { Text } from '../text/index.ts'
import { AuthorityTabs } from './authority-tabs.tsx'

export interface SettingsPageProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  isSaved: boolean
  settings: AuthoritySettings
  /** What was typed, where it could not be saved. */
  typed: Record<string, string>
  errors: Record<string, string>
}

/** The rules of the authority: an officer changes them, a methodologist reads them. */
export function SettingsPage(props: SettingsPageProps) {
  const { t, authorityId, isOfficer, errors } = props
  const list = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {list.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={list} />}
      <AuthorityTabs t={t} authorityId={authorityId} current="settings" isOfficer={isOfficer} />
      <h1 class="title-l">{t.authority.settingsTitle}</h1>
      {props.isSaved && <Notice kind="success" title={t.authority.saved} isNews />}
      <p>{t.authority.settingsLead}</p>
      <p>
        <a href={`/authorities/${authorityId}/letters/rules`}>{t.authority.letterRules}</a>
      </p>
      {isOfficer ? <SettingsForm {...props} /> : <SettingsRead {...props} />}
    </>
  )
}

function SettingsForm(props: SettingsPageProps) {
  const { t, settings, typed, errors } = props
  const words = { errorPrefix: t.common.errorPrefix }
  const a = t.authority
  const value = (name: keyof AuthoritySettings) => typed[name] ?? String(settings[name])
  const common = (name: keyof AuthoritySettings) => ({
    name,
    value: value(name),
    error: errors[name],
    words,
  })
  return (
    <form method="post" action={`/authorities/${props.authorityId}/settings`} novalidate>
      <NumberField
        {...common('dueSoonDays')}
        label={a.dueSoonDays}
        hint={a.dueSoonHint}
        unit={a.daysUnit}
      />
      <RadiosField
        {...common('isDueDayInclusive')}
        label={a.inclusive}
        options={[
          { value: 'true', label: a.inclusiveYes },
          { value: 'false', label: a.inclusiveNo },
        ]}
      />
      <RadiosField
        {...common('dayOffRule')}
        label={a.dayOffRule}
        options={(['none', 'next', 'previous'] as const).map(rule => ({
          value: rule,
          label: a.dayOff[rule],
        }))}
      />
      <NumberField
        {...common('standingCheckMonths')}
        label={a.standingMonths}
        hint={a.standingHint}
        unit={a.monthsUnit}
      />
      <NumberField
        {...common('youngTeacherAge')}
        label={a.youngAge}
        hint={a.youngAgeHint}
        unit={a.yearsUnit}
      />
      <NumberField {...common('youngTeacherYears')} label={a.youngYears} unit={a.yearsUnit} />
      <Button>{t.common.save}</Button>
    </form>
  )
}

function SettingsRead({ t, settings }: SettingsPageProps) {
  const a = t.authority
  const rows = [
    { key: a.dueSoonDays, value: `${settings.dueSoonDays} ${a.daysUnit}` },
    { key: a.inclusive, value: settings.isDueDayInclusive ? a.inclusiveYes : a.inclusiveNo },
    { key: a.dayOffRule, value: a.dayOff[settings.dayOffRule] },
    { key: a.standingMonths, value: `${settings.standingCheckMonths} ${a.monthsUnit}` },
    { key: a.youngAge, value: `${settings.youngTeacherAge} ${a.yearsUnit}` },
    { key: a.youngYears, value: `${settings.youngTeacherYears} ${a.yearsUnit}` },
  ]
  return (
    <>
      <SummaryList rows={rows} />
      <p>{a.readOnly}</p>
    </>
  )
}

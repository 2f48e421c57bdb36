/** What an authority decides for all its schools. Everything has a default, so `{}` is a valid setting. */
export interface AuthoritySettings {
  /** «до 10 июня» includes 10 June. */
  isDueDayInclusive: boolean
  /** Where a due day that falls on a day off goes. */
  dayOffRule: 'none' | 'next' | 'previous'
  /** Days before the due day from which an obligation counts as «скоро». */
  dueSoonDays: number
  /** A standing duty is confirmed again every so many months. */
  standingCheckMonths: number
  /** Working days before the due day on which whoever holds it is reminded, the earliest first. */
  reminderDays: readonly number[]
  /** Working days after which an overdue thing is told to the director. */
  directorAfterDays: number
  /** Working days after which an overdue thing stands in the authority's list. */
  authorityAfterDays: number
  /** The weekly digest leaves on this weekday: 1 is Monday, 5 is Friday. */
  digestWeekday: number
  /** The hour of the authority's clock at which it leaves. */
  digestHour: number
  /** Letters leave from this hour on working days … */
  lettersFromHour: number
  /** … and before this one. */
  lettersToHour: number
  /** Whether a digest with nothing to do is sent too. */
  isEmptyDigestSent: boolean
  /** Whether a person may switch the weekly digest off. */
  isDigestOptional: boolean
}

export const defaultSettings: AuthoritySettings = {
  isDueDayInclusive: true,
  dayOffRule: 'none',
  dueSoonDays: 14,
  standingCheckMonths: 6,
  reminderDays: [14, 7, 1],
  directorAfterDays: 7,
  authorityAfterDays: 14,
  digestWeekday: 1,
  digestHour: 9,
  lettersFromHour: 8,
  lettersToHour: 18,
  isEmptyDigestSent: false,
  isDigestOptional: true,
}

/** The stored settings, with the defaults for what is not set. */
export function readSettings(stored: Partial<AuthoritySettings>): AuthoritySettings {
  return { ...defaultSettings, ...stored }
}

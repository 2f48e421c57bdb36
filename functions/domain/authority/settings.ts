import { defaultLetterSettings, type LetterSettings } from './letter-settings.ts'

/** What an authority decides for all its schools. Everything has a default, so `{}` is a valid setting. */
export interface AuthoritySettings extends LetterSettings {
  /** «до 10 июня» includes 10 June. */
  isDueDayInclusive: boolean
  /** Where a due day that falls on a day off goes. */
  dayOffRule: 'none' | 'next' | 'previous'
  /** Days before the due day from which an obligation counts as «скоро». */
  dueSoonDays: number
  /** A standing duty is confirmed again every so many months. */
  standingCheckMonths: number
  /** A young teacher is below this age, in years; 0 where age does not matter. */
  youngTeacherAge: number
  /** A young teacher has taught for at most so many years. */
  youngTeacherYears: number
}

export const defaultSettings: AuthoritySettings = {
  isDueDayInclusive: true,
  dayOffRule: 'none',
  dueSoonDays: 14,
  standingCheckMonths: 6,
  ...defaultLetterSettings,
  youngTeacherAge: 35,
  youngTeacherYears: 3,
}

/** The stored settings, with the defaults for what is not set. */
export function readSettings(stored: Partial<AuthoritySettings>): AuthoritySettings {
  return { ...defaultSettings, ...stored }
}

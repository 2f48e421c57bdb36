/** When and how insistently the people of an authority's schools are written to. */
export interface LetterSettings {
  /** Working days before the due day on which whoever holds a thing is reminded of it, the earliest first. */
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
  /** Whether a digest with nothing to do in it is sent too. */
  isEmptyDigestSent: boolean
  /** Whether a person may switch the weekly digest off. */
  isDigestOptional: boolean
}

export const defaultLetterSettings: LetterSettings = {
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

/** The days before a due day that can be chosen. Earlier ones are in the digest, which looks 30 days ahead. */
export const reminderDayChoices = [14, 10, 7, 5, 3, 2, 1] as const

/** What is wrong with a setting; the page has the sentence. */
export type LetterSettingsFault =
  | { from: number; to: number }
  | 'choose'
  | 'directorFirst'
  | 'hoursBackwards'
  | 'digestInHours'

type Typed = Record<Exclude<keyof LetterSettings, 'reminderDays'>, string> & {
  reminderDays: string[]
}

/** What was typed into the form of these settings: the settings, or what is wrong by field. */
export function readLetterSettings(
  typed: Typed,
):
  | { settings: LetterSettings }
  | { faults: Partial<Record<keyof LetterSettings, LetterSettingsFault>> } {
  const settings = {
    reminderDays: reminderDayChoices.filter(days => typed.reminderDays.includes(String(days))),
    directorAfterDays: Number(typed.directorAfterDays),
    authorityAfterDays: Number(typed.authorityAfterDays),
    digestWeekday: Number(typed.digestWeekday),
    digestHour: Number(typed.digestHour),
    lettersFromHour: Number(typed.lettersFromHour),
    lettersToHour: Number(typed.lettersToHour),
    isEmptyDigestSent: typed.isEmptyDigestSent === 'true',
    isDigestOptional: typed.isDigestOptional === 'true',
  }
  const faults = faultsOf(typed, settings)
  return Object.keys(faults).length > 0 ? { faults } : { settings }
}

/** What may be typed. */
export const letterSettingRanges = {
  directorAfterDays: { from: 2, to: 30 },
  authorityAfterDays: { from: 3, to: 60 },
  digestWeekday: { from: 1, to: 5 },
  digestHour: { from: 0, to: 23 },
  lettersFromHour: { from: 0, to: 22 },
  lettersToHour: { from: 1, to: 23 },
} as const

function faultsOf(typed: Typed, settings: LetterSettings) {
  const faults: Partial<Record<keyof LetterSettings, LetterSettingsFault>> = {}
  for (const key of Object.keys(letterSettingRanges) as (keyof typeof letterSettingRanges)[]) {
    if (!isWhole(typed[key], letterSettingRanges[key])) faults[key] = letterSettingRanges[key]
  }
  for (const key of ['isEmptyDigestSent', 'isDigestOptional'] as const) {
    if (!['true', 'false'].includes(typed[key])) faults[key] = 'choose'
  }
  if (Object.keys(faults).length > 0) return faults
  const { directorAfterDays, authorityAfterDays, digestHour } = settings
  if (authorityAfterDays <= directorAfterDays) faults.authorityAfterDays = 'directorFirst'
  if (settings.lettersToHour <= settings.lettersFromHour) faults.lettersToHour = 'hoursBackwards'
  else if (digestHour < settings.lettersFromHour || digestHour >= settings.lettersToHour) {
    faults.digestHour = 'digestInHours'
  }
  return faults
}

function isWhole(text: string, { from, to }: { from: number; to: number }): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= from && Number(text) <= to
}

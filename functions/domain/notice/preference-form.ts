import { reminderDayChoices } from '../authority/letter-settings.ts'
import type { LetterPreference } from './letter-preference.ts'

/** What a person answered about their letters, as it was typed. */
export interface PreferenceAnswers {
  /** Empty where it was not asked: the authority has the digest come to everybody. */
  digest: string
  reminders: string
  days: string[]
  look: string
}

/** What is wrong with an answer; the page has the sentence. */
export type PreferenceFaults = Partial<Record<keyof PreferenceAnswers, 'choose' | 'noDays'>>

/** The answers as a preference, or what is wrong with them. Where the digest was not asked about it stays as it was. */
export function readPreference(
  answers: PreferenceAnswers,
  before: LetterPreference,
  isDigestAsked: boolean,
): { preference: LetterPreference } | { faults: PreferenceFaults } {
  const { digest, reminders, look } = answers
  const days = reminderDayChoices.filter(day => answers.days.includes(String(day)))
  const faults: PreferenceFaults = {}
  if (isDigestAsked && !['yes', 'no'].includes(digest)) faults.digest = 'choose'
  if (!['usual', 'own', 'none'].includes(reminders)) faults.reminders = 'choose'
  else if (reminders === 'own' && days.length === 0) faults.days = 'noDays'
  if (!['html', 'plain'].includes(look)) faults.look = 'choose'
  if (Object.keys(faults).length > 0) return { faults }
  return {
    preference: {
      wantsDigest: isDigestAsked ? digest === 'yes' : before.wantsDigest,
      wantsReminders: reminders !== 'none',
      // Whoever wants none now keeps the days for when they want them again.
      reminderDays: reminders === 'usual' ? null : reminders === 'own' ? days : before.reminderDays,
      isPlainText: look === 'plain',
    },
  }
}

/** A preference as the answers that give it. */
export function answersOf(preference: LetterPreference): PreferenceAnswers {
  const { wantsDigest, wantsReminders, reminderDays, isPlainText } = preference
  return {
    digest: wantsDigest ? 'yes' : 'no',
    reminders: !wantsReminders ? 'none' : reminderDays === null ? 'usual' : 'own',
    days: (reminderDays ?? []).map(String),
    look: isPlainText ? 'plain' : 'html',
  }
}

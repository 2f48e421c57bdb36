import type { LetterTopic } from './letter-state.ts'

/** What a person has chosen about the letters they get. */
export interface LetterPreference {
  wantsDigest: boolean
  wantsReminders: boolean
  /** Working days before the due day. Null: as the authority has it. */
  reminderDays: readonly number[] | null
  isPlainText: boolean
}

/** Of whoever has chosen nothing. */
export const defaultPreference: LetterPreference = {
  wantsDigest: true,
  wantsReminders: true,
  reminderDays: null,
  isPlainText: false,
}

/** Whether a person gets letters of a topic. What has no topic comes to everybody. */
export function wants(preference: LetterPreference, topic: LetterTopic | null): boolean {
  switch (topic) {
    case 'digest':
      return preference.wantsDigest
    case 'reminders':
      return preference.wantsReminders
    case null:
      return true
  }
}

/** The same choices with a topic stopped or wanted again. */
export function withTopic(
  preference: LetterPreference,
  topic: LetterTopic,
  isWanted: boolean,
): LetterPreference {
  return topic === 'digest'
    ? { ...preference, wantsDigest: isWanted }
    : { ...preference, wantsReminders: isWanted }
}

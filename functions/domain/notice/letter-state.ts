/** What a person may stop: letters of a topic are written only to those who want them. */
export const letterTopics = ['digest', 'reminders'] as const
export type LetterTopic = (typeof letterTopics)[number]

/**
 * Where a letter stands. `queued` and `sending` are under way; `sent` left us; `delivered`, `bounced` and `complained` is
 * what the mail service said later; `unknown` may have left and is never repeated by itself; `suppressed` was not sent because
 * its address returns letters; `withdrawn` was no longer needed when its hour came; `settled` is closed by an officer.
 */
export const letterStates = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'bounced',
  'complained',
  'failed',
  'unknown',
  'suppressed',
  'withdrawn',
  'settled',
] as const
export type LetterState = (typeof letterStates)[number]

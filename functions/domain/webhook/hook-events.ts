/** What another system can be told of, each as it stands in the message's `type`. */
export const hookEvents = [
  'submission.filed',
  'submission.accepted',
  'submission.returned',
  'obligation.overdue',
] as const
export type HookEvent = (typeof hookEvents)[number]

/** The events that are facts; the last one follows from the day. */
export const factEvents = [
  'submission.filed',
  'submission.accepted',
  'submission.returned',
] as const satisfies readonly HookEvent[]

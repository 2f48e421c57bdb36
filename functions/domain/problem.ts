/**
 * Everything we refuse, with the HTTP status it is answered with. The sentences are in `web/text`.
 * A field the user must fix is not here: that is a value, answered 422 beside the field.
 */
export const problems = {
  notSignedIn: 401,
  badToken: 401,
  notAllowed: 403,
  scopeMissing: 403,
  notFound: 404,
  gone: 410,
  changedMeanwhile: 409,
  alreadyReviewed: 409,
  alreadySubmitted: 409,
  nothingToReview: 409,
  obligationClosed: 409,
  letterNotOpen: 409,

  questionnaireReplaced: 409,
  campaignClosed: 409,
  notYourActivity: 403,
  ownPractice: 403,
  requestTooLarge: 413,
  fileTooLarge: 413,
  fileKindNotAllowed: 415,
  uploadIncomplete: 409,
  jsonExpected: 415,
  unreadableRequest: 400,
  invalidInput: 422,
  unreadableDocument: 422,
  idempotencyKeyReused: 422,
  tooManyRequests: 429,
  tooManyWebhooks: 409,
} as const

export type ProblemCode = keyof typeof problems

/** A refusal. `details` are safe to show to whoever asked: never personal data of others. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly details: Record<string, unknown>

  constructor(code: ProblemCode, details: Record<string, unknown> = {}) {
    super(code)
    this.name = 'Problem'
    this.code = code
    this.details = details
  }

  /** The HTTP status of the refusal. */
  get status() {
    return problems[this.code]
  }
}

import { type DeskReminderProps, deskReminder } from '../../emails/desk-reminder.tsx'
import { recommendationMade } from '../../emails/recommendation-made.tsx'
import type { Context } from '../context.ts'
import type { Recommendation } from '../domain/desk/recommendation.ts'
import type { AuthorityBrief } from '../domain/people/roles.ts'
import { type MissingRow, recipientsIn, type SchoolHead } from '../store/desk/missing.ts'
import { type NewRecommendation, recommend } from '../store/desk/recommendations.ts'
import { lettersAbout } from '../store/notice/told-about.ts'
import { record, type Scene } from '../store/record.ts'
import { compose } from './compose.ts'
import { deliverNow } from './deliver.ts'

/** A letter lists so many things; the rest is one link away. */
const mostItems = 25

/** One school's letter, as it will be and to whom. */
export interface Reminder {
  schoolId: string
  schoolName: string
  recipients: SchoolHead[]
  missing: MissingRow[]
  letter: DeskReminderProps
}

/** The letters to chosen schools with what each misses; none for a school that misses nothing. */
export function remindersFor(
  ctx: Context,
  authority: AuthorityBrief,
  schools: readonly { id: string; shortName: string }[],
  known: { missing: readonly MissingRow[]; heads: readonly SchoolHead[]; message: string },
): Reminder[] {
  return schools.flatMap(({ id, shortName }) => {
    const missing = known.missing.filter(({ schoolId }) => schoolId === id)
    if (missing.length === 0) return []
    const items = missing.slice(0, mostItems).map(({ number, text, due, isReturned }) => ({
      text: [number, text].filter(Boolean).join(' '),
      due,
      isReturned,
    }))
    const letter = {
      authority: authority.shortName,
      school: shortName,
      message: known.message,
      items,
      more: missing.length - items.length,
      link: `${ctx.origin}/schools/${id}`,
    }
    const recipients = recipientsIn(known.heads, id)
    return [{ schoolId: id, schoolName: shortName, recipients, missing, letter }]
  })
}

/**
 * Sends the letters and records who was told of what. `key` makes a form sent twice one letter.
 * Gives how many letters there are.
 */
export async function sendReminders(
  ctx: Context,
  scene: Scene,
  prepared: readonly Reminder[],
  key: string,
): Promise<number> {
  const reminders = prepared.filter(({ recipients }) => recipients.length > 0)
  const letters = reminders.flatMap(({ schoolId, recipients, missing, letter }) =>
    recipients.map(({ personId, email, language, isPlainText }) => ({
      about: missing.map(({ obligationId }) => obligationId),
      letter: compose(ctx, deskReminder, letter, {
        key: `desk-reminder:${key}:${schoolId}:${personId}`,
        to: email,
        personId,
        language,
        isPlainText,
        authorityId: scene.authorityId,
        schoolId,
      }),
    })),
  )
  const facts = reminders.map(({ schoolId, recipients, missing }) => ({
    key: `school.reminded:${key}:${schoolId}`,
    kind: 'school.reminded',
    subjectId: schoolId,
    schoolId,
    payload: {
      obligationIds: missing.map(({ obligationId }) => obligationId),
      personIds: recipients.map(({ personId }) => personId),
    },
  }))
  await record(ctx, scene, { facts, rows: lettersAbout(ctx, letters, 'desk-reminder') })
  ctx.defer(
    deliverNow(
      ctx,
      letters.map(({ letter }) => letter.id),
    ),
  )
  return letters.length
}

/** Makes a recommendation and tells the heads of each school. */
export async function recommendWithLetters(
  ctx: Context,
  scene: Scene,
  authority: AuthorityBrief,
  given: NewRecommendation,
  known: { schools: readonly { id: string; shortName: string }[]; heads: readonly SchoolHead[] },
): Promise<void> {
  const names = new Map(known.schools.map(({ id, shortName }) => [id, shortName]))
  const about: Pick<Recommendation, 'text' | 'due'> = given
  const letterIds = await recommend(ctx, scene, given, made =>
    made.flatMap(({ schoolId, obligationId }) =>
      recipientsIn(known.heads, schoolId).map(({ personId, email, language, isPlainText }) => ({
        about: [obligationId],
        letter: compose(
          ctx,
          recommendationMade,
          {
            authority: authority.shortName,
            school: names.get(schoolId) ?? '',
            text: about.text,
            due: about.due,
            link: `${ctx.origin}/obligations/${obligationId}`,
          },
          {
            key: `recommendation-made:${given.key}:${schoolId}:${personId}`,
            to: email,
            personId,
            language,
            isPlainText,
            authorityId: scene.authorityId,
            schoolId,
          },
        ),
      })),
    ),
  )
  ctx.defer(deliverNow(ctx, letterIds))
}

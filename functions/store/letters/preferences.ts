import { sql } from 'drizzle-orm'
import type { Context } from '../../context.ts'
import { defaultPreference, type LetterPreference } from '../../domain/notice/letter-preference.ts'
import { letterPreference } from '../schema.ts'

/** What people have chosen about letters, by person; of whoever is not there, `defaultPreference` holds. One query. */
export async function preferencesOf(
  ctx: Context,
  personIds: readonly string[],
): Promise<Map<string, LetterPreference>> {
  const rows = await ctx.db
    .select()
    .from(letterPreference)
    .where(
      sql`${letterPreference.personId} IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))`,
    )
  return new Map(rows.map(row => [row.personId, row]))
}

/** What one person has chosen. */
export async function preferenceOf(ctx: Context, personId: string): Promise<LetterPreference> {
  return (await preferencesOf(ctx, [personId])).get(personId) ?? defaultPreference
}

/** The statement that keeps a person's choice. */
export function keepPreference(ctx: Context, personId: string, preference: LetterPreference) {
  const chosen = {
    wantsDigest: preference.wantsDigest,
    wantsReminders: preference.wantsReminders,
    reminderDays: preference.reminderDays === null ? null : [...preference.reminderDays],
    isPlainText: preference.isPlainText,
    changedAt: ctx.now,
  }
  return ctx.db
    .insert(letterPreference)
    .values({ personId, ...chosen })
    .onConflictDoUpdate({ target: letterPreference.personId, set: chosen })
}

import type { Context } from '../../context.ts'
import type { NamedRow, RowCheckKind } from '../../domain/notice/check.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { missingDocuments, staleRegisters } from './documents-found.ts'
import { deadLinks } from './links.ts'
import { mentoringGaps, publicationGaps } from './mentoring-found.ts'

/** Where and when rows are looked for. */
export interface NamedScope {
  authority: AuthorityBrief
  schoolIds: readonly string[]
  day: Day
}

export type FindNamed = (ctx: Context, scope: NamedScope) => Promise<NamedRow[]>

/** Where the rows of each check come from; the check says of which of them it speaks. */
export const namedRows: Record<RowCheckKind, FindNamed> = {
  'published-without-consent': publicationGaps('published-without-consent', 'take-down'),
  'consent-gap': mentoringGaps(
    'data-consent-missing',
    'guardian-consent-missing',
    'assignment-consent-missing',
  ),
  'programme-past': mentoringGaps('completion-missing'),
  'programme-ending': mentoringGaps('programme-ending'),
  'unpaired-mentee': mentoringGaps('mentee-unpaired'),
  'pair-papers-missing': mentoringGaps(
    'pair-order-missing',
    'programme-missing',
    'programme-not-approved',
  ),
  'missing-document': missingDocuments,
  'evidence-link-dead': deadLinks,
  'register-stale': staleRegisters,
}

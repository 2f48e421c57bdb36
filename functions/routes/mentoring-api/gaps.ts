import * as z from 'zod/mini'
import { mentoringGaps } from '../../../web/text/mentoring-gaps.ts'
import { gapKinds } from '../../domain/mentorship/gap.ts'
import { findGaps, mentoringRules } from '../../domain/mentorship/rules.ts'
import { jsonRoute } from '../api/json-route.ts'
import { day } from '../api/shapes.ts'
import { noteLook } from '../mentoring/read-mentoring.ts'
import { textOf } from '../page.tsx'
import type { RequestContext } from '../route.ts'
import { ownSchoolOf } from './own-school.ts'

const gap = z.object({
  kind: z.enum(gapKinds),
  rule: z.string(),
  source: z.string(),
  strength: z.enum(['hard', 'soft', 'missing', 'overdue']),
  title: z.string(),
  action: z.string(),
  about: z.object({ of: z.string(), id: z.string() }),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  since: z.nullable(day),
  due: z.nullable(day),
})

export const apiGapRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/schools/:school/gaps',
      summary: 'What the mentoring of an institution is missing today, in the order of mending',
      answer: z.object({ asOf: day, items: z.array(gap) }),
    },
    gapsOf,
  ),
]

async function gapsOf(c: RequestContext) {
  const { school, today } = await ownSchoolOf(c)
  const words = mentoringGaps[textOf(c).language].gap
  const sources = new Map(mentoringRules.map(({ code, source }) => [code, source]))
  const names = new Map(school.participants.map(({ id, name }) => [id, name]))
  const found = findGaps(school, today)
  noteLook(
    c,
    found.flatMap(({ participantIds }) => participantIds),
  )
  const items = found.map(({ kind, rule, strength, about, participantIds, since, due }) => ({
    kind,
    rule,
    source: sources.get(rule) ?? '',
    strength,
    title: words[kind].title,
    action: words[kind].action,
    about,
    people: participantIds.map(id => ({ id, name: names.get(id) ?? '' })),
    since,
    due,
  }))
  return { asOf: today, items }
}

import * as z from 'zod/mini'
import { municipalResultOf } from '../../domain/diagnostic/municipal.ts'
import { campaignSchools, campaignView } from '../../store/diagnostics/campaigns.ts'
import { jsonRoute } from '../api/json-route.ts'
import { pathParam } from '../route.ts'

const percent = z.nullable(z.number())
const zone = z.object({ id: z.string(), share: z.number(), low: z.boolean(), falling: z.boolean() })

const results = z.object({
  id: z.string(),
  title: z.string(),
  due: z.string(),
  /** Whether it takes no more answers: then the results are final. */
  closed: z.boolean(),
  questionnaire: z.object({ id: z.string(), version: z.int() }),
  asked: z.int(),
  answered: z.int(),
  median: percent,
  medianBefore: percent,
  criteria: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      schools: z.int(),
      median: percent,
      medianBefore: percent,
      quarters: z.array(z.int()),
      atRisk: z.array(z.string()),
    }),
  ),
  schools: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      phase: z.string(),
      share: percent,
      shareBefore: percent,
      level: z.nullable(z.string()),
      riskZones: z.array(zone),
    }),
  ),
})

export const campaignApiRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/campaigns/:campaign/results',
      summary:
        'What came of a collection so far: medians, criteria, schools and their zones of risk',
      answer: results,
    },
    async c => {
      const ctx = c.get('ctx')
      const { campaign, questionnaire } = await campaignView(ctx, pathParam(c, 'campaign'))
      const schools = await campaignSchools(ctx, {
        ...campaign,
        lineageId: questionnaire.lineageId,
      })
      const answered = schools.flatMap(({ schoolId, schoolName, answers, before }) =>
        answers === null ? [] : [{ id: schoolId, name: schoolName, answers, before }],
      )
      const result = municipalResultOf(questionnaire.content, answered)
      const byId = new Map(result.schools.map(one => [one.id, one]))
      return {
        id: campaign.id,
        title: campaign.title,
        due: campaign.due,
        closed: campaign.closedAt !== null,
        questionnaire: { id: questionnaire.id, version: questionnaire.version },
        asked: schools.length,
        answered: answered.length,
        median: result.median,
        medianBefore: result.before,
        criteria: result.criteria.map(({ before, atRisk, quarters, ...one }) => ({
          ...one,
          quarters: [...quarters],
          medianBefore: before,
          atRisk: atRisk.map(({ id }) => id),
        })),
        schools: schools.map(({ schoolId, schoolName, phase }) => {
          const own = byId.get(schoolId)
          return {
            id: schoolId,
            name: schoolName,
            phase,
            share: own?.score.share ?? null,
            shareBefore: own?.before ?? null,
            level: own?.score.level?.code ?? null,
            riskZones: (own?.zones ?? []).map(({ id, share, isLow, isFalling }) => ({
              id,
              share,
              low: isLow,
              falling: isFalling,
            })),
          }
        }),
      }
    },
  ),
]

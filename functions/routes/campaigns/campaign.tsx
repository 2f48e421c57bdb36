import {
  CampaignPage,
  type CampaignProps,
  type CampaignState,
} from '../../../web/pages/campaigns/campaign.tsx'
import { CampaignResultsPage } from '../../../web/pages/campaigns/campaign-results.tsx'
import { campaign as texts } from '../../../web/text/campaign.ts'
import { diagnostic as diagnosticTexts } from '../../../web/text/diagnostic.ts'
import { formatDay } from '../../../web/text/format.ts'
import { writeWorkbook } from '../../documents/excel/write-workbook.ts'
import { municipalResultOf } from '../../domain/diagnostic/municipal.ts'
import { statusOn } from '../../domain/obligation/status.ts'
import {
  type CampaignSchool,
  campaignSchools,
  campaignView,
} from '../../store/diagnostics/campaigns.ts'
import {
  campaignRow,
  closeCampaign,
  reopenCampaign,
} from '../../store/diagnostics/close-campaign.ts'
import { soonUntilOf } from '../../store/standing.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf } from '../route.ts'
import { resultSheets } from './result-sheets.ts'

export const campaignRoutes = [
  route('GET /campaigns/:campaign', showProgress),
  route('POST /campaigns/:campaign/close', async c => {
    const ctx = c.get('ctx')
    const one = await campaignRow(ctx, pathParam(c, 'campaign'))
    await closeCampaign(ctx, sceneOf(c), one)
    return seeOther(c, `/campaigns/${one.id}`)
  }),
  route('POST /campaigns/:campaign/reopen', async c => {
    const ctx = c.get('ctx')
    const one = await campaignRow(ctx, pathParam(c, 'campaign'))
    await reopenCampaign(ctx, sceneOf(c), one)
    return seeOther(c, `/campaigns/${one.id}`)
  }),
  route('GET /campaigns/:campaign/results', showResults),
  route('GET /campaigns/:campaign/results.xlsx', sendWorkbook),
]

/** A campaign, its questionnaire and how each school stands. Two queries. */
async function readCampaign(c: RequestContext) {
  const ctx = c.get('ctx')
  const { campaign, questionnaire } = await campaignView(ctx, pathParam(c, 'campaign'))
  const schools = await campaignSchools(ctx, {
    id: campaign.id,
    requirementId: campaign.requirementId,
    lineageId: questionnaire.lineageId,
    launchedAt: campaign.launchedAt,
  })
  return { campaign, form: questionnaire.content, schools }
}

/** How far a school is: what was waived has nothing to report; what fell away with the closing was not answered. */
function stateOf(
  { phase, sections, since }: CampaignSchool,
  closedAt: number | null,
): CampaignState {
  if (phase === 'submitted' || phase === 'accepted') return 'answered'
  if (phase === 'returned') return 'returned'
  if (phase === 'closed' && closedAt !== null && since >= closedAt) return 'missed'
  if (phase === 'waived' || phase === 'closed') return 'nothing'
  return sections > 0 ? 'partly' : 'none'
}

async function showProgress(c: RequestContext): Promise<Response> {
  const { campaign, schools } = await readCampaign(c)
  const t = textOf(c)
  const words = texts[t.language]
  const { authority } = placeOf(c)
  const day = c.get('ctx').today(authority.timeZone)
  const soonUntil = soonUntilOf(authority, day)
  const rows: CampaignProps['schools'] = schools.map(one => ({
    ...one,
    id: one.schoolId,
    name: one.schoolName,
    state: stateOf(one, campaign.closedAt),
    status: statusOn({ ...one, windowFrom: null }, day, soonUntil),
  }))
  const counts = { answered: 0, partly: 0, none: 0, returned: 0, missed: 0, nothing: 0 }
  for (const { state } of rows) counts[state]++
  const asked = c.req.query('state') ?? ''
  const content = (
    <CampaignPage
      {...{ t, words, counts }}
      timeZone={authority.timeZone}
      one={campaign}
      shown={asked in counts ? (asked as CampaignState) : null}
      schools={rows}
      isNew={c.req.query('new') !== undefined}
    />
  )
  const back = { href: `/authorities/${authority.id}/campaigns`, label: words.title }
  return page(c, { title: campaign.title, back, isWide: true }, content)
}

/** Those who have answered, as the picture is made of. */
function answeredOf(schools: readonly CampaignSchool[]) {
  return schools.flatMap(({ schoolId, schoolName, answers, before }) =>
    answers === null ? [] : [{ id: schoolId, name: schoolName, answers, before }],
  )
}

async function showResults(c: RequestContext): Promise<Response> {
  const { campaign, form, schools } = await readCampaign(c)
  const t = textOf(c)
  const words = texts[t.language]
  const { id: authorityId } = placeOf(c).authority
  const content = (
    <CampaignResultsPage
      {...{ t, words, authorityId }}
      one={campaign}
      asked={schools.filter(one => stateOf(one, campaign.closedAt) !== 'nothing').length}
      result={municipalResultOf(form, answeredOf(schools))}
      diagnostics={Object.fromEntries(
        schools.map(({ schoolId, diagnosticId }) => [schoolId, diagnosticId ?? '']),
      )}
    />
  )
  const back = { href: `/authorities/${authorityId}/campaigns`, label: words.title }
  return page(c, { title: `${campaign.title}: ${words.results}`, back, isWide: true }, content)
}

async function sendWorkbook(c: RequestContext): Promise<Response> {
  const { campaign, form, schools } = await readCampaign(c)
  const { language } = textOf(c)
  const words = texts[language]
  const day = c.get('ctx').today(placeOf(c).authority.timeZone)
  const answered = answeredOf(schools)
  const note = [
    campaign.title,
    words.asOf(formatDay(day, language)),
    words.ofSchools(answered.length, schools.length),
  ]
  const sheets = resultSheets(form, answered, {
    note,
    words,
    diagnostic: diagnosticTexts[language],
  })
  const bytes = await writeWorkbook({ sheets })
  const name = encodeURIComponent(`${campaign.title}.xlsx`)
  return c.body(bytes as unknown as ArrayBuffer, 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="results.xlsx"; filename*=UTF-8''${name}`,
    'cache-control': 'private, no-store',
  })
}

import { and, eq } from 'drizzle-orm'
import {
  type Questionnaire,
  questionnaire,
} from '../../functions/domain/diagnostic/questionnaire.ts'
import type { Reading } from '../../functions/domain/timing/reading.ts'
import { campaignView, launchCampaign } from '../../functions/store/diagnostics/campaigns.ts'
import { startDiagnostic } from '../../functions/store/diagnostics/diagnostics.ts'
import { keepNote } from '../../functions/store/diagnostics/notes.ts'
import {
  publishQuestionnaire,
  questionnaireById,
  startQuestionnaire,
} from '../../functions/store/diagnostics/questionnaires.ts'
import { startSurvey } from '../../functions/store/diagnostics/surveys.ts'
import { obligation } from '../../functions/store/schema.ts'
import { sceneIn } from './owe.ts'
import type { World } from './world.ts'

/** A questionnaire everybody may fill in about the school: its sections and questions are the tests' own. */
export const siteReview = formWith('site-review', [
  {
    id: 'base',
    title: 'Раздел сайта',
    questions: [{ id: 'section', kind: 'presence', text: 'Раздел открывается' }],
  },
])

/** A questionnaire of given sections. */
export function formWith(use: string, sections: readonly unknown[], rest: object = {}) {
  return questionnaire.parse({
    format: 'nastavnik-questionnaire-1',
    title: 'Анкета',
    use,
    sections,
    ...rest,
  })
}

/** One of everything of questionnaires a path can name, in the world's school. */
export async function makeDiagnosticSubjects(world: World) {
  const questionnaireId = await publish(world, siteReview)
  const { schoolScene, ctx } = actingAs(world)
  const begin = { questionnaireId, campaignId: null, obligationId: null }
  return {
    questionnaire: questionnaireId,
    section: 'base',
    campaign: await launch(world, questionnaireId),
    diagnostic: await startDiagnostic(ctx, schoolScene, begin),
    survey: (
      await startSurvey(ctx, schoolScene, { questionnaireId, links: 1, closesOn: '2027-06-10' })
    ).id,
    note: await makeNote(world),
    question: 'new',
  }
}

/** A note of the world's school, about nothing yet. */
function makeNote(world: World): Promise<string> {
  const { ctx, schoolScene } = actingAs(world)
  return keepNote(ctx, schoolScene, {
    kind: 'effectiveness',
    period: { from: '2026-09-01', to: '2026-10-15' },
    content: {
      asOf: '2026-10-15',
      comparedWith: '2025-10-15',
      figures: [],
      documents: [],
      diagnostics: [],
      schools: [],
      difficulties: [],
      texts: {},
      recommendations: [],
    },
  })
}

function actingAs(world: World) {
  const scene = sceneIn(world, world.people.curator.personId)
  return { ctx: world.context(), schoolScene: scene, scene: { ...scene, schoolId: null } }
}

/** Publishes a questionnaire of the world's authority; gives its id. */
export async function publish(world: World, content: Questionnaire): Promise<string> {
  const ctx = world.context()
  const { scene } = actingAs(world)
  const id = await startQuestionnaire(ctx, scene, { content, template: null })
  await publishQuestionnaire(ctx, scene, { id, lineageId: id })
  return id
}

export const byJune: Reading = {
  text: 'до 10 июня',
  kind: 'date',
  windows: [{ from: null, to: '2027-06-10' }],
  recurs: null,
  standing: false,
  unread: [],
  warnings: [],
  responsible: null,
  trace: [],
}

/** Launches a campaign with a questionnaire for schools of the world, its own by default; gives its id. */
export async function launch(
  world: World,
  questionnaireId: string,
  schoolIds: readonly string[] = [world.ids.school],
): Promise<string> {
  const ctx = world.context()
  const { scene } = actingAs(world)
  const id = ctx.newId()
  await launchCampaign(ctx, scene, {
    id,
    questionnaire: await questionnaireById(ctx, world.ids.authority, questionnaireId),
    title: 'Самодиагностика программ',
    timing: byJune,
    windowFrom: null,
    due: '2027-06-10',
    schoolIds,
  })
  return id
}

/** The obligation of the world's school in a campaign. */
export async function obligationIn(world: World, campaignId: string): Promise<string> {
  const { campaign } = await campaignView(world.context(), campaignId)
  const row = await world
    .context()
    .db.select({ id: obligation.id })
    .from(obligation)
    .where(
      and(
        eq(obligation.requirementId, campaign.requirementId),
        eq(obligation.schoolId, world.ids.school),
      ),
    )
    .get()
  return row?.id ?? ''
}

import { readRoadmapPaste } from '../documents/read-roadmap-file.ts'
import { defaultSettings } from '../domain/authority/settings.ts'
import { readTiming } from '../domain/timing/read-timing.ts'
import type { Platform } from '../platform/ports.ts'
import { confirmRoadmap } from '../store/confirm-roadmap.ts'
import { linkRepeats } from '../store/municipal/coverage.ts'
import { ensureOwnInstitution } from '../store/municipal/own-institution.ts'
import { saveView } from '../store/municipal/saved-views.ts'
import { rebuildTally } from '../store/rebuild-tally.ts'
import { closeSchool } from '../store/school-life.ts'
import { contextAt, instantOf, personIdOf } from './load.ts'
import { demoPeriod } from './roadmaps.ts'
import { demoAuthority, demoSchools } from './schools.ts'

const schools = 'Руководители МОУ, кураторы МОУ'
const centre = 'МКУ «Методический центр»'

const municipalRoadmap = [
  'Муниципальная дорожная карта по развитию наставничества в образовательных организациях города Приозёрска на 2024-2027 годы',
  '№ п/п\tМероприятие\tФорма представления результата\tСроки\tОтветственные',
  '1. Правовая основа',
  `1.1\tСоглашение с областным центром наставничества\tСоглашение о сотрудничестве\tОктябрь 2024\tГУО, ${centre}`,
  `1.2\tОбновление дорожных карт учреждений\tРазмещение дорожных карт на сайтах МОУ\tЕжегодно, май-июнь\tРуководители МОУ`,
  '2. Методическая поддержка',
  `2.1\tУстановочный вебинар для кураторов\tВебинар\tЕжегодно, август-сентябрь\t${centre}`,
  '3. Работа пар',
  `3.1\tЗакрепление наставнических пар\tПриказ о закреплении наставнических пар\tЕжегодно до 10 октября\t${schools}`,
  `3.2\tРазработка персонализированных программ наставничества\tПерсонализированные программы наставничества\tЕжегодно до 1 ноября\t${schools}`,
  '4. Мониторинг',
  `4.1\tМониторинг эффективности, аналитическая справка\tАналитическая справка\tЕжегодно до 15 июня\t${schools}`,
  `4.2\tМониторинг официальных сайтов МОУ\tАналитическая справка на сайте центра\tЕжегодно, январь, июль\t${centre}`,
  `4.3\tСбор данных для областного мониторинга\tНаправление запрашиваемой информации\tЕжегодно до 20 ноября\tГУО, ${centre}, ${schools}`,
].join('\n')

const scene = {
  authorityId: demoAuthority.id,
  schoolId: demoAuthority.id,
  timeZone: demoAuthority.timeZone,
  actorId: personIdOf(demoAuthority.officer.email),
}

/** The municipality's roadmap, before its institutions have done anything. */
export async function writeMunicipalRoadmap(platform: Platform): Promise<void> {
  const ctx = contextAt(platform, instantOf('2024-09-03', 10))
  await ensureOwnInstitution(ctx, scene)
  const result = readRoadmapPaste(municipalRoadmap, { readTiming, period: demoPeriod })
  if (!result.ok)
    throw new Error(`the demo's municipal roadmap does not read: ${result.problem.code}`)
  await confirmRoadmap(ctx, scene, {
    reading: {
      ...result.reading,
      period: demoPeriod,
      order: { number: '310', date: '2024-09-02' },
    },
    period: demoPeriod,
    settings: defaultSettings,
    fileId: null,
    lineageId: null,
  })
}

/** What the desk has done since: closings, links, a view. History is written out of order, so it is counted anew. */
export async function writeOversight(platform: Platform): Promise<void> {
  for (const { id, closedOn } of demoSchools) {
    if (closedOn === undefined) continue
    const ctx = contextAt(platform, instantOf(closedOn, 9))
    const reason = 'постановление администрации о реорганизации'
    await closeSchool(ctx, scene, id, { reason, successorId: successorOf(id) })
  }
  const now = contextAt(platform, platform.clock.now())
  const [first] = demoSchools
  if (first !== undefined) await linkRepeats(now, scene, first.id)
  await saveView(now, scene, {
    name: 'Что просрочено прямо сейчас',
    address: `/authorities/${demoAuthority.id}/obligations?counted=overdue`,
  })
  await rebuildTally(now, scene)
}

function successorOf(id: string): string | null {
  return demoSchools.find(one => one.id !== id && one.closedOn === undefined)?.id ?? null
}

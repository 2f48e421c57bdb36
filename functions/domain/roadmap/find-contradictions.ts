import { looksLikeNumber } from './column-contents.ts'
import type { Activity, RoadmapReading, RoadmapWarning } from './roadmap-reading.ts'
import { ROADMAP_WARNINGS, type RoadmapWarningCode } from './roadmap-warnings.ts'

/** What contradicts itself among the rows of a reading. */
export function findContradictions(reading: Omit<RoadmapReading, 'warnings'>): RoadmapWarning[] {
  const { activities } = reading
  return [
    ...activities.flatMap((activity, index) => rowWarnings(activity, index)),
    ...missingResponsible(activities),
    ...duplicateNumbers(activities),
    ...duplicateActivities(activities),
    ...outsidePeriod(reading),
  ].sort((one, other) => (one.activity ?? -1) - (other.activity ?? -1))
}

/** A warning in its catalogue's words, with what it is about. */
export function warn(code: RoadmapWarningCode, detail: string, activity?: number): RoadmapWarning {
  const message = `${ROADMAP_WARNINGS[code]}${detail === '' ? '' : `: ${detail}`}.`
  return activity === undefined ? { code, message } : { code, message, activity }
}

function rowWarnings(activity: Activity, index: number): RoadmapWarning[] {
  const warnings: RoadmapWarning[] = []
  const bare = activity.number.replace(/\.$/, '')
  if (activity.number !== '' && (/\.\.|,/.test(activity.number) || !looksLikeNumber(bare))) {
    warnings.push(warn('damaged-number', `«${activity.number}»`, index))
  }
  if (activity.timing.text === '') warnings.push(missingTiming(activity, index))
  return warnings
}

/** A table without the column is said once, an empty cell by its row. */
function missingResponsible(activities: readonly Activity[]): RoadmapWarning[] {
  const isMissing = (activity: Activity) => activity.responsible.length === 0
  if (activities.length > 1 && activities.every(isMissing)) {
    return [warn('no-responsible', 'ни у одного мероприятия')]
  }
  return activities.flatMap((activity, index) =>
    isMissing(activity) ? [warn('no-responsible', nameOf(activity), index)] : [],
  )
}

function missingTiming(activity: Activity, index: number): RoadmapWarning {
  const said =
    /осуществляется[^.;]*|на\s+всех\s+этапах|постоянно|ежегодно|в\s+течение\s+[а-яё]+\s*года?/i.exec(
      activity.text,
    )
  return said === null
    ? warn('no-timing', nameOf(activity), index)
    : warn('timing-in-text', `«${said[0].trim()}»`, index)
}

/** «Номер 4.4»: stages share a number by design, so only rows without a stage are compared. */
function duplicateNumbers(activities: readonly Activity[]): RoadmapWarning[] {
  const seen = new Set<string>()
  return activities.flatMap((activity, index) => {
    const number = activity.number.replace(/[.)]+$/, '')
    if (number === '' || activity.stage !== '') return []
    const key = `${activity.section}\n${number}`
    const isFirst = !seen.has(key)
    seen.add(key)
    if (isFirst || isItemOfSameRow(activity, activities[index - 1])) return []
    return [warn('duplicate-number', `${number} — ${nameOf(activity)}`, index)]
  })
}

/** Items of one row that have a deadline each share its number rightly. */
function isItemOfSameRow(activity: Activity, previous: Activity | undefined): boolean {
  const isItem = /^\d{1,2}(?:\.\d{1,2})*\s?[.)]/.test(activity.text)
  return isItem && previous?.number === activity.number
}

function duplicateActivities(activities: readonly Activity[]): RoadmapWarning[] {
  const seen = new Map<string, Activity>()
  return activities.flatMap((activity, index) => {
    const key = `${activity.activity} ${activity.text}`
      .toLowerCase()
      .replace(/[^а-яёa-z\d]+/g, ' ')
      .trim()
    const first = seen.get(key)
    if (first === undefined) seen.set(key, activity)
    if (first === undefined || first.timing.text === activity.timing.text) return []
    return [
      warn(
        'duplicate-activity',
        `${nameOf(activity)} («${first.timing.text}», «${activity.timing.text}»)`,
        index,
      ),
    ]
  })
}

function outsidePeriod({ activities, period }: Omit<RoadmapReading, 'warnings'>): RoadmapWarning[] {
  if (period === null) return []
  return activities.flatMap((activity, index) => {
    const { windows, text } = activity.timing
    const isOutside = windows.some(({ from, to }) => to < period.from || (from ?? to) > period.to)
    return isOutside ? [warn('outside-period', `«${text}»`, index)] : []
  })
}

const LONGEST_NAME = 80

function nameOf(activity: Activity): string {
  const line = activity.text.split('\n')[0] ?? ''
  const short = line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME).trimEnd()}…`
  return `«${short.replace(/[.;:]$/, '')}»`
}

import type { Activity } from './roadmap-reading.ts'
import { textSimilarity, wordsOf } from './text-similarity.ts'

/** What of an activity a new version may change; `timing` and `responsible` are compared as written. */
export type ActivityField =
  | 'number'
  | 'section'
  | 'stage'
  | 'activity'
  | 'text'
  | 'timing'
  | 'responsible'
  | 'result'

export type ActivityChange =
  | { kind: 'same' | 'changed'; before: Activity; after: Activity; changed: ActivityField[] }
  | { kind: 'added'; after: Activity; changed: [] }
  | { kind: 'removed'; before: Activity; changed: [] }

const FIELDS: Readonly<Record<ActivityField, (activity: Activity) => string>> = {
  number: activity => activity.number.replace(/[.)]+$/, ''),
  section: activity => activity.section,
  stage: activity => activity.stage,
  activity: activity => activity.activity,
  text: activity => activity.text,
  timing: activity => activity.timing.text,
  responsible: activity => activity.responsibleText,
  result: activity => activity.result,
}

/** Below this, two texts are two activities even under one number. */
const SIMILAR = 0.45
/** Rows of equal likeness are told apart by where they stand. */
const SAME_NUMBER = 0.2
const SAME_PLACE = 0.1

/**
 * What a new version of a roadmap does to each activity, in the order of the new version,
 * those that fall away after the row they followed. Renumbering alone makes no new activity.
 */
export function compareRoadmaps(
  before: readonly Activity[],
  after: readonly Activity[],
): ActivityChange[] {
  const pairs = matchActivities(before, after)
  const followers = removedAfter(before, new Set(pairs.values()))
  const changes: ActivityChange[] = (followers.get(-1) ?? []).map(removed)
  for (const [index, activity] of after.entries()) {
    const old = pairs.get(index)
    const former = old === undefined ? undefined : before[old]
    changes.push(former === undefined ? added(activity) : compared(former, activity))
    if (old !== undefined) changes.push(...(followers.get(old) ?? []).map(removed))
  }
  return changes
}

function added(after: Activity): ActivityChange {
  return { kind: 'added', after, changed: [] }
}

function removed(before: Activity): ActivityChange {
  return { kind: 'removed', before, changed: [] }
}

function compared(before: Activity, after: Activity): ActivityChange {
  const changed = (Object.keys(FIELDS) as ActivityField[]).filter(
    field => plain(FIELDS[field](before)) !== plain(FIELDS[field](after)),
  )
  return { kind: changed.length === 0 ? 'same' : 'changed', before, after, changed }
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replace(/[–—−]/g, '-').replace(/\s+/g, ' ').trim()
}

/** Index in `after` → index in `before`; the likeliest pairs are taken first. */
function matchActivities(
  before: readonly Activity[],
  after: readonly Activity[],
): Map<number, number> {
  const old = before.map(activity => ({
    activity,
    words: wordsOf(`${activity.activity} ${activity.text}`),
  }))
  const candidates = after.flatMap((activity, index) => {
    const words = wordsOf(`${activity.activity} ${activity.text}`)
    return old.flatMap((former, place) => {
      const likeness = textSimilarity(former.words, words)
      if (likeness < SIMILAR) return []
      return [{ index, place, score: likeness + placeBonus(former.activity, activity) }]
    })
  })
  candidates.sort(
    (one, other) =>
      other.score - one.score ||
      Math.abs(one.index - one.place) - Math.abs(other.index - other.place),
  )
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { index, place } of candidates) {
    if (pairs.has(index) || taken.has(place)) continue
    pairs.set(index, place)
    taken.add(place)
  }
  return pairs
}

function placeBonus(before: Activity, after: Activity): number {
  const isSameNumber = before.number !== '' && FIELDS.number(before) === FIELDS.number(after)
  const isSamePlace = before.section === after.section && before.stage === after.stage
  return (isSameNumber ? SAME_NUMBER : 0) + (isSamePlace ? SAME_PLACE : 0)
}

/** Activities that fall away, by the kept one they followed (-1: the beginning). */
function removedAfter(
  before: readonly Activity[],
  kept: ReadonlySet<number>,
): Map<number, Activity[]> {
  const followers = new Map<number, Activity[]>()
  let last = -1
  for (const [index, activity] of before.entries()) {
    if (kept.has(index)) last = index
    else followers.set(last, [...(followers.get(last) ?? []), activity])
  }
  return followers
}

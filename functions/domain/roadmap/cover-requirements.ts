import type { Day } from '../timing/reading.ts'
import { textSimilarity, wordsOf } from './text-similarity.ts'

/** A row of a roadmap, as far as coverage looks at it. */
export interface CoveredRow {
  id: string
  activity: string
  text: string
  evidence: readonly string[]
  /** The days it is due. */
  due: readonly Day[]
}

/** How a school's own roadmap meets one municipal requirement. */
export interface Coverage {
  municipalId: string
  /** Null where the school's roadmap lacks it. */
  ownId: string | null
  kind: 'lacks' | 'later' | 'repeats'
}

/** Below this two texts are two different things. */
const similar = 0.4
/** The same document asked for makes two rows likelier the same. */
const sameEvidence = 0.15

/** Each municipal requirement with the row of the school's own roadmap that is most like it, each row taken once. */
export function coverRequirements(
  municipal: readonly CoveredRow[],
  own: readonly CoveredRow[],
): Coverage[] {
  const words = new Map(
    [...municipal, ...own].map(row => [row, wordsOf(`${row.activity} ${row.text}`)]),
  )
  const pairs = municipal.flatMap(asked =>
    own.map(row => ({ asked, row, score: likeness(asked, row, words) })),
  )
  const likely = pairs.filter(({ score }) => score >= similar).sort((a, b) => b.score - a.score)
  const found = new Map<CoveredRow, CoveredRow>()
  const taken = new Set<CoveredRow>()
  for (const { asked, row } of likely) {
    if (found.has(asked) || taken.has(row)) continue
    found.set(asked, row)
    taken.add(row)
  }
  return municipal.map(asked => {
    const row = found.get(asked)
    const kind = row === undefined ? 'lacks' : isLater(asked, row) ? 'later' : 'repeats'
    return { municipalId: asked.id, ownId: row?.id ?? null, kind }
  })
}

function likeness(
  asked: CoveredRow,
  row: CoveredRow,
  words: ReadonlyMap<CoveredRow, ReadonlySet<string>>,
): number {
  const none = new Set<string>()
  const isSame = asked.evidence.some(kind => row.evidence.includes(kind))
  return (
    textSimilarity(words.get(asked) ?? none, words.get(row) ?? none) + (isSame ? sameEvidence : 0)
  )
}

/** The school gives itself a later day than the municipality does: the first own day after a municipal one has no other before it. */
function isLater(asked: CoveredRow, row: CoveredRow): boolean {
  return asked.due.some((due, index) => {
    const before = asked.due[index - 1] ?? ''
    const inTime = row.due.some(day => day > before && day <= due)
    const after = row.due.some(day => day > due && day < (asked.due[index + 1] ?? '9999'))
    return !inTime && after
  })
}

import { criteria, type Suitability } from '../../../functions/domain/matching/suitability.ts'
import type { Text } from '../../text/index.ts'
import { matching } from '../../text/mentoring-matches.ts'

/** Why two suit each other, a line for each thing compared. */
export function SuitabilityLines({ t, suitability }: { t: Text; suitability: Suitability }) {
  const words = matching[t.language].matches
  return (
    <ul>
      {suitability.lines.map(({ criterion, points, common }) => (
        <li key={criterion}>
          {words.criterion[criterion]}:{' '}
          {points === null ? (
            words.unknown
          ) : (
            <>
              {words.points(points, criteria[criterion])}, {sharedText(t, criterion, common)}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function sharedText(t: Text, criterion: keyof typeof criteria, common: readonly string[]): string {
  const words = matching[t.language].matches
  const [first = '', second = ''] = common
  if (criterion === 'load') return words.places(first, second)
  if (common.length === 0) return words.nothingShared
  if (criterion !== 'availability') return common.join(', ')
  return common.map(day => words.weekdays[Number(day) - 1]).join(', ')
}

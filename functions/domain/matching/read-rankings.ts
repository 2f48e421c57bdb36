import { compareIds } from './match-by-rankings.ts'

/** One filled-in questionnaire: who, and the place given to each of the other side as it was typed. */
export interface TypedRanking {
  /** Of the other side; empty where the person does not want to work with them. */
  places: Readonly<Record<string, string>>
}

export type RankingFault = 'not-a-place' | 'place-taken'

/** The ranking of a questionnaire, the first place first, or what to fix by the id it stands at. */
export function readRanking({
  places,
}: TypedRanking): { ranking: string[] } | { faults: Record<string, RankingFault> } {
  const given = Object.entries(places)
    .map(([id, text]) => ({ id, text: text.trim(), place: Number(text.trim()) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.place - b.place || compareIds(a.id, b.id))
  const faults: Record<string, RankingFault> = {}
  for (const [index, { id, text, place }] of given.entries()) {
    if (!/^[1-9]\d?$/.test(text)) faults[id] = 'not-a-place'
    else if (given[index - 1]?.place === place) faults[id] = 'place-taken'
  }
  return Object.keys(faults).length > 0 ? { faults } : { ranking: given.map(({ id }) => id) }
}

const SHORTEST_WORD = 3
const STEM = 5

/** The stems of a text's words, each once: endings of Russian words do not count. */
export function wordsOf(text: string): Set<string> {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[а-яa-z\d]+/g) ?? []
  return new Set(
    words.filter(word => word.length >= SHORTEST_WORD).map(word => word.slice(0, STEM)),
  )
}

/** How alike two texts are, 0 to 1 (Dice's coefficient of their stems). */
export function textSimilarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 1
  let common = 0
  for (const word of one) if (other.has(word)) common += 1
  return (2 * common) / (one.size + other.size)
}

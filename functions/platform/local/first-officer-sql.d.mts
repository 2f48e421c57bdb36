export const asked: Record<string, string>

export function readAnswers(args: readonly string[]): {
  answers: Record<string, string>
  isCentre: boolean
  faults: string[]
}

export function firstOfficerSql(
  answers: Record<string, string>,
  context: { isCentre: boolean; now: number; newId: () => string },
): string[]

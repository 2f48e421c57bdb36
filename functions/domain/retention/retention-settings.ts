/** How long an institution keeps what it no longer works with. What is not set has the usual term. */
export interface RetentionSettings {
  /** Years after a consent has ended (default by the archive list, 3). */
  consentYears: number
  /** Days after the purpose is reached: lines of registers, difficulties, questionnaires (152-ФЗ, ст. 21 ч. 4: 30). */
  purposeDays: number
  /** Years after its end that a programme's plan and result are kept. */
  programmeYears: number
  /** Days that the list of who looked at whom is kept. */
  accessDays: number
}

export const usualRetention: RetentionSettings = {
  consentYears: 3,
  purposeDays: 30,
  programmeYears: 3,
  accessDays: 1095,
}

/** Bounds a term is kept in: no law lets one keep the purpose's data longer than 30 days after it. */
export const retentionBounds: Record<keyof RetentionSettings, { least: number; most: number }> = {
  consentYears: { least: 1, most: 10 },
  purposeDays: { least: 1, most: 30 },
  programmeYears: { least: 1, most: 10 },
  accessDays: { least: 180, most: 3650 },
}

export function readRetention(stored: Partial<RetentionSettings>): RetentionSettings {
  return { ...usualRetention, ...stored }
}

import type { Scene } from '../record.ts'

/** Where a change of a school's mentoring happens, and which person makes it. */
export type MentoringScene = Scene & { schoolId: string; actorId: string }

import { mentoringFaults } from '../../../web/text/mentoring-faults.ts'
import { type Faults, hasFaults } from '../../domain/mentorship/faults.ts'
import { Problem } from '../../domain/problem.ts'
import type { MentoringScene } from '../../store/mentoring/scene.ts'
import {
  type OwnMentoring,
  ownMentoring,
  type StoredMentorship,
} from '../../store/mentoring/snapshot.ts'
import { textOf } from '../page.tsx'
import { actorOf, pathParam, placeOf, type RequestContext, sceneOf, schoolIdOf } from '../route.ts'

/** Where a call about mentoring happens. */
export interface OwnSchool {
  scene: MentoringScene
  school: OwnMentoring
  /** Today in the authority's time zone. */
  today: string
}

/** The school of a call with all its mentoring. Throws `notFound`. */
export async function ownSchoolOf(c: RequestContext): Promise<OwnSchool> {
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const schoolId = schoolIdOf(c)
  const scene = { ...sceneOf(c), schoolId, actorId: actorOf(c).personId }
  const school = await ownMentoring(ctx, authority, schoolId)
  return { scene, school, today: ctx.today(authority.timeZone) }
}

/** The mentorship a path names, among those of its school. Throws `notFound`. */
export function mentorshipIn(c: RequestContext, { school }: OwnSchool): StoredMentorship {
  const id = pathParam(c, 'mentorship')
  const found = school.mentorships.find(one => one.id === id)
  if (found === undefined) throw new Problem('notFound')
  return found
}

/** Throws `invalidInput` with a sentence for each field, where there is a fault. */
export function requireNone(c: RequestContext, faults: Faults): void {
  if (!hasFaults(faults)) return
  const { fault: sentences } = mentoringFaults[textOf(c).language]
  const errors = Object.entries(faults).map(([field, fault]) => ({
    field,
    message: sentences[fault],
  }))
  throw new Problem('invalidInput', { errors })
}

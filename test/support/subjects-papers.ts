import { recordPublication } from '../../functions/store/mentoring/publications.ts'
import { openRound } from '../../functions/store/mentoring/rankings.ts'
import { destruction } from '../../functions/store/schema.ts'
import { listTeacher, mentoringScene } from './subjects-mentoring.ts'
import type { World } from './world.ts'

/** What the paths of mentoring's papers name: a meeting and who came, a publication, a day on which something was erased. */
export async function makePaperSubjects(world: World) {
  const ctx = world.context()
  const scene = mentoringScene(world)
  const seat = await listTeacher(world, 'Ёлкина Нина Павловна', ['mentor'])
  const mentee = await listTeacher(world, 'Юдина Вера Олеговна', ['mentee'])
  const day = ctx.today(scene.timeZone)
  const round = await openRound(ctx, scene, day, [
    { participantId: seat, side: 'mentor', quota: 1 },
    { participantId: mentee, side: 'mentee', quota: 1 },
  ])
  const publication = await recordPublication(ctx, scene, {
    kind: 'pairs',
    mentorshipId: null,
    url: 'https://school.test/mentoring',
    publishedOn: day,
    named: [],
  })
  const { authorityId, schoolId } = scene
  const erased = { authorityId, schoolId, rule: 'rankings', recordId: round, since: day, day }
  await ctx.db.insert(destruction).values({ ...erased, key: ctx.newId(), at: ctx.now })
  return { seat, round, publication, day }
}

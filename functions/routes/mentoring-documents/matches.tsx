import { MatchesPage } from '../../../web/pages/mentoring-papers/matches.tsx'
import { matching as words } from '../../../web/text/mentoring-matches.ts'
import { profilesOf } from '../../domain/matching/register-profiles.ts'
import { type MenteeSuggestion, suggestMatches } from '../../domain/matching/suggest-matches.ts'
import { roundsOf } from '../../store/mentoring/rankings.ts'
import { field, readForm } from '../forms.ts'
import { idsOf, mentoringPath, noteLook } from '../mentoring/read-mentoring.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { type RequestContext, route, schoolIdOf } from '../route.ts'
import { isDirectorHere } from './is-director.ts'
import { papersOf } from './papers.ts'
import { proposeChosen } from './propose.ts'

export const matchRoutes = [
  route('GET /schools/:school/mentoring/matches', c => show(c, null)),
  route('POST /schools/:school/mentoring/matches', propose),
]

async function show(c: RequestContext, error: string | null): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const [{ mentoring, day }, rounds] = await Promise.all([
    papersOf(c),
    roundsOf(ctx, schoolIdOf(c)),
  ])
  const { mentors, mentees } = profilesOf(mentoring, day)
  const suggestions = suggestMatches(mentees, mentors)
  noteLook(c, [...idsOf(mentees), ...suggestions.flatMap(mentorsOf)])
  const content = (
    <MatchesPage
      t={t}
      schoolId={schoolIdOf(c)}
      isDirector={isDirectorHere(c)}
      names={new Map(mentoring.participants.map(({ id, name }) => [id, name]))}
      suggestions={suggestions}
      rounds={rounds.map(({ id, heldOn, closedOn }) => ({
        id,
        heldOn,
        isClosed: closedOn !== null,
      }))}
      isProposed={c.req.query('proposed') !== undefined}
      error={error}
    />
  )
  const { title } = words[t.language].matches
  return page(c, { title }, content, error === null ? 200 : 422)
}

function mentorsOf({ proposed, others }: MenteeSuggestion): string[] {
  return [...(proposed === null ? [] : [proposed]), ...others].map(({ mentorId }) => mentorId)
}

async function propose(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const chosen = { mentorId: field(form, 'mentor'), menteeId: field(form, 'mentee') }
  const papers = await papersOf(c)
  const isFree = profilesOf(papers.mentoring, papers.day).mentees.some(
    ({ id }) => id === chosen.menteeId,
  )
  const isDone = isFree && (await proposeChosen(c, papers, [chosen], ['profile']))
  if (!isDone) return show(c, words[textOf(c).language].matches.pairWrong)
  return seeOther(c, `${mentoringPath(c, 'matches')}?proposed`)
}

import { NewRoundPage } from '../../../web/pages/mentoring-papers/new-round.tsx'
import { RoundPage } from '../../../web/pages/mentoring-papers/round.tsx'
import { SeatPage } from '../../../web/pages/mentoring-papers/seat.tsx'
import { formatDay } from '../../../web/text/format.ts'
import { matching as words } from '../../../web/text/mentoring-matches.ts'
import { isRealDay } from '../../domain/calendar/days.ts'
import { explainMatching } from '../../domain/matching/explain-matching.ts'
import { matchByRankings } from '../../domain/matching/match-by-rankings.ts'
import { type RankingRound, sidesOf } from '../../domain/matching/ranking-round.ts'
import { readRanking } from '../../domain/matching/read-rankings.ts'
import { isListed } from '../../domain/mentorship/participant.ts'
import { Problem } from '../../domain/problem.ts'
import { closeRound, openRound, roundOf, saveRanking } from '../../store/mentoring/rankings.ts'
import { type FieldErrors, field, readForm, summaryOf } from '../forms.ts'
import { idsOf, mentoringPath, mentoringScene, noteLook } from '../mentoring/read-mentoring.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, type RequestContext, route, schoolIdOf } from '../route.ts'
import { type Papers, papersOf } from './papers.ts'
import { proposeChosen } from './propose.ts'

export const roundRoutes = [
  route('GET /schools/:school/mentoring/rounds/new', async c =>
    showNew(c, await papersOf(c), { heldOn: '', mentors: [], mentees: [] }, {}),
  ),
  route('POST /schools/:school/mentoring/rounds/new', create),
  route('GET /schools/:school/mentoring/rounds/:round', c => showRound(c, null)),
  route('POST /schools/:school/mentoring/rounds/:round', accept),
  route('POST /schools/:school/mentoring/rounds/:round/close', close),
  route('GET /schools/:school/mentoring/rounds/:round/seats/:seat', c => showSeat(c, null)),
  route('POST /schools/:school/mentoring/rounds/:round/seats/:seat', saveSeat),
]

interface NewRound {
  heldOn: string
  mentors: string[]
  mentees: string[]
}

function showNew(c: RequestContext, papers: Papers, answers: NewRound, errors: FieldErrors) {
  const t = textOf(c)
  const listed = papers.mentoring.participants.filter(
    one => isListed(one, papers.day) && one.erasedOn === null,
  )
  noteLook(c, idsOf(listed))
  const content = (
    <NewRoundPage
      t={t}
      schoolId={schoolIdOf(c)}
      mentors={listed.filter(({ isMentor }) => isMentor)}
      mentees={listed.filter(({ isMentee }) => isMentee)}
      answers={answers}
      errors={errors}
      summary={summaryOf(errors)}
    />
  )
  const title = words[t.language].matches.open
  return page(c, { title, back: back(c) }, content, Object.keys(errors).length > 0 ? 422 : 200)
}

function back(c: RequestContext) {
  return { href: mentoringPath(c, 'matches'), label: words[textOf(c).language].matches.title }
}

async function create(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const answers = {
    heldOn: field(form, 'heldOn'),
    mentors: form.getAll('mentors').map(String),
    mentees: form.getAll('mentees').map(String),
  }
  const papers = await papersOf(c)
  const errors = newRoundErrors(c, papers, answers)
  if (Object.keys(errors).length > 0) return showNew(c, papers, answers, errors)
  const seats = [
    ...answers.mentors.map(participantId => ({
      participantId,
      side: 'mentor' as const,
      quota: quotaOf(papers, participantId),
    })),
    ...answers.mentees.map(participantId => ({
      participantId,
      side: 'mentee' as const,
      quota: 1,
    })),
  ]
  const id = await openRound(c.get('ctx'), mentoringScene(c), answers.heldOn, seats)
  return seeOther(c, mentoringPath(c, `rounds/${id}`))
}

function newRoundErrors(c: RequestContext, papers: Papers, answers: NewRound): FieldErrors {
  const text = words[textOf(c).language].matches
  const { heldOn, mentors, mentees } = answers
  const known = new Set(papers.mentoring.participants.map(({ id }) => id))
  const isKnown = [...mentors, ...mentees].every(id => known.has(id))
  const errors: FieldErrors = {}
  if (!isRealDay(heldOn) || heldOn > papers.day) errors.heldOn = text.dayWrong
  if (mentors.length === 0 || mentees.length === 0 || !isKnown) errors.mentors = text.sidesMissing
  else if (mentors.some(id => mentees.includes(id))) errors.mentees = text.bothSides
  return errors
}

function quotaOf({ mentoring }: Papers, participantId: string): number {
  return mentoring.participants.find(({ id }) => id === participantId)?.mostMentees ?? 1
}

async function roundHere(c: RequestContext): Promise<RankingRound> {
  return roundOf(c.get('ctx'), schoolIdOf(c), pathParam(c, 'round'))
}

/** Everybody at a meeting: its pages name them all. */
function seatsOf({ seats }: RankingRound): string[] {
  return seats.map(({ participantId }) => participantId)
}

function namesIn({ mentoring }: Papers): Map<string, string> {
  return new Map(mentoring.participants.map(({ id, name }) => [id, name]))
}

async function showRound(c: RequestContext, error: string | null): Promise<Response> {
  const t = textOf(c)
  const [papers, round] = await Promise.all([papersOf(c), roundHere(c)])
  noteLook(c, seatsOf(round))
  const { mentees, mentors } = sidesOf(round)
  const lines = explainMatching(mentees, mentors, matchByRankings(mentees, mentors))
  const content = (
    <RoundPage
      t={t}
      schoolId={schoolIdOf(c)}
      round={round}
      names={namesIn(papers)}
      lines={round.seats.some(({ ranking }) => ranking !== null) ? lines : []}
      error={error}
    />
  )
  const title = words[t.language].matches.round(formatDay(round.heldOn, t.language))
  return page(c, { title, back: back(c) }, content, error === null ? 200 : 422)
}

/** The ticked pairs of the result, read again: a pair the rankings do not give is not proposed. */
async function accept(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const ticked = form.getAll('pairs').map(String)
  const [papers, round] = await Promise.all([papersOf(c), roundHere(c)])
  const { mentees, mentors } = sidesOf(round)
  const chosen = matchByRankings(mentees, mentors).matches.filter(({ menteeId }) =>
    ticked.includes(menteeId),
  )
  const text = words[textOf(c).language].matches
  if (chosen.length === 0) return showRound(c, text.pairsMissing)
  const isDone = await proposeChosen(c, papers, chosen, ['profile', 'interest'])
  return isDone
    ? seeOther(c, `${mentoringPath(c, 'matches')}?proposed`)
    : showRound(c, text.pairWrong)
}

async function close(c: RequestContext): Promise<Response> {
  const { id } = await roundHere(c)
  await closeRound(c.get('ctx'), mentoringScene(c), id)
  return seeOther(c, mentoringPath(c, `rounds/${id}`))
}

interface TypedSeat {
  quota: string
  places: Record<string, string>
  errors: FieldErrors
}

async function showSeat(c: RequestContext, typed: TypedSeat | null): Promise<Response> {
  const t = textOf(c)
  const [papers, round] = await Promise.all([papersOf(c), roundHere(c)])
  const seat = seatIn(c, round)
  noteLook(c, seatsOf(round))
  const names = namesIn(papers)
  const kept = Object.fromEntries((seat.ranking ?? []).map((id, index) => [id, String(index + 1)]))
  const errors = typed?.errors ?? {}
  const content = (
    <SeatPage
      t={t}
      schoolId={schoolIdOf(c)}
      roundId={round.id}
      seat={seat}
      name={names.get(seat.participantId) ?? ''}
      others={round.seats
        .filter(({ side }) => side !== seat.side)
        .map(({ participantId }) => ({ id: participantId, name: names.get(participantId) ?? '' }))}
      quota={typed?.quota ?? String(seat.quota)}
      places={typed?.places ?? kept}
      errors={errors}
      summary={summaryOf(errors)}
    />
  )
  const roundTitle = words[t.language].matches.round(formatDay(round.heldOn, t.language))
  const title = words[t.language].matches.seatTitle(names.get(seat.participantId) ?? '')
  const href = mentoringPath(c, `rounds/${round.id}`)
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title, back: { href, label: roundTitle } }, content, status)
}

function seatIn(c: RequestContext, round: RankingRound) {
  const id = pathParam(c, 'seat')
  const seat = round.seats.find(({ participantId }) => participantId === id)
  if (seat === undefined) throw new Problem('notFound')
  return seat
}

async function saveSeat(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const round = await roundHere(c)
  const seat = seatIn(c, round)
  const others = round.seats.filter(({ side }) => side !== seat.side)
  const places = Object.fromEntries(
    others.map(({ participantId: id }) => [id, field(form, `place-${id}`)]),
  )
  const quota = seat.side === 'mentor' ? field(form, 'quota') : '1'
  const text = words[textOf(c).language].matches
  const read = readRanking({ places })
  const faults = 'faults' in read ? read.faults : {}
  const errors: FieldErrors = Object.fromEntries(
    Object.entries(faults).map(([id, fault]) => [`place-${id}`, text[fault]]),
  )
  if (!/^\d\d?$/.test(quota)) errors.quota = text.quotaWrong
  if ('faults' in read || Object.keys(errors).length > 0)
    return showSeat(c, { quota, places, errors })
  await saveRanking(c.get('ctx'), mentoringScene(c), round.id, {
    participantId: seat.participantId,
    quota: Number(quota),
    ranking: read.ranking,
  })
  return seeOther(c, mentoringPath(c, `rounds/${round.id}`))
}

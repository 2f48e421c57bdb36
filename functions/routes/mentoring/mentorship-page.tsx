import { MentorshipPage } from '../../../web/pages/mentoring/mentorship.tsx'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import { isRealDay } from '../../domain/calendar/days.ts'
import { mentorshipAsOf } from '../../domain/mentorship/as-of.ts'
import { programmeStatus } from '../../domain/mentorship/programme.ts'
import { findGaps } from '../../domain/mentorship/rules.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { factsOfMentorship } from '../../store/mentoring/mentorship-facts.ts'
import type { StoredMentorship } from '../../store/mentoring/snapshot.ts'
import { page, textOf } from '../page.tsx'
import { type RequestContext, route } from '../route.ts'
import {
  type MentoringView,
  mentoringPath,
  noteLook,
  pairIn,
  peopleIn,
  readMentoring,
  shownPair,
} from './read-mentoring.ts'

export const mentorshipPageRoutes = [route('GET /mentorships/:mentorship', showPair)]

async function showPair(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const view = await readMentoring(c)
  const now = pairIn(c, view)
  const day = dayAsked(c, view, now)
  noteLook(c, peopleIn([now]))
  const one = day === view.today ? now : await asOf(c, view, now, day)
  const pair = shownPair(c, view, one, day)
  const own = mentoringWords[t.language]
  const content = (
    <MentorshipPage
      t={t}
      schoolId={view.school.schoolId}
      pair={pair}
      day={day}
      isToday={day === view.today}
      proposedOn={now.proposedOn}
      members={now.members}
      kinds={one.kinds.map(kind => own.kind[kind])}
      direction={one.direction}
      reverseDirection={one.reverseDirection}
      {...papersOf(view, one, day)}
      events={one.events}
      ended={
        one.endActual === null || one.reason === null
          ? null
          : { day: one.endActual, reason: own.reason[one.reason] }
      }
      gaps={findGaps(view.school, view.today).filter(
        ({ about }) => about.of === 'mentorship' && about.id === one.id,
      )}
      names={view.names}
      canEdit={view.canEdit}
      isSaved={c.req.query('saved') !== undefined}
    />
  )
  const back = { href: mentoringPath(c, 'mentorships'), label: t.common.back }
  return page(c, { title: pair.title, back }, content)
}

/** The day the page is asked for: today unless it is a day of the mentorship's past. */
function dayAsked(c: RequestContext, { today }: MentoringView, one: StoredMentorship): Day {
  const asked = c.req.query('asOf') ?? ''
  return isRealDay(asked) && asked < today && asked >= one.proposedOn ? asked : today
}

async function asOf(
  c: RequestContext,
  { school }: MentoringView,
  one: StoredMentorship,
  day: Day,
): Promise<StoredMentorship> {
  const facts = await factsOfMentorship(c.get('ctx'), school.schoolId, one.id)
  return mentorshipAsOf(one, facts, day)
}

function papersOf({ school }: MentoringView, one: StoredMentorship, day: Day) {
  const programme = school.programmes.find(({ mentorshipId }) => mentorshipId === one.id)
  return {
    order: school.orders.find(({ id }) => id === one.orderId) ?? null,
    programme: programme === undefined ? null : programmeStatus(programme, one.start, day),
  }
}

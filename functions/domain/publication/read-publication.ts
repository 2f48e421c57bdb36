import { isRealDay } from '../calendar/days.ts'
import { statusOf } from '../mentorship/documents/facts-of.ts'
import { isAssigned, type Mentorship } from '../mentorship/mentorship.ts'
import { isListed, type Participant } from '../mentorship/participant.ts'
import type { SchoolMentoring } from '../mentorship/school-mentoring.ts'
import type { Publication } from '../mentorship/signed-order.ts'
import type { Day } from '../timing/reading.ts'
import type { WantedPublication } from './check-publication.ts'

/** What can be said to be published, in the order it is offered. */
export const publicationKinds = ['programme', 'result', 'pairs', 'register', 'order'] as const

/** As typed. */
export interface PublicationAnswers {
  what: string
  pair: string
  url: string
  publishedOn: string
  version: string
}

export type PublicationFault =
  | 'whatMissing'
  | 'pairMissing'
  | 'urlWrong'
  | 'dayWrong'
  | 'versionMissing'

export type ReadPublication =
  | { wanted: WantedPublication; mentorshipId: string | null; publishedOn: Day }
  | { faults: Partial<Record<keyof PublicationAnswers, PublicationFault>> }

/** A publication as answered, with everybody it is about, or what to fix by field. */
export function readPublication(
  answers: PublicationAnswers,
  mentoring: SchoolMentoring,
  today: Day,
): ReadPublication {
  const kind = publicationKinds.find(one => one === answers.what)
  const isOfPair = kind === 'programme' || kind === 'result'
  const pair = isOfPair ? mentoring.mentorships.find(({ id }) => id === answers.pair) : undefined
  const { publishedOn, version } = answers
  const faults: Partial<Record<keyof PublicationAnswers, PublicationFault>> = {}
  if (kind === undefined) faults.what = 'whatMissing'
  if (isOfPair && pair === undefined) faults.pair = 'pairMissing'
  if (!isPageAddress(answers.url)) faults.url = 'urlWrong'
  if (!isRealDay(publishedOn) || publishedOn > today) faults.publishedOn = 'dayWrong'
  if (version !== 'public' && version !== 'named') faults.version = 'versionMissing'
  if (kind === undefined || Object.keys(faults).length > 0) return { faults }
  return {
    mentorshipId: pair?.id ?? null,
    publishedOn,
    wanted: {
      kind,
      url: answers.url,
      isNamed: version === 'named',
      people: peopleIn(kind, pair, mentoring, today),
      pair: pair === undefined ? null : standingOf(pair, mentoring, today),
      consents: mentoring.consents,
      day: today,
    },
  }
}

function isPageAddress(url: string): boolean {
  if (url.length > 2000 || !URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) && hostname.includes('.')
}

/** Everybody a document of the kind is about. */
function peopleIn(
  kind: Publication['kind'],
  pair: Mentorship | undefined,
  { participants, mentorships }: SchoolMentoring,
  day: Day,
): Participant[] {
  if (kind === 'register')
    return participants.filter(one => isListed(one, day) && one.erasedOn === null)
  const shown =
    pair !== undefined
      ? [pair]
      : mentorships.filter(one =>
          kind === 'order' ? one.endActual !== null : isAssigned(one, day),
        )
  const ids = new Set(
    shown.flatMap(({ members }) => members.map(({ participantId }) => participantId)),
  )
  return participants.filter(({ id }) => ids.has(id))
}

function standingOf(pair: Mentorship, mentoring: SchoolMentoring, day: Day) {
  const own = mentoring.programmes.find(({ mentorshipId }) => mentorshipId === pair.id)
  const isDone = (on: Day | null | undefined) => on != null && on <= day
  return {
    isAssigned: !['proposed', 'consented'].includes(statusOf(mentoring, pair, day)),
    isApproved: isDone(own?.approvedOn),
    isCompleted: isDone(own?.completedOn),
  }
}

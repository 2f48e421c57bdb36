import { wordsOf } from '../roadmap/text-similarity.ts'

/** What is known of a mentor when pairs are looked for. Empty texts are simply not known. */
export interface MentorProfile {
  id: string
  /** The same person in both registers has the same key. */
  personKey: string
  isPupil: boolean
  /** Post and subject. */
  work: string
  competences: string
  interests: string
  /** Days and hours, as written: «вторник, четверг после 15:00». */
  availability: string
  /** Mentees at the moment, and at most. */
  load: number
  capacity: number
}

/** What is known of who needs a mentor. */
export interface MenteeRequest {
  id: string
  personKey: string
  isPupil: boolean
  work: string
  /** Main request and difficulties. */
  request: string
  interests: string
  availability: string
}

/** What a mentor is compared by, the heaviest first; the weights are points of a hundred. */
export const criteria = {
  competences: 40,
  work: 25,
  interests: 15,
  availability: 10,
  load: 10,
} as const

export type Criterion = keyof typeof criteria

/** One line of the explanation. */
export interface SuitabilityLine {
  criterion: Criterion
  /** Of the criterion's weight; null where one side says nothing, which then counts for neither. */
  points: number | null
  /** What both have: words of the request, weekdays as numbers from 1, free places of all. */
  common: string[]
}

export interface Suitability {
  mentorId: string
  menteeId: string
  /** 0 to 100: points got of points that could be got. */
  score: number
  lines: SuitabilityLine[]
}

/**
 * Null where the two cannot be a pair: one person (C4), a pupil as the mentor of an adult, a mentor without a free
 * place. Free places alone say nothing of how two suit: the score is then 0.
 */
export function suitabilityOf(mentor: MentorProfile, mentee: MenteeRequest): Suitability | null {
  if (mentor.personKey === mentee.personKey || mentor.load >= mentor.capacity) return null
  if (mentor.isPupil && !mentee.isPupil) return null
  const lines = [
    wordLine('competences', mentee.request, mentor.competences),
    wordLine('work', mentee.work, mentor.work),
    wordLine('interests', mentee.interests, mentor.interests),
    availabilityLine(mentee.availability, mentor.availability),
    loadLine(mentor),
  ]
  const known = lines.filter(line => line.points !== null)
  const got = known.reduce((sum, { points }) => sum + (points ?? 0), 0)
  const most = known.reduce((sum, { criterion }) => sum + criteria[criterion], 0)
  return {
    mentorId: mentor.id,
    menteeId: mentee.id,
    score: known.length > 1 ? Math.round((100 * got) / most) : 0,
    lines,
  }
}

/** The share of the wanted words that are found, by their stems. */
function wordLine(criterion: Criterion, wanted: string, offered: string): SuitabilityLine {
  const stems = contentWordsOf(offered)
  const asked = contentWordsOf(wanted)
  if (stems.size === 0 || asked.size === 0) return { criterion, points: null, common: [] }
  const found = [...asked].filter(([stem]) => stems.has(stem))
  const points = Math.round((criteria[criterion] * found.length) / asked.size)
  return { criterion, points, common: found.map(([, word]) => word) }
}

/** Words that say nothing of a subject. */
const emptyStems = wordsOf(
  'учитель учителя педагог преподаватель для или при как что это его работа работы помощь нужна хочу мне под над без',
)

/** Each word of a text by its stem, as it was written first. */
function contentWordsOf(text: string): Map<string, string> {
  const words = text.toLowerCase().match(/[а-яёa-z\d]+/g) ?? []
  const pairs = words.flatMap(word =>
    [...wordsOf(word)].filter(stem => !emptyStems.has(stem)).map(stem => [stem, word] as const),
  )
  return new Map(pairs.toReversed())
}

const weekdays = [
  /понедельник|(?<![а-яё])пн(?![а-яё])/,
  /вторник|(?<![а-яё])вт(?![а-яё])/,
  /сред[ауы](?![а-яё])|(?<![а-яё])ср(?![а-яё])/,
  /четверг|(?<![а-яё])чт(?![а-яё])/,
  /пятниц|(?<![а-яё])пт(?![а-яё])/,
  /суббот|(?<![а-яё])сб(?![а-яё])/,
  /воскресень|(?<![а-яё])вс(?![а-яё])/,
]

/** The weekdays a text names, 1 is Monday. */
export function weekdaysIn(text: string): number[] {
  const folded = text.toLowerCase()
  if (/ежедневно|любой день|каждый день|все дни/.test(folded)) return [1, 2, 3, 4, 5]
  return weekdays.flatMap((day, index) => (day.test(folded) ? [index + 1] : []))
}

function availabilityLine(wanted: string, offered: string): SuitabilityLine {
  const [asked, given] = [weekdaysIn(wanted), weekdaysIn(offered)]
  if (asked.length === 0 || given.length === 0)
    return { criterion: 'availability', points: null, common: [] }
  const common = asked.filter(day => given.includes(day))
  const points = common.length > 0 ? criteria.availability : 0
  return { criterion: 'availability', points, common: common.map(String) }
}

function loadLine({ load, capacity }: MentorProfile): SuitabilityLine {
  const free = capacity - load
  const points = Math.round((criteria.load * free) / capacity)
  return { criterion: 'load', points, common: [String(free), String(capacity)] }
}

import type { Day } from '../../timing/reading.ts'

/** The institution as its documents name it. Empty texts are left as lines to be filled in by hand. */
export interface Institution {
  name: string
  /** Of whom it is: the authority. */
  founder: string
  /** Town or village where orders are signed. */
  place: string
  address: string
  inn: string
  ogrn: string
  /** Telephone or e-mail of the operator of personal data. */
  contact: string
  siteUrl: string
  directorPost: string
  director: string
  curator: string
  curatorPost: string
}

/** A mentor or a mentee in a document. In a public version the name is a pseudonym and what else could tell who it is, is empty. */
export interface Participant {
  /** Surname, name, patronymic. */
  name: string
  /** Post and subject of a teacher, class of a pupil. */
  work: string
  isPupil: boolean
  isMinor: boolean
}

/** A line of a personalised programme's plan. */
export interface PlannedActivity {
  activity: string
  /** In the words it was planned in: «до 15 декабря». */
  timing: string
  expected: string
  actual: string
  isDone: boolean
}

export interface PlannedMeeting {
  /** «первая, организационная» … */
  kind: string
  timing: string
  subject: string
  heldOn: Day | null
}

/** A personalised programme in a document. Null is what a public version does not show. */
export interface Programme {
  directions: string
  difficulties: string | null
  goals: string
  activities: readonly PlannedActivity[]
  meetings: readonly PlannedMeeting[]
  control: string
  result: string | null
  isDraftedWithMentee: boolean
  approvedOn: Day | null
}

/** A pair or a group in a document. */
export interface Pair {
  mentor: Participant
  mentees: readonly Participant[]
  /** In Russian: «педагог – педагог». */
  form: string
  kinds: readonly string[]
  /** In reverse mentoring both teach each other. */
  isReverse: boolean
  start: Day
  end: Day | null
  endedOn: Day | null
  status: string
  /** Null: not given, or not shown. */
  mentorConsentedOn: Day | null
  orderNumber: string
  orderDate: Day | null
  programme: Programme | null
  /** Where the programme is published. */
  programmeUrl: string
}

/** A row of the register of mentors or mentees. */
export interface RegisterEntry extends Participant {
  joinedOn: Day | null
  /** Of a mentor. */
  competences: string
  interests: string
  /** Of a mentee; null where it is not shown. */
  request: string | null
  /** Names of the other side of the pairs they are in now. */
  partners: readonly string[]
  form: string
  endedOn: Day | null
}

/** A row of the register of difficulties, which never leaves the institution. */
export interface DifficultyEntry {
  name: string
  difficulty: string
  support: string
  period: string
}

/** One consent to be printed: whose, for which addresses and fields, how long. */
export interface ConsentFacts {
  person: Participant
  /** Published where: whole addresses with their protocol. */
  addresses: readonly string[]
  /** Codes of `publishableFields`. */
  fields: readonly string[]
  validUntil: Day | null
  /** The pair it is about, where it is about one. */
  pair: Pair | null
}

/** All an institution's documents are drafted from, of one day. */
export interface SchoolFacts {
  institution: Institution
  day: Day
  /** Pairs and groups whose order is to be signed. */
  toAssign: readonly Pair[]
  /** All that are on, and those that have ended. */
  pairs: readonly Pair[]
  mentors: readonly RegisterEntry[]
  mentees: readonly RegisterEntry[]
  difficulties: readonly DifficultyEntry[]
}

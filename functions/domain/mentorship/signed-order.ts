import type { Day } from '../timing/reading.ts'

/** Orders the mentoring rests on, by the code of the evidence they are. */
export const orderKinds = ['order_curator', 'order_pairs', 'order_awards'] as const
export type OrderKind = (typeof orderKinds)[number]

/** An order that was signed on paper and entered with its number and date. */
export interface SignedOrder {
  id: string
  kind: OrderKind
  number: string
  signedOn: Day
  fileId: string | null
  /** The person appointed curator; null for the other kinds. */
  personId: string | null
}

/** What the contract or its amendment must state of a teacher's mentoring (ТК РФ, ст. 351.8). */
export const amendmentPoints = ['content', 'term', 'form', 'pay'] as const
export type AmendmentPoint = (typeof amendmentPoints)[number]

/** A contract, or an amendment of one, that states a teacher's mentoring; amounts of pay are not kept. */
export interface ContractAmendment {
  id: string
  participantId: string
  number: string
  signedOn: Day
  states: AmendmentPoint[]
  fileId: string | null
}

/** Registers looked through once a year. */
export const registers = ['mentors', 'mentees'] as const
export type Register = (typeof registers)[number]

export interface RegisterCheck {
  register: Register
  checkedOn: Day
}

/** Something about a mentorship that stands on the school's site, and whom it names. */
export interface Publication {
  id: string
  kind: 'programme' | 'result' | 'pairs' | 'register' | 'order'
  /** The mentorship it is of; null where it is of the whole school. */
  mentorshipId: string | null
  url: string
  publishedOn: Day
  takenDownOn: Day | null
  named: { participantId: string; fields: string[] }[]
}

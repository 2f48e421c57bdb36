import * as z from 'zod/mini'
import { common, empty, fieldOf, type QuestionKind } from '../question-kind.ts'

/** How a document or a page stands: the states of a site review (DOMAIN 6). */
export const presenceStates = ['present', 'outdated', 'broken', 'personal-data', 'absent'] as const
export type PresenceState = (typeof presenceStates)[number]

const answer = z.object({
  state: z.enum(presenceStates),
  /** Where it is published, `''` where it is not said. */
  url: z._default(z.string().check(z.maxLength(2_000)), ''),
})

const schema = z.object({
  ...common,
  kind: z.literal('presence'),
  states: z._default(z.array(z.enum(presenceStates)).check(z.minLength(2)), ['present', 'absent']),
  /** An address is asked for beside «есть». */
  hasLink: z._default(z.boolean(), true),
})

const webAddress = /^https?:\/\/[^\s/@]+\.[^\s/@]+/i

/** Whether something is there, and where. Only what is there and in order counts. */
export const presence: QuestionKind<typeof schema, typeof answer> = {
  code: 'presence',
  minutes: 1,
  schema,
  answer,
  parts: ['url'],
  read(fields) {
    const text = fieldOf(fields)
    const url = fieldOf(fields, 'url')
    if (text === '') return empty
    const state = presenceStates.find(one => one === text)
    if (state === undefined) return { is: 'fault', fault: 'notAnOption' }
    return { is: 'value', value: { state, url: state === 'absent' ? '' : url } }
  },
  write: ({ state, url }) => ({ '': [state], url: [url] }),
  fault({ state, url }, { states }) {
    if (!states.includes(state)) return 'notAnOption'
    // A path of our own leads to what is kept in the product.
    return url === '' || /^\/(?!\/)/.test(url) || webAddress.test(url) ? null : 'urlNotWeb'
  },
  points: ({ state }) => ({ points: state === 'present' ? 1 : 0, most: 1 }),
  keys: ({ state }) => [state],
}

import { exampleDay, exampleMentorship, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

/** Documents the site section must hold, by their codes (DOMAIN 6). */
export const siteDocuments = [
  'order_curator',
  'regulation',
  'roadmap',
  'order_pairs',
  'incentive_act',
  'mentor_register',
  'personalised_programme',
] as const

/** Of these a school without mentees owes none (C16). */
const ofMentees: readonly string[] = ['order_pairs', 'personalised_programme']

/** The documents of the site section are all filed. */
export const c10: Rule = {
  code: 'C10',
  strength: 'missing',
  source: 'Дорожная карта гимназии, п. 2.3; перечень документов раздела сайта',
  find: ({ filedKinds, hasMentees, mentorships }) =>
    mentorships.length === 0
      ? []
      : siteDocuments
          .filter(code => !filedKinds.includes(code) && (hasMentees || !ofMentees.includes(code)))
          .map(code => ({
            kind: 'site-document-missing',
            about: { of: 'document', id: code },
            participantIds: [],
            since: null,
            due: null,
          })),
  examples: {
    fires: {
      name: 'everything but the act on incentives',
      school: exampleSchool({
        mentorships: [exampleMentorship()],
        filedKinds: siteDocuments.filter(code => code !== 'incentive_act'),
      }),
      day: exampleDay,
      finds: ['site-document-missing'],
    },
    refuses: {
      name: 'another act does not stand for the one on incentives',
      school: exampleSchool({
        mentorships: [exampleMentorship()],
        filedKinds: [...siteDocuments.filter(code => code !== 'incentive_act'), 'order_awards'],
      }),
      day: exampleDay,
      finds: ['site-document-missing'],
    },
    quiet: {
      name: 'a school without mentees shows no pairs and no programmes',
      school: exampleSchool({
        hasMentees: false,
        mentorships: [exampleMentorship()],
        filedKinds: siteDocuments.filter(code => !ofMentees.includes(code)),
      }),
      day: exampleDay,
      finds: [],
    },
  },
}

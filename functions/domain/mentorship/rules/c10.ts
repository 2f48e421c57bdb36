import { requiredDocuments } from '../../roadmap/required-documents.ts'
import { exampleDay, exampleMentorship, exampleSchool } from './example-school.ts'
import type { Rule } from './rule.ts'

const siteDocuments = requiredDocuments.map(({ code }) => code)

/** Of these a school without mentees owes none (C16). */
const ofMentees = requiredDocuments.flatMap(one => (one.ofMentees ? one.code : []))

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

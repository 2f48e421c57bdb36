import type { RowCheck } from '../check.ts'

/** Something that names a person is published and they have not agreed (DOMAIN 3.8, C9). The row's day is the publication's. */
export const publishedWithoutConsent: RowCheck = {
  kind: 'published-without-consent',
  every: 'week',
  tells: ['curator', 'director'],
  fires: ({ day: published }, day) => published === null || published <= day,
  examples: [
    { it: 'is said at once', given: '2027-03-01', day: '2027-03-01', fires: true },
    {
      it: 'is quiet about what is not published yet',
      given: '2027-03-10',
      day: '2027-03-01',
      fires: false,
    },
  ],
}

import type { DemoPerson } from '../../web/pages/demo-people.tsx'
import { demoAuthority, demoSchools } from './schools.ts'

/** Who can sign in to the demo: every role of every institution. */
export function demoPeople(): DemoPerson[] {
  return [
    { ...demoAuthority.officer, role: 'officer', place: demoAuthority.shortName },
    { ...demoAuthority.methodologist, role: 'methodologist', place: demoAuthority.centreName },
    ...demoSchools.flatMap(school =>
      school.people.map(({ email, name, role }) => ({
        email,
        name,
        role,
        place: school.shortName,
      })),
    ),
  ]
}

import type { DemoPerson } from '../../web/pages/demo-people.tsx'
import { demoAuthority, demoRegion, demoSchools } from './schools.ts'

/** Who can sign in to the demo: every role of every institution. */
export function demoPeople(): DemoPerson[] {
  return [
    { ...demoAuthority.officer, role: 'officer', place: demoAuthority.shortName },
    { ...demoAuthority.methodologist, role: 'methodologist', place: demoAuthority.centreName },
    { ...demoRegion.officer, role: 'officer', place: demoRegion.centre.shortName },
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

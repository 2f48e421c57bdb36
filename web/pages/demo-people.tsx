import { DataTable } from '../components/data-table.tsx'
import type { Text } from '../text/index.ts'

export interface DemoPerson {
  email: string
  name: string
  role: keyof Text['common']['role']
  place: string
}

/** Who can sign in to the demonstration. */
export function DemoPeoplePage({ t, people }: { t: Text; people: DemoPerson[] }) {
  const { common, landing } = t
  return (
    <>
      <h1 class="title-l">{common.demoPeople}</h1>
      <p>
        {landing.demoText} <a href="/mailbox">{common.mailbox}</a>
      </p>
      <p>
        <a href="/sign-in">{common.signIn}</a>
      </p>
      <DataTable
        caption={common.demoPeople}
        isCaptionHidden
        columns={[
          { id: 'email', label: t.signIn.email },
          { id: 'name', label: landing.demoName },
          { id: 'role', label: landing.demoRole },
          { id: 'place', label: landing.demoPlace },
        ]}
        rows={people.map(person => ({
          id: person.email + person.role,
          cells: {
            email: <code>{person.email}</code>,
            name: person.name,
            role: common.role[person.role],
            place: person.place,
          },
        }))}
      />
    </>
  )
}

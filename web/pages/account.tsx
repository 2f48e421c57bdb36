import { DataTable } from '../components/data-table.tsx'
import { formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'

/** Which of one's places to open. */
export function ChoosePage({
  t,
  places,
}: {
  t: Text
  places: { href: string; name: string; role: string }[]
}) {
  return (
    <>
      <h1 class="title-l">{t.signIn.chooseTitle}</h1>
      {places.length === 0 && <p>{t.signIn.noRole}</p>}
      <ul class="tasks">
        {places.map(place => (
          <li class="task" key={`${place.href} ${place.role}`}>
            <div class="task-what">
              <a class="task-title" href={place.href}>
                {place.name}
              </a>
              <p class="meta">{place.role}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

type AccountProps = {
  t: Text
  actor: {
    name: string
    email: string
    sessionId: string | null
    memberships: readonly {
      role: keyof Text['common']['role']
      school: { shortName: string } | null
      authority: { shortName: string }
    }[]
  }
  sessions: readonly { id: string; device: string; createdAt: number; seenAt: number }[]
  timeZone: string
}

/** One's roles, and where one is signed in. */
export function AccountPage({ t, actor, sessions, timeZone }: AccountProps) {
  const when = (instant: number) => formatInstant(instant, timeZone, t.language)
  return (
    <>
      <h1 class="title-l">{actor.name}</h1>
      <p class="meta">{actor.email}</p>
      <h2 class="title-m">{t.signIn.rolesTitle}</h2>
      <ul>
        {actor.memberships.map(({ role, school, authority }) => (
          <li key={`${role} ${school?.shortName ?? authority.shortName}`}>
            {school?.shortName ?? authority.shortName}: {t.common.role[role]}
          </li>
        ))}
      </ul>
      <p>
        <a href="/account/calendar">{t.signIn.calendar}</a>
      </p>
      <p>
        <a href="/account/letters">{t.signIn.letters}</a>
      </p>
      <h2 class="title-m">{t.signIn.sessionsTitle}</h2>
      <p>{t.signIn.sessionsText}</p>
      <DataTable
        caption={t.signIn.sessionsTitle}
        isCaptionHidden
        columns={[
          { id: 'device', label: t.signIn.device },
          { id: 'since', label: t.signIn.since },
          { id: 'seen', label: t.signIn.seen },
          { id: 'end', label: t.signIn.end },
        ]}
        rows={sessions.map(session => ({
          id: session.id,
          cells: {
            device: session.device,
            since: when(session.createdAt),
            seen: when(session.seenAt),
            end:
              session.id === actor.sessionId ? (
                t.signIn.thisDevice
              ) : (
                <form method="post" action={`/account/sessions/${session.id}/end`}>
                  <button class="btn-link" type="submit">
                    {t.signIn.end}
                  </button>
                </form>
              ),
          },
        }))}
      />
    </>
  )
}

import { Button } from '../components/button.tsx'
import { RadiosField } from '../components/radios-field.tsx'
import type { Text } from '../text/index.ts'
import { Errors, NewPersonFields } from './people.tsx'

export interface HandOverProps {
  t: Text
  membershipId: string
  /** Name, role and place, already in words. */
  holder: { name: string; role: string; place: string }
  candidates: readonly { personId: string; name: string; email: string }[]
  typed: { to: string; name: string; email: string }
  errors: Record<string, string>
}

/** Hands a role over in one action: to a colleague, or to somebody new. */
export function HandOverPage(props: HandOverProps) {
  const { t, membershipId, holder, candidates, typed, errors } = props
  const words = { errorPrefix: t.common.errorPrefix }
  const fields = <NewPersonFields t={t} typed={typed} errors={errors} />
  return (
    <>
      <Errors t={t} errors={errors} />
      <h1 class="title-l">{t.people.handOverTitle}</h1>
      <p>{t.people.handOverText(holder.name, holder.role, holder.place)}</p>
      <form method="post" action={`/memberships/${membershipId}/hand-over`} novalidate>
        <RadiosField
          name="to"
          label={t.people.toWhom}
          value={typed.to || (candidates.length === 0 ? 'new' : undefined)}
          error={errors.to}
          options={[
            ...candidates.map(({ personId, name, email }) => ({
              value: personId,
              label: name,
              hint: email,
            })),
            { value: 'new', label: t.people.other, children: fields },
          ]}
          words={words}
        />
        <Button>{t.people.handOver}</Button>
      </form>
    </>
  )
}

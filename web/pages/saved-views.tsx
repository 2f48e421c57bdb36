import { Button } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { TextField } from '../components/text-field.tsx'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'

export interface SavedViewsProps {
  t: Text
  authorityId: string
  isOfficer: boolean
  views: readonly { id: string; name: string; address: string; byName: string; at: string }[]
  typed: { name: string; address: string }
  errors: { name?: string; address?: string }
}

/** Pages with their filters under names of their own. */
export function SavedViewsPage(props: SavedViewsProps) {
  const { t, views, isOfficer } = props
  const words = oversight[t.language]
  const errors = Object.entries(props.errors).map(([name, message]) => ({
    href: `#${name}`,
    message: message ?? '',
  }))
  return (
    <>
      {errors.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={errors} />}
      <h1 class="title-l">{words.viewsTitle}</h1>
      <p class="lead">{words.viewsLead}</p>
      {views.length === 0 ? <p>{words.viewEmpty}</p> : <Views {...props} />}
      {isOfficer && <NewView {...props} />}
    </>
  )
}

function Views({ t, authorityId, isOfficer, views }: SavedViewsProps) {
  const words = oversight[t.language]
  return (
    <ul class="tasks">
      {views.map(({ id, name, address, byName, at }) => (
        <li class="task" key={id}>
          <div>
            <a class="task-title" href={address}>
              {name}
            </a>
            <p class="meta">{words.viewBy(byName, at)}</p>
          </div>
          {isOfficer && (
            <form method="post" action={`/authorities/${authorityId}/views/remove`}>
              <input type="hidden" name="view" value={id} />
              <Button look="secondary">
                {words.viewRemove}
                <span class="sr"> {name}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function NewView({ t, authorityId, typed, errors }: SavedViewsProps) {
  const words = oversight[t.language]
  const marks = { errorPrefix: t.common.errorPrefix }
  return (
    <form method="post" action={`/authorities/${authorityId}/views`} novalidate>
      <TextField
        name="name"
        label={words.viewName}
        value={typed.name}
        error={errors.name}
        words={marks}
      />
      <TextField
        name="address"
        label={words.viewAddress}
        hint={words.viewAddressHint}
        value={typed.address}
        error={errors.address}
        words={marks}
      />
      <Button>{words.viewSave}</Button>
    </form>
  )
}

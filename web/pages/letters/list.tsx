import { letterStates } from '../../../functions/domain/notice/letter-state.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FilterBar } from '../../components/filter-bar.tsx'
import { Notice } from '../../components/notice.tsx'
import { Pagination } from '../../components/pagination.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { formatInstant } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { letters as lettersText } from '../../text/letters.ts'
import { AuthorityTabs } from '../authority-tabs.tsx'
import { type LetterRow, LetterTable } from './letter-table.tsx'

/** What was asked for, as it stands in the address. */
export interface LetterChoice {
  person: string
  school: string
  kind: string
  state: string
}

export interface ClosedAddress {
  name: string
  email: string
  reason: string
  blockedAt: number | null
}

export interface LettersPageProps {
  t: Text
  authorityId: string
  timeZone: string
  rows: readonly LetterRow[]
  next: string | null
  isFirst: boolean
  chosen: LetterChoice
  schools: readonly { id: string; name: string }[]
  kinds: readonly { kind: string; title: string }[]
  undecided: readonly { state: 'failed' | 'unknown'; letters: number }[]
  closed: readonly ClosedAddress[]
  isOpened: boolean
}

/** What was sent to whom in an authority, when, and what became of it. */
export function LettersPage(props: LettersPageProps) {
  const { t, authorityId } = props
  const words = lettersText[t.language]
  return (
    <>
      <AuthorityTabs t={t} authorityId={authorityId} current="letters" isOfficer />
      <h1 class="title-l">{words.title}</h1>
      <p>{words.lead}</p>
      <p>
        <a href={`/authorities/${authorityId}/letters/kinds`}>{words.kinds}</a>
      </p>
      {props.isOpened && <Notice kind="success" title={words.opened} isNews />}
      <Undecided {...props} />
      <Closed {...props} />
      <Choice {...props} />
      <Found {...props} />
    </>
  )
}

function Undecided({ t, authorityId, undecided }: LettersPageProps) {
  const words = lettersText[t.language]
  if (undecided.length === 0) return null
  return (
    <Notice kind="warning" title={words.undecided}>
      <p>{words.undecidedText}</p>
      <ul>
        {undecided.map(({ state, letters }) => (
          <li key={state}>
            <a href={`/authorities/${authorityId}/letters?state=${state}`}>
              {words.state[state]}: {letters}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Closed({ t, authorityId, closed, timeZone }: LettersPageProps) {
  const words = lettersText[t.language]
  if (closed.length === 0) return null
  return (
    <section>
      <h2 class="title-m">{words.closedTitle}</h2>
      <p>{words.closedText}</p>
      <DataTable
        caption={words.closedTitle}
        isCaptionHidden
        columns={[
          { id: 'name', label: words.name },
          { id: 'since', label: words.closedSince },
          { id: 'reason', label: words.reason, priority: 'low' },
          { id: 'open', label: words.actions },
        ]}
        rows={closed.map(({ name, email, reason, blockedAt }) => ({
          id: email,
          cells: {
            name: `${name}, ${email}`,
            since: formatInstant(blockedAt ?? 0, timeZone, t.language),
            reason,
            open: (
              <form method="post" action={`/authorities/${authorityId}/letters/addresses`}>
                <input type="hidden" name="email" value={email} />
                <Button look="secondary">
                  {words.open}
                  <span class="sr"> {email}</span>
                </Button>
              </form>
            ),
          },
        }))}
      />
    </section>
  )
}

function Choice({ t, authorityId, chosen, schools, kinds }: LettersPageProps) {
  const words = lettersText[t.language]
  const base = `/authorities/${authorityId}/letters`
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <FilterBar
      label={words.filter}
      action={base}
      submitLabel={words.show}
      reset={isChosen(chosen) ? { href: base, label: words.reset } : undefined}
    >
      <TextField
        name="person"
        label={words.person}
        hint={words.personHint}
        value={chosen.person}
        inputmode="search"
        hasSpellcheck={false}
        words={mark}
      />
      <SelectField
        name="school"
        label={words.school}
        value={chosen.school}
        options={[
          { value: '', label: words.anySchool },
          ...schools.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        words={mark}
      />
      <SelectField
        name="kind"
        label={words.kind}
        value={chosen.kind}
        options={[
          { value: '', label: words.anyKind },
          ...kinds.map(({ kind, title }) => ({ value: kind, label: title })),
        ]}
        words={mark}
      />
      <SelectField
        name="state"
        label={words.stateColumn}
        value={chosen.state}
        options={[
          { value: '', label: words.anyState },
          ...letterStates.map(state => ({ value: state, label: words.state[state] })),
        ]}
        words={mark}
      />
    </FilterBar>
  )
}

function isChosen(chosen: LetterChoice): boolean {
  return Object.values(chosen).some(value => value !== '')
}

function Found({ t, authorityId, rows, next, isFirst, chosen, timeZone }: LettersPageProps) {
  const words = lettersText[t.language]
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ''))
  const href = `/authorities/${authorityId}/letters?${query}`
  if (rows.length === 0) {
    return isChosen(chosen) ? (
      <EmptyState title={words.notFound}>
        <p>{words.notFoundText}</p>
      </EmptyState>
    ) : (
      <EmptyState title={words.empty}>
        <p>{words.emptyText}</p>
      </EmptyState>
    )
  }
  return (
    <>
      <LetterTable t={t} caption={words.title} rows={rows} timeZone={timeZone} hasRecipients />
      <Pagination
        label={words.pages}
        prev={isFirst ? undefined : { href, label: words.first }}
        next={next === null ? undefined : { href: `${href}&after=${next}`, label: words.next }}
      />
    </>
  )
}

/** The letters that came to whoever asks. */
export function OwnLettersPage(props: {
  t: Text
  rows: readonly LetterRow[]
  next: string | null
  isFirst: boolean
  timeZone: string
}) {
  const { t, rows, next } = props
  const words = lettersText[t.language]
  return (
    <>
      <h1 class="title-l">{words.ownTitle}</h1>
      <p>{words.ownLead}</p>
      <p>
        <a href="/account/letters">{words.choicesLink}</a>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={words.ownEmpty}>
          <p>{words.ownEmptyText}</p>
        </EmptyState>
      ) : (
        <LetterTable t={t} caption={words.ownTitle} rows={rows} timeZone={props.timeZone} />
      )}
      <Pagination
        label={words.pages}
        prev={props.isFirst ? undefined : { href: '/letters', label: words.first }}
        next={next === null ? undefined : { href: `/letters?after=${next}`, label: words.next }}
      />
    </>
  )
}

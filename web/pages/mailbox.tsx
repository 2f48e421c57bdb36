import type { LetterState } from '../../functions/domain/notice/letter-state.ts'
import { Details } from '../components/details.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { FilterBar } from '../components/filter-bar.tsx'
import { Pagination } from '../components/pagination.tsx'
import { SelectField } from '../components/select-field.tsx'
import { formatInstant } from '../text/format.ts'
import type { Text } from '../text/index.ts'
import { mailbox } from '../text/mailbox.ts'
import { LetterStateTag, letterName } from './letters/letter-state.tsx'
import { LetterText } from './letters/letter-text.tsx'

interface MailboxLine {
  id: string
  to: string
  subject: string
  preview: string
  at: number
  state: LetterState
}

interface Beside {
  id: string
  subject: string
}

export interface MailboxPageProps {
  t: Text
  timeZone: string
  days: readonly { title: string; letters: readonly MailboxLine[] }[]
  next: string | null
  open:
    | {
        letter: MailboxLine & { html: string; text: string; error: string }
        earlier: Beside | undefined
        later: Beside | undefined
      }
    | undefined
  people: readonly { to: string; name: string; letters: number }[]
  kinds: readonly { kind: string; title: string }[]
  chosen: { to: string; kind: string }
  isFirst: boolean
}

/** The letters of the demonstration, the newest first, one of them open. */
export function MailboxPage(props: MailboxPageProps) {
  const { t, days, open } = props
  const words = mailbox[t.language]
  return (
    <>
      <h1 class="title-l">{t.common.mailbox}</h1>
      <p>{words.lead}</p>
      <Choice {...props} />
      {open && <OpenLetter {...props} open={open} />}
      {days.length === 0 && (
        <EmptyState title={isChosen(props) ? words.notFound : words.none}>
          <p>{isChosen(props) ? words.notFoundText : words.noneText}</p>
        </EmptyState>
      )}
      {days.map(day => (
        <section key={day.title}>
          <h2 class="title-m">{day.title}</h2>
          <ul class="tasks">
            {day.letters.map(letter => (
              <Line key={letter.id} page={props} letter={letter} />
            ))}
          </ul>
        </section>
      ))}
      <Pages {...props} />
    </>
  )
}

function isChosen({ chosen }: MailboxPageProps): boolean {
  return chosen.to !== '' || chosen.kind !== ''
}

/** The same choice with something else open. */
function hrefOf({ chosen }: MailboxPageProps, more: Record<string, string>): string {
  const given = Object.entries({ ...chosen, ...more }).filter(([, value]) => value !== '')
  return `/mailbox?${new URLSearchParams(given)}`
}

function Choice(props: MailboxPageProps) {
  const { t, people, kinds, chosen } = props
  const words = mailbox[t.language]
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <FilterBar
      label={words.filter}
      action="/mailbox"
      submitLabel={words.show}
      reset={isChosen(props) ? { href: '/mailbox', label: words.reset } : undefined}
    >
      <SelectField
        name="to"
        label={words.to}
        value={chosen.to}
        options={[
          { value: '', label: words.everybody },
          ...people.map(({ to, name, letters }) => ({ value: to, label: `${name} (${letters})` })),
        ]}
        words={mark}
      />
      <SelectField
        name="kind"
        label={words.kind}
        value={chosen.kind}
        options={[
          { value: '', label: words.everyKind },
          ...kinds.map(({ kind, title }) => ({ value: kind, label: title })),
        ]}
        words={mark}
      />
    </FilterBar>
  )
}

function OpenLetter(props: MailboxPageProps & { open: NonNullable<MailboxPageProps['open']> }) {
  const { t, open, timeZone } = props
  const words = mailbox[t.language]
  const { letter, earlier, later } = open
  const to = (beside: Beside | undefined, label: string) =>
    beside && { href: `${hrefOf(props, { letter: beside.id })}#open`, label, hint: beside.subject }
  return (
    <article class="stack" id="open">
      <h2 class="title-m">{letterName(letter, t.language)}</h2>
      <p class="meta">
        {letter.to}, {formatInstant(letter.at, timeZone, t.language)}
      </p>
      <p>
        <LetterStateTag state={letter.state} language={t.language} />{' '}
        <span class="meta">{letter.error}</span>
      </p>
      <Pagination
        label={words.beside}
        prev={to(earlier, words.earlier)}
        next={to(later, words.later)}
      />
      <Body letter={letter} words={words} />
    </article>
  )
}

function Body(props: {
  letter: NonNullable<MailboxPageProps['open']>['letter']
  words: (typeof mailbox)['ru']
}) {
  const { letter, words } = props
  if (letter.html === '') return <LetterText text={letter.text} />
  return (
    <>
      <iframe
        class="letter-frame"
        src={`/mailbox/${letter.id}`}
        title={letter.subject}
        sandbox="allow-popups allow-top-navigation-by-user-activation"
      />
      <Details summary={words.plain}>
        <LetterText text={letter.text} />
      </Details>
      <p>
        <a href={`/mailbox/${letter.id}`}>{words.alone}</a>
      </p>
    </>
  )
}

function Line({ page, letter }: { page: MailboxPageProps; letter: MailboxLine }) {
  const { t, open } = page
  return (
    <li class="task">
      <div>
        <a
          class="task-title"
          href={`${hrefOf(page, { letter: letter.id })}#open`}
          aria-current={letter.id === open?.letter.id ? 'true' : undefined}
        >
          {letterName(letter, t.language)}
        </a>
        <p class="meta">{letter.preview}</p>
      </div>
      <div>
        <p class="meta">{letter.to}</p>
        <LetterStateTag state={letter.state} language={t.language} />
      </div>
    </li>
  )
}

function Pages(props: MailboxPageProps) {
  const words = mailbox[props.t.language]
  const { next, isFirst } = props
  return (
    <Pagination
      label={words.pages}
      prev={isFirst ? undefined : { href: hrefOf(props, {}), label: words.first }}
      next={next === null ? undefined : { href: hrefOf(props, { after: next }), label: words.more }}
    />
  )
}

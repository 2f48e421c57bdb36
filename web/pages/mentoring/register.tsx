import { isMinor, type Participant } from '../../../functions/domain/mentorship/participant.ts'
import type { Register } from '../../../functions/domain/mentorship/signed-order.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'
import { MentoringTabs } from './tabs.tsx'

export interface RegisterPageProps {
  t: Text
  schoolId: string
  register: Register
  people: readonly (Participant & { isYoung: boolean; pairs: number })[]
  canEdit: boolean
  isSaved: boolean
}

/** The register of mentors or of mentees. */
export function RegisterPage(props: RegisterPageProps) {
  const { t, schoolId, register, people, canEdit } = props
  const words = mentoring[t.language]
  return (
    <>
      <h1 class="title-l">{words.registerTitle[register]}</h1>
      {props.isSaved && <Notice kind="success" title={words.saved} isNews />}
      <MentoringTabs {...{ t, schoolId, canEdit }} current={register} />
      <p>{words.registerLead}</p>
      {canEdit && <Actions {...props} />}
      {people.length === 0 ? (
        <EmptyState title={words.emptyRegister}>
          <p>{words.emptyRegisterText}</p>
        </EmptyState>
      ) : (
        <Table {...props} />
      )}
    </>
  )
}

function Actions({ t, schoolId, register, people }: RegisterPageProps) {
  const words = mentoring[t.language]
  const base = `/schools/${schoolId}/mentoring`
  return (
    <ButtonRow>
      <ButtonLink href={`${base}/participants/new?register=${register}`}>
        {register === 'mentors' ? words.addMentor : words.addMentee}
      </ButtonLink>
      <ButtonLink look="secondary" href={`${base}/registers/${register}/import`}>
        {words.load}
      </ButtonLink>
      {people.length > 0 && (
        <form method="post" action={`${base}/registers/${register}/checked`} data-queue>
          <Button look="secondary">{words.checked}</Button>
        </form>
      )}
    </ButtonRow>
  )
}

function Table({ t, schoolId, register, people }: RegisterPageProps) {
  const words = mentoring[t.language]
  const columns = [
    { id: 'name', label: words.person },
    { id: 'post', label: words.post },
    { id: 'pairs', label: words.inPairs },
    { id: 'checked', label: words.lineChecked },
  ]
  return (
    <DataTable
      caption={words.registerTitle[register]}
      isCaptionHidden
      columns={columns}
      rows={people.map(one => ({
        id: one.id,
        cells: {
          name: <a href={`/schools/${schoolId}/mentoring/participants/${one.id}`}>{one.name}</a>,
          post: [placeOf(one), one.isYoung ? words.young : ''].filter(Boolean).join(', '),
          pairs: one.pairs === 0 ? words.noPair : one.pairs,
          checked: formatDay(one.checkedOn, t.language),
        },
      }))}
    />
  )
}

/** Post of an adult, class of a pupil. */
export function placeOf(one: Pick<Participant, 'kind' | 'post' | 'classLevel' | 'isAdult'>) {
  return isMinor(one) || one.kind === 'pupil' ? one.classLevel : one.post
}

export interface DifficultiesPageProps {
  t: Text
  schoolId: string
  people: readonly Participant[]
}

/** Difficulties of teachers: for the school itself. */
export function DifficultiesPage({ t, schoolId, people }: DifficultiesPageProps) {
  const words = mentoring[t.language]
  return (
    <>
      <h1 class="title-l">{words.difficultiesTitle}</h1>
      <MentoringTabs {...{ t, schoolId }} canEdit current="difficulties" />
      <p>{words.difficultiesLead}</p>
      {people.length === 0 ? (
        <EmptyState title={words.emptyRegister}>
          <p>{words.emptyRegisterText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.difficultiesTitle}
          isCaptionHidden
          columns={[
            { id: 'name', label: words.person },
            { id: 'difficulties', label: words.difficulties },
          ]}
          rows={people.map(one => ({
            id: one.id,
            cells: {
              name: (
                <a href={`/schools/${schoolId}/mentoring/participants/${one.id}`}>{one.name}</a>
              ),
              difficulties: one.difficulties.join('; '),
            },
          }))}
        />
      )}
    </>
  )
}

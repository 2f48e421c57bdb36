import type { Consent } from '../../../functions/domain/mentorship/consent.ts'
import type { Participant } from '../../../functions/domain/mentorship/participant.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { SummaryList } from '../../components/summary-list.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'
import { publications } from '../../text/mentoring-publications.ts'
import { mentoringWords } from '../../text/mentoring-words.ts'
import { placeOf } from './register.tsx'

export interface ParticipantPageProps {
  t: Text
  schoolId: string
  person: Participant
  consents: readonly Consent[]
  pairs: readonly { id: string; title: string }[]
  today: string
  canEdit: boolean
  isSaved: boolean
  errors: Record<string, string>
}

/** One line of the registers: what is kept, the consents, the pairs. */
export function ParticipantPage(props: ParticipantPageProps) {
  const { t, schoolId, person, canEdit, errors } = props
  const words = mentoring[t.language]
  const base = `/schools/${schoolId}/mentoring`
  const list = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {list.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={list} />}
      <h1 class="title-l">{person.name}</h1>
      {props.isSaved && <Notice kind="success" title={words.saved} isNews />}
      <SummaryList rows={rowsOf(props)} />
      {canEdit && (
        <ButtonRow>
          <ButtonLink look="secondary" href={`${base}/participants/${person.id}/edit`}>
            {words.editPerson}
          </ButtonLink>
          <ButtonLink look="secondary" href={`${base}/consents/new?person=${person.id}`}>
            {words.addConsent}
          </ButtonLink>
          <ButtonLink look="secondary" href={`${base}/people/${person.id}/record`}>
            {publications[t.language].record.open}
          </ButtonLink>
          {person.kind === 'teacher' && person.isMentor && (
            <ButtonLink look="secondary" href={`${base}/amendments/new?participant=${person.id}`}>
              {words.addAmendment}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      <h2 class="title-m">{words.consents}</h2>
      {props.consents.length === 0 && <p>{words.noConsents}</p>}
      {props.consents.map(one => (
        <ConsentLine key={one.id} {...props} consent={one} />
      ))}
      {canEdit && <Acts {...props} />}
    </>
  )
}

function rowsOf({ t, person, pairs }: ParticipantPageProps) {
  const words = mentoring[t.language]
  const roles = [
    ...(person.isMentor ? [words.roleMentor] : []),
    ...(person.isMentee ? [words.roleMentee] : []),
  ]
  const texts: [string, string][] = [
    [words.role, roles.join(', ')],
    [words.post, placeOf(person)],
    [words.competences, person.competences],
    [words.interests, person.interests],
    [words.availability, person.availability],
    [words.request, person.request],
    [words.difficultiesField, person.difficulties.join('; ')],
    [words.exemption, person.amendmentExemption],
  ]
  return [
    ...texts.filter(([, value]) => value !== '').map(([key, value]) => ({ key, value })),
    {
      key: words.inPairs,
      value:
        pairs.length === 0
          ? words.noPair
          : pairs.map(({ id, title }) => (
              <p key={id}>
                <a href={`/mentorships/${id}`}>{title}</a>
              </p>
            )),
    },
  ]
}

function ConsentLine({
  t,
  schoolId,
  consent,
  today,
  canEdit,
  person,
}: ParticipantPageProps & { consent: Consent }) {
  const words = mentoring[t.language]
  const day = (value: string) => formatDay(value, t.language)
  const { validUntil, revokedOn, takenDownOn } = consent
  const meta = [
    consent.fileId === null ? words.paper : null,
    validUntil && words.validUntil(day(validUntil)),
    revokedOn && words.revokedOn(day(revokedOn)),
    takenDownOn && words.takenDownOn(day(takenDownOn)),
    ...consent.urls,
  ].filter(Boolean)
  const base = `/schools/${schoolId}/mentoring/participants/${person.id}/consents/${consent.id}`
  const isOver = revokedOn !== null || (validUntil !== null && validUntil < today)
  return (
    <section>
      <p>
        {words.consentLine(mentoringWords[t.language].consent[consent.kind], day(consent.signedOn))}
        {consent.fileId && <a href={`/files/${consent.fileId}`}> {words.scan}</a>}
      </p>
      <p class="meta">{meta.join(' · ')}</p>
      {canEdit && consent.kind === 'publication' && isOver && takenDownOn === null && (
        <form method="post" action={`${base}/taken-down`} data-queue>
          <Button look="secondary">{words.takenDown}</Button>
        </form>
      )}
      {canEdit && revokedOn === null && (
        <Details summary={words.revoke}>
          <form method="post" action={`${base}/revoke`} novalidate data-queue>
            <DateField
              name={`revoked-${consent.id}`}
              label={words.revokeDay}
              value={today}
              words={{ errorPrefix: t.common.errorPrefix }}
            />
            <Button look="warning">{words.revoke}</Button>
          </form>
        </Details>
      )}
    </section>
  )
}

function Acts({ t, schoolId, person, today, pairs, errors }: ParticipantPageProps) {
  const words = mentoring[t.language]
  const base = `/schools/${schoolId}/mentoring/participants/${person.id}`
  return (
    <>
      {person.isMentee && (
        <form method="post" action={`${base}/supported`} novalidate data-queue>
          <h2 class="title-m">{words.support}</h2>
          {person.supportedOn && (
            <p>{words.supported(formatDay(person.supportedOn, t.language))}</p>
          )}
          <DateField
            name="supportedOn"
            label={words.supportDay}
            value={today}
            error={errors.supportedOn}
            words={{ errorPrefix: t.common.errorPrefix }}
          />
          <Button look="secondary">{words.support}</Button>
        </form>
      )}
      {pairs.length === 0 && (
        <form method="post" action={`${base}/close`}>
          <Button look="warning">{words.close}</Button>
        </form>
      )}
    </>
  )
}

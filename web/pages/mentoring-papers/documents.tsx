import type { DraftObstacle } from '../../../functions/domain/mentorship/documents/document-kind.ts'
import { Button } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { DateField } from '../../components/date-field.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { StatusTag } from '../../components/status-tag.tsx'
import { TextField } from '../../components/text-field.tsx'
import { TextareaField } from '../../components/textarea-field.tsx'
import type { Text } from '../../text/index.ts'
import { papers } from '../../text/mentoring-papers.ts'
import { PaperTabs } from './paper-tabs.tsx'

interface KindName {
  id: string
  ru: string
  en: string
}

export interface DocumentsPageProps {
  t: Text
  schoolId: string
  isDirector: boolean
  schoolKinds: (KindName & { obstacle: DraftObstacle | null; published: string | null })[]
  pairKinds: KindName[]
  consentKinds: KindName[]
  signedKinds: KindName[]
  pairs: { id: string; label: string }[]
  people: { id: string; label: string }[]
  /** Number of the evidence just sent, `''` where nothing asked for it, null where nothing was entered. */
  saved: string | null
  typed: {
    draft?: { kind: string; pair: string; person: string; addresses: string }
    number?: string
    signedOn?: string
    signedKind?: string
  }
  errors: Record<string, string>
  summary: { href: string; message: string }[]
}

/** What can be drafted in Word now, and the form for what came back signed. */
export function DocumentsPage(props: DocumentsPageProps) {
  const { t, summary, saved } = props
  const words = papers[t.language].documents
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.title}</h1>
      {saved !== null && (
        <Notice kind="success" title={words.savedTitle} isNews>
          <p>{saved === '' ? words.savedAlone : words.savedProof(saved)}</p>
        </Notice>
      )}
      <PaperTabs {...props} current="documents" />
      <p class="lead">{words.lead}</p>
      <SchoolDocuments {...props} />
      <PairDocuments {...props} />
      <Consents {...props} />
      <Signed {...props} />
    </>
  )
}

function wordPath(schoolId: string, query: string): string {
  return `/schools/${schoolId}/mentoring/documents/word?${query}`
}

function SchoolDocuments({ t, schoolId, schoolKinds }: DocumentsPageProps) {
  const words = papers[t.language].documents
  return (
    <DataTable
      caption={words.ofSchool}
      columns={[
        { id: 'name', label: words.name },
        { id: 'state', label: words.state },
        { id: 'files', label: words.files },
      ]}
      rows={schoolKinds.map(kind => ({
        id: kind.id,
        cells: {
          name: kind[t.language],
          state:
            kind.obstacle === null ? (
              <StatusTag status="accepted" label={words.ready} />
            ) : (
              words.obstacle[kind.obstacle]
            ),
          files: kind.obstacle === null && (
            <ul>
              <li>
                <a href={wordPath(schoolId, `kind=${kind.id}`)}>{words.full}</a>
              </li>
              {kind.published !== null && (
                <li>
                  <a href={wordPath(schoolId, `kind=${kind.id}&version=public`)}>{words.public}</a>
                </li>
              )}
            </ul>
          ),
        },
      }))}
    />
  )
}

function optionsOf(kinds: KindName[], t: Text) {
  return kinds.map(kind => ({ value: kind.id, label: kind[t.language] }))
}

function PairDocuments({ t, schoolId, pairKinds, pairs, typed, errors }: DocumentsPageProps) {
  const words = papers[t.language].documents
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <section aria-labelledby="pair-documents">
      <h2 id="pair-documents">{words.ofPair}</h2>
      {pairs.length === 0 ? (
        <p>{words.noPairs}</p>
      ) : (
        <form method="get" action={wordPath(schoolId, '').slice(0, -1)}>
          <SelectField
            name="pairKind"
            label={words.kind}
            options={optionsOf(pairKinds, t)}
            emptyLabel={words.choose}
            value={typed.draft?.kind}
            error={errors.pairKind}
            words={mark}
          />
          <SelectField
            name="pair"
            label={words.pair}
            options={pairs.map(({ id, label }) => ({ value: id, label }))}
            emptyLabel={words.choose}
            value={typed.draft?.pair}
            error={errors.pair}
            words={mark}
          />
          <ButtonRow>
            <Button look="secondary">{words.draft}</Button>
            <Button look="link" name="version" value="public">
              {words.public}
            </Button>
          </ButtonRow>
        </form>
      )}
    </section>
  )
}

function Consents({ t, schoolId, consentKinds, people, typed, errors }: DocumentsPageProps) {
  const words = papers[t.language].documents
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <section aria-labelledby="consents">
      <h2 id="consents">{words.ofPerson}</h2>
      <p>{words.ofPersonText}</p>
      {people.length === 0 ? (
        <p>{words.noPeople}</p>
      ) : (
        <form method="get" action={wordPath(schoolId, '').slice(0, -1)}>
          <SelectField
            name="consentKind"
            label={words.kind}
            options={optionsOf(consentKinds, t)}
            emptyLabel={words.choose}
            value={typed.draft?.kind}
            error={errors.consentKind}
            words={mark}
          />
          <SelectField
            name="person"
            label={words.person}
            options={people.map(({ id, label }) => ({ value: id, label }))}
            emptyLabel={words.choose}
            value={typed.draft?.person}
            error={errors.person}
            words={mark}
          />
          <TextareaField
            name="addresses"
            label={words.addresses}
            hint={words.addressesHint}
            value={typed.draft?.addresses}
            error={errors.addresses}
            words={mark}
          />
          <Button look="secondary">{words.draft}</Button>
        </form>
      )}
    </section>
  )
}

function Signed({ t, schoolId, signedKinds, typed, errors }: DocumentsPageProps) {
  const words = papers[t.language].documents
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <section aria-labelledby="signed-title">
      <h2 id="signed-title">{words.signed}</h2>
      <p>{words.signedText}</p>
      <form method="post" action={`/schools/${schoolId}/mentoring/documents`}>
        <SelectField
          name="signed"
          label={words.kind}
          options={optionsOf(signedKinds, t)}
          emptyLabel={words.choose}
          value={typed.signedKind}
          error={errors.signed}
          words={mark}
        />
        <TextField
          name="number"
          label={words.number}
          width={10}
          value={typed.number}
          error={errors.number}
          words={mark}
        />
        <DateField
          name="signedOn"
          label={words.signedOn}
          value={typed.signedOn}
          error={errors.signedOn}
          words={mark}
        />
        <Button>{words.save}</Button>
      </form>
    </section>
  )
}

import type { EvidenceAnswers } from '../../functions/domain/evidence/evidence-input.ts'
import { EVIDENCE_KINDS } from '../../functions/domain/roadmap/evidence-kinds.ts'
import { Button } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { CheckboxesField } from '../components/checkboxes-field.tsx'
import { DateField } from '../components/date-field.tsx'
import { DocumentCard } from '../components/document-card.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { FileField } from '../components/file-field.tsx'
import { NumberField } from '../components/number-field.tsx'
import { RadiosField } from '../components/radios-field.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import { device } from '../text/device.ts'
import type { Text } from '../text/index.ts'
import { shorten, sizeWords } from './obligation-words.ts'

/** What the form holds: nothing, what is corrected, or what was answered and has to be fixed. */
export interface ShownForm {
  answers: EvidenceAnswers
  file: { id: string; name: string; size: number } | null
  also: string[]
  note: string
  /** Makes a form sent twice one submission. */
  key: string
}

export interface SubmitEvidenceProps {
  t: Text
  /** Where the form goes. */
  action: string
  /** Where a script sends the file in parts. */
  uploadTo: string
  /** What it is about: the obligation's text. */
  about: string
  /** Codes of the kinds the roadmap names. */
  asked: readonly string[]
  also: readonly { id: string; text: string; number: string; due: string }[]
  shown: ShownForm
  errors: Record<string, string>
  /** Evidence already sent is replaced. */
  isCorrection: boolean
  today: string
}

/** What proves an obligation: a file, an address or a record, on one page. */
export function SubmitEvidencePage(props: SubmitEvidenceProps) {
  const { t, errors, shown, isCorrection } = props
  const { form } = t.obligation
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{isCorrection ? form.correctTitle : form.title}</h1>
      <p class="lead">{shorten(props.about, 300)}</p>
      <form
        method="post"
        action={props.action}
        encType="multipart/form-data"
        data-queue
        data-autosave={isCorrection ? undefined : ''}
      >
        <input type="hidden" name="key" value={shown.key} />
        {shown.file && <input type="hidden" name="fileId" value={shown.file.id} />}
        <EvidenceType {...props} />
        <AboutDocument {...props} />
        {!isCorrection && <AlsoProved {...props} />}
        {!isCorrection && (
          <TextareaField
            name="note"
            label={form.note}
            value={shown.note}
            rows={2}
            words={wordsOf(t)}
          />
        )}
        <ButtonRow>
          <Button>{isCorrection ? form.save : form.send}</Button>
          {!isCorrection && (
            <Button look="secondary" name="save" value="draft">
              {device[t.language].saveDraft}
            </Button>
          )}
        </ButtonRow>
      </form>
    </>
  )
}

function EvidenceType(props: SubmitEvidenceProps) {
  const { t, errors, shown } = props
  const { form } = t.obligation
  return (
    <RadiosField
      name="type"
      label={form.type}
      value={shown.answers.type}
      error={errors.type}
      required
      words={{ errorPrefix: t.common.errorPrefix }}
      options={[
        { value: 'file', label: form.file, children: <FileChoice {...props} /> },
        { value: 'link', label: form.link, children: <LinkChoice {...props} /> },
        { value: 'record', label: form.record, children: <RecordChoice {...props} /> },
      ]}
    />
  )
}

function FileChoice({ t, errors, shown, uploadTo }: SubmitEvidenceProps) {
  const { form, kinds } = t.obligation
  return (
    <FileField
      name="file"
      label={form.fileField}
      hint={form.fileHint}
      error={errors.file}
      upload={{ url: uploadTo, as: 'fileId' }}
      hasPhotos
      words={{ errorPrefix: t.common.errorPrefix }}
      kept={
        shown.file && (
          <DocumentCard
            name={shown.file.name}
            href={`/files/${shown.file.id}`}
            kind={kinds.file}
            meta={[sizeWords(shown.file.size, t), form.fileKept]}
          />
        )
      }
    />
  )
}

function LinkChoice({ t, errors, shown }: SubmitEvidenceProps) {
  const { form } = t.obligation
  return (
    <TextField
      name="url"
      label={form.url}
      hint={form.urlHint}
      value={shown.answers.url}
      error={errors.url}
      inputmode="url"
      hasSpellcheck={false}
      words={{ errorPrefix: t.common.errorPrefix }}
    />
  )
}

function RecordChoice({ t, errors, shown, today }: SubmitEvidenceProps) {
  const { form } = t.obligation
  return (
    <>
      <div class="choice-more">
        <DateField
          name="heldOn"
          label={form.heldOn}
          value={shown.answers.heldOn}
          max={today}
          error={errors.heldOn}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
      </div>
      <NumberField
        name="participants"
        label={form.participants}
        unit={form.people}
        value={shown.answers.participants}
        error={errors.participants}
        words={wordsOf(t)}
      />
    </>
  )
}

function AboutDocument({ t, errors, shown, asked, today }: SubmitEvidenceProps) {
  const { form } = t.obligation
  const { answers } = shown
  const words = wordsOf(t)
  return (
    <>
      <h2 class="title-m">{form.about}</h2>
      <SelectField
        name="kind"
        label={form.kind}
        emptyLabel={form.kindEmpty}
        value={answers.kind}
        options={kindOptions(asked, t)}
        words={words}
      />
      <TextField
        name="title"
        label={form.documentTitle}
        value={answers.title}
        error={errors.title}
        words={words}
      />
      <TextField
        name="documentNumber"
        label={form.documentNumber}
        value={answers.documentNumber}
        error={errors.documentNumber}
        width={10}
        words={words}
      />
      <DateField
        name="documentDate"
        label={form.documentDate}
        value={answers.documentDate}
        max={today}
        error={errors.documentDate}
        words={words}
      />
    </>
  )
}

/** The kinds the roadmap names come first. */
function kindOptions(asked: readonly string[], { language }: Text) {
  const isAsked = ({ code }: { code: string }) => asked.includes(code)
  const ordered = [
    ...EVIDENCE_KINDS.filter(isAsked),
    ...EVIDENCE_KINDS.filter(kind => !isAsked(kind)),
  ]
  return ordered.map(kind => ({ value: kind.code, label: kind[language] }))
}

function AlsoProved({ t, also, shown }: SubmitEvidenceProps) {
  if (also.length === 0) return null
  const { form } = t.obligation
  return (
    <CheckboxesField
      name="also"
      label={form.also}
      hint={form.alsoHint}
      values={shown.also}
      words={wordsOf(t)}
      options={also.map(({ id, text, number, due }) => ({
        value: id,
        label: [number, shorten(text, 140)].filter(Boolean).join(' '),
        hint: t.obligation.dueBy(due),
      }))}
    />
  )
}

function wordsOf({ common, obligation }: Text) {
  return { errorPrefix: common.errorPrefix, optional: obligation.form.optional }
}

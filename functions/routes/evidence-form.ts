import type { ShownForm } from '../../web/pages/submit-evidence.tsx'
import {
  type EvidenceAnswers,
  type EvidenceFaults,
  type EvidenceInput,
  readEvidence,
} from '../domain/evidence/evidence-input.ts'
import { valuesOf } from '../domain/form/form-fields.ts'
import { Problem } from '../domain/problem.ts'
import { EVIDENCE_KINDS } from '../domain/roadmap/evidence-kinds.ts'
import { fileRow } from '../store/files.ts'
import { keepFile } from '../store/keep-file.ts'
import { type FieldErrors, field, fileField, readForm } from './forms.ts'
import { textOf } from './page.tsx'
import { placeOf, type RequestContext, sceneOf } from './route.ts'

export interface FilledForm {
  shown: ShownForm
  /** Null where something is to be fixed: `errors` says what. */
  evidence: EvidenceInput | null
  errors: FieldErrors
}

/** A posted form about evidence. A file that came with it is kept even where the rest is wrong, so that it need not be sent again. */
export async function readEvidenceForm(c: RequestContext): Promise<FilledForm> {
  const form = await readForm(c)
  const { file, error } = await readFile(c, form)
  const answers = readAnswers(form, file?.id ?? '', fileField(form, 'file') !== null)
  const shown: ShownForm = {
    answers,
    file,
    also: form.getAll('also').filter(id => typeof id === 'string'),
    note: field(form, 'note').slice(0, 2000),
    key: field(form, 'key'),
  }
  const { authority } = placeOf(c)
  const result = readEvidence(answers, c.get('ctx').today(authority.timeZone))
  const faults = 'faults' in result ? result.faults : {}
  const errors = { ...sentencesOf(c, faults), ...(error === null ? {} : { file: error }) }
  const evidence = 'evidence' in result && error === null ? result.evidence : null
  return { shown, evidence, errors }
}

function readAnswers(form: FormData, fileId: string, isFileChosen: boolean): EvidenceAnswers {
  const read = (name: string) => field(form, name)
  const kind = read('kind')
  const answers = {
    type: read('type'),
    fileId,
    url: read('url'),
    heldOn: read('heldOn'),
    participants: read('participants'),
    kind: EVIDENCE_KINDS.some(({ code }) => code === kind) ? kind : '',
    title: read('title'),
    documentNumber: read('documentNumber'),
    documentDate: read('documentDate'),
  }
  return { ...answers, type: answers.type || filledType(answers, isFileChosen) }
}

/** Whoever filled in one of the three without marking it has answered all the same. */
function filledType({ fileId, url, heldOn }: EvidenceAnswers, isFileChosen: boolean): string {
  const filled = [
    ...(fileId !== '' || isFileChosen ? ['file'] : []),
    ...(url === '' ? [] : ['link']),
    ...(heldOn === '' ? [] : ['record']),
  ]
  return filled.length === 1 ? (filled[0] ?? '') : ''
}

/** Keeps a file that came with a form about evidence: the field that names it, or the sentence that says why not. */
export async function keepPostedFile(
  c: RequestContext,
): Promise<{ id: string | null; error: string | null }> {
  const { file, error } = await readFile(c, await readForm(c))
  return { id: file?.id ?? null, error }
}

/** The file of a form saved on the way, as its card shows it. */
export async function storedFile(c: RequestContext) {
  const [id = ''] = valuesOf(c.get('stored') ?? [], 'fileId')
  return keptBefore(c, id)
}

/** The file chosen now, or the one kept before. */
async function readFile(c: RequestContext, form: FormData) {
  const chosen = fileField(form, 'file')
  const before = await keptBefore(c, field(form, 'fileId'))
  if (chosen === null) return { file: before, error: null }
  try {
    return { file: await keepFile(c.get('ctx'), sceneOf(c), chosen), error: null }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { file: before, error: textOf(c).common.problem[error.code] }
  }
}

async function keptBefore(c: RequestContext, id: string) {
  const row = id === '' ? undefined : await fileRow(c.get('ctx'), id)
  return row?.schoolId === placeOf(c).schoolId && row !== undefined ? row : null
}

function sentencesOf(c: RequestContext, faults: EvidenceFaults): FieldErrors {
  const { faults: sentences } = textOf(c).obligation
  return Object.fromEntries(
    Object.entries(faults).map(([name, fault]) => [
      name === 'fileId' ? 'file' : name,
      sentences[fault],
    ]),
  )
}

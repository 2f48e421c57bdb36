import { NotePage } from '../../../web/pages/notes/note.tsx'
import { NoteListPage } from '../../../web/pages/notes/note-list.tsx'
import { note as texts } from '../../../web/text/note.ts'
import { noteDocument } from '../../documents/note/note-blocks.ts'
import { wordMediaType, writeWord } from '../../documents/word/write-word.ts'
import { isRealDay } from '../../domain/calendar/days.ts'
import type { NoteContent, NoteRecommendation } from '../../domain/diagnostic/note/note.ts'
import { noteKindOf, noteKinds } from '../../domain/diagnostic/note/note-kinds.ts'
import { signatureName } from '../../domain/mentorship/documents/wording.ts'
import {
  filedRow,
  keepNote,
  type NoteView,
  noteById,
  notesOf,
  saveNote,
} from '../../store/diagnostics/notes.ts'
import { obligationsNamed } from '../../store/diagnostics/obligations-named.ts'
import { recommendationsOf } from '../../store/diagnostics/recommendations.ts'
import { fileEvidence } from '../../store/file-evidence.ts'
import { obligationsAsking } from '../../store/prove-by-entry.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, sceneOf, schoolIdOf } from '../route.ts'
import { drawUp } from './draw-up.ts'

export const noteRoutes = [
  route('GET /schools/:school/notes', c => showList(c, {})),
  route('POST /schools/:school/notes', make),
  route('GET /authorities/:authority/notes', c => showList(c, {})),
  route('POST /authorities/:authority/notes', make),
  route('GET /notes/:note', c => showNote(c, {})),
  route('POST /notes/:note', save),
  route('POST /notes/:note/refresh', refresh),
  route('POST /notes/:note/file', fileNote),
  route('GET /notes/:note/note.docx', sendWord),
]

const longest = 10_000

/** What a note is as a document. */
const evidenceKind = 'analytical_note'

function isEditor(c: RequestContext, schoolId: string | null): boolean {
  const { roles } = placeOf(c)
  if (schoolId === null) return roles.includes('officer') || roles.includes('methodologist')
  return roles.includes('director') || roles.includes('curator')
}

/** Where the notes of a place stand. */
function listPath(c: RequestContext, schoolId: string | null): string {
  return schoolId === null
    ? `/authorities/${placeOf(c).authority.id}/notes`
    : `/schools/${schoolId}/notes`
}

async function showList(c: RequestContext, errors: FieldErrors): Promise<Response> {
  const t = textOf(c)
  const words = texts[t.language]
  const { authority, schoolId } = placeOf(c)
  const of = schoolId === null ? 'municipality' : 'school'
  const content = (
    <NoteListPage
      {...{ t, words, errors }}
      timeZone={authority.timeZone}
      action={listPath(c, schoolId)}
      notes={await notesOf(c.get('ctx'), authority.id, schoolId)}
      kinds={isEditor(c, schoolId) ? noteKinds.filter(kind => noteKindOf(kind).of === of) : []}
    />
  )
  return page(c, { title: words.title }, content, Object.keys(errors).length > 0 ? 422 : 200)
}

/** Draws a note up from what is known today. The municipality's needs no kind: one press from the results. */
async function make(c: RequestContext): Promise<Response> {
  const asked = field(await readForm(c), 'kind')
  const { schoolId } = placeOf(c)
  const of = schoolId === null ? 'municipality' : 'school'
  const fallback = schoolId === null ? 'municipal' : undefined
  const kind = noteKinds.find(one => one === asked && noteKindOf(one).of === of) ?? fallback
  if (kind === undefined) return showList(c, { kind: texts[textOf(c).language].chooseKind })
  const drawn = await drawUp(c, schoolId, kind)
  const id = await keepNote(c.get('ctx'), sceneOf(c), { kind, ...drawn })
  return seeOther(c, `/notes/${id}`)
}

async function showNote(c: RequestContext, errors: FieldErrors): Promise<Response> {
  const t = textOf(c)
  const words = texts[t.language]
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const [one, choices] = await Promise.all([
    noteById(ctx, pathParam(c, 'note')),
    recommendationsOf(ctx, authority.id),
  ])
  const mayEdit = isEditor(c, one.schoolId)
  const content = (
    <NotePage
      {...{ t, words, one, choices, errors, mayEdit }}
      timeZone={authority.timeZone}
      place={one.schoolName ?? one.authorityName}
      asking={mayEdit && one.schoolId !== null ? await askingFor(c) : null}
      news={newsOf(c)}
    />
  )
  const back = { href: listPath(c, one.schoolId), label: words.title }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: words.kinds[one.kind], back }, content, status)
}

/** What of the school asks for an analytical note now. At most two queries. */
async function askingFor(c: RequestContext) {
  const ctx = c.get('ctx')
  const ids = await obligationsAsking(ctx, { ...sceneOf(c), schoolId: schoolIdOf(c) }, evidenceKind)
  return obligationsNamed(ctx, ids)
}

function newsOf(c: RequestContext): string {
  const words = texts[textOf(c).language]
  const filed = c.req.query('filed')
  if (filed !== undefined) return words.filed(filed)
  if (c.req.query('refreshed') !== undefined) return words.refreshed
  return c.req.query('saved') === undefined ? '' : words.saved
}

async function save(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const ctx = c.get('ctx')
  const one = await noteById(ctx, pathParam(c, 'note'))
  const orderDate = field(form, 'orderDate')
  if (orderDate !== '' && !isRealDay(orderDate)) {
    return showNote(c, { orderDate: texts[textOf(c).language].dayUnreal })
  }
  const choices = await recommendationsOf(ctx, placeOf(c).authority.id)
  const content = {
    ...one.content,
    texts: textsIn(form, one),
    recommendations: recommendationsIn(form, one.content, choices),
  }
  const revision = Number(field(form, 'revision')) || 0
  await saveNote(
    ctx,
    sceneOf(c),
    { id: one.id, revision },
    {
      content,
      orderNumber: field(form, 'orderNumber').slice(0, 60),
      orderDate: orderDate || null,
    },
  )
  return seeOther(c, `/notes/${one.id}?saved`)
}

function textsIn(form: FormData, { kind, content }: NoteView): NoteContent['texts'] {
  const parts = noteKindOf(kind).parts.filter(part => form.has(`text-${part}`))
  const typed = parts.map(part => [
    part,
    field(form, `text-${part}`).replaceAll('\r\n', '\n').slice(0, longest),
  ])
  return { ...content.texts, ...Object.fromEntries(typed) }
}

/** Those that stay, those ticked in the centre's list, and one in one's own words. */
function recommendationsIn(
  form: FormData,
  { recommendations }: NoteContent,
  choices: readonly { id: string; text: string }[],
): NoteRecommendation[] {
  const [kept, ticked] = [form.getAll('kept').map(String), form.getAll('choice').map(String)]
  const [to, by] = [field(form, 'to').slice(0, 200), field(form, 'by').slice(0, 100)]
  const own = field(form, 'own').slice(0, 1_000)
  return [
    ...recommendations.filter((_, index) => kept.includes(String(index))),
    ...choices.filter(({ id }) => ticked.includes(id)).map(({ text }) => ({ text, to, by })),
    ...(own === '' ? [] : [{ text: own, to, by }]),
  ]
}

/** Renews the figures; the words people edited stay. */
async function refresh(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const ctx = c.get('ctx')
  const one = await noteById(ctx, pathParam(c, 'note'))
  const { content } = await drawUp(c, one.schoolId, one.kind)
  const { texts: kept, recommendations } = one.content
  const revision = Number(field(form, 'revision')) || 0
  const { orderNumber, orderDate } = one
  await saveNote(
    ctx,
    sceneOf(c),
    { id: one.id, revision },
    {
      content: { ...content, texts: kept, recommendations },
      ...{ orderNumber, orderDate },
    },
  )
  return seeOther(c, `/notes/${one.id}?refreshed`)
}

/** The note becomes evidence for what was ticked: a roadmap may ask for several notes, each about something else. */
async function fileNote(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const ticked = (await readForm(c)).getAll('obligation').map(String)
  const one = await noteById(ctx, pathParam(c, 'note'))
  const asking = await askingFor(c)
  const obligationIds = asking.map(({ id }) => id).filter(id => ticked.includes(id))
  if (obligationIds.length === 0) {
    return showNote(c, { obligation: texts[textOf(c).language].chooseObligation })
  }
  const receipt = await fileEvidence(
    ctx,
    { ...sceneOf(c), schoolId: schoolIdOf(c) },
    {
      obligationIds,
      evidence: {
        type: 'entry',
        kind: evidenceKind,
        url: `/notes/${one.id}`,
        title: `Аналитическая справка ${noteKindOf(one.kind).about}`,
        documentNumber: one.orderNumber,
        documentDate: one.orderDate,
      },
      note: '',
      idempotencyKey: `note:${one.id}:${obligationIds.join(',')}`,
      also: () => ({ rows: [filedRow(ctx, one.id)] }),
    },
  )
  return seeOther(c, `/notes/${one.id}?filed=${receipt.number}`)
}

async function sendWord(c: RequestContext): Promise<Response> {
  const one = await noteById(c.get('ctx'), pathParam(c, 'note'))
  const { signer } = texts.ru
  const document = noteDocument({
    kind: one.kind,
    place: one.schoolName ?? one.authorityName,
    period: { from: one.periodFrom, to: one.periodTo },
    content: one.content,
    order: { number: one.orderNumber, date: one.orderDate },
    signature: {
      post: one.schoolId === null ? signer.municipality : signer.school,
      name: signatureName(one.director ?? ''),
    },
    author: signatureName(one.updatedByName),
  })
  const bytes = await writeWord(document)
  const name = encodeURIComponent(`${document.title}.docx`)
  return c.body(bytes as unknown as ArrayBuffer, 200, {
    'content-type': wordMediaType,
    'content-disposition': `attachment; filename="note.docx"; filename*=UTF-8''${name}`,
    'cache-control': 'private, no-store',
  })
}

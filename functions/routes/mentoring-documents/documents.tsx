import { DocumentsPage } from '../../../web/pages/mentoring-papers/documents.tsx'
import { papers as words } from '../../../web/text/mentoring-papers.ts'
import { isRealDay } from '../../domain/calendar/days.ts'
import type { WrittenDocument } from '../../domain/document/document-block.ts'
import { documentKind, documentKinds } from '../../domain/mentorship/documents/catalogue.ts'
import type { DocumentKind } from '../../domain/mentorship/documents/document-kind.ts'
import { statusOf } from '../../domain/mentorship/documents/facts-of.ts'
import { isListed } from '../../domain/mentorship/participant.ts'
import { type OrderKind, orderKinds } from '../../domain/mentorship/signed-order.ts'
import { internalNaming } from '../../domain/publication/naming.ts'
import { assignMentorships } from '../../store/mentoring/mentorships.ts'
import { enterOrder, type OrderFields } from '../../store/mentoring/orders.ts'
import { type FieldErrors, field, readForm, summaryOf } from '../forms.ts'
import { proofPath, prove, proveOrder } from '../mentoring/link-evidence.ts'
import {
  idsOf,
  mentoringPath,
  mentoringScene,
  noteLook,
  peopleIn,
} from '../mentoring/read-mentoring.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { type RequestContext, route, schoolIdOf } from '../route.ts'
import { type DraftAnswers, draftFor } from './draft-answers.ts'
import { isDirectorHere } from './is-director.ts'
import { factsOf, type Papers, pairLabel, papersOf } from './papers.ts'
import { sendWord } from './send-word.ts'

export const documentRoutes = [
  route('GET /schools/:school/mentoring/documents', async c => show(c, await papersOf(c), {})),
  route('GET /schools/:school/mentoring/documents/word', draft),
  route('POST /schools/:school/mentoring/documents', enterSigned),
]

interface Typed {
  draft?: DraftAnswers
  number?: string
  signedOn?: string
  signedKind?: string
}

function show(c: RequestContext, papers: Papers, errors: FieldErrors, typed: Typed = {}) {
  const t = textOf(c)
  const facts = factsOf(papers, internalNaming)
  const people = papers.mentoring.participants.filter(
    one => isListed(one, papers.day) && one.erasedOn === null,
  )
  noteLook(c, [...idsOf(people), ...peopleIn(papers.mentoring.mentorships)])
  const content = (
    <DocumentsPage
      t={t}
      schoolId={schoolIdOf(c)}
      isDirector={isDirectorHere(c)}
      schoolKinds={documentKinds.flatMap(kind =>
        kind.of === 'school'
          ? [{ ...nameOf(kind), obstacle: kind.obstacle(facts), published: kind.published }]
          : [],
      )}
      pairKinds={documentKinds.filter(({ of }) => of === 'pair').map(nameOf)}
      consentKinds={documentKinds.filter(({ of }) => of === 'person').map(nameOf)}
      signedKinds={documentKinds
        .filter(({ of, evidence }) => of === 'school' && evidence !== null)
        .map(nameOf)}
      pairs={papers.mentoring.mentorships.map(one => ({
        id: one.id,
        label: pairLabel(papers, one),
      }))}
      people={people.map(({ id, name }) => ({ id, label: name }))}
      saved={c.req.query('saved') ?? null}
      typed={typed}
      errors={errors}
      summary={summaryOf(errors)}
    />
  )
  const { title } = words[t.language].documents
  return page(c, { title, isWide: true }, content, Object.keys(errors).length > 0 ? 422 : 200)
}

function nameOf({ id, ru, en }: DocumentKind) {
  return { id, ru, en }
}

async function draft(c: RequestContext): Promise<Response> {
  const query = (name: string) => (c.req.query(name) ?? '').trim()
  const answers = {
    kind: query('pairKind') || query('consentKind') || query('kind'),
    pair: query('pair'),
    person: query('person'),
    addresses: query('addresses'),
    isPublic: query('version') === 'public',
    url: query('url'),
  }
  const papers = await papersOf(c)
  const drafted = draftFor(papers, answers)
  if ('document' in drafted) {
    noteLook(c, namedBy(papers, drafted.document))
    return sendWord(c, drafted.document)
  }
  const text = words[textOf(c).language].documents
  const message = 'fault' in drafted ? text[drafted.fault] : text.obstacle[drafted.obstacle]
  return show(c, papers, { [fieldFor(c, drafted.field)]: message }, { draft: answers })
}

/** Whom a document names, by their surnames. */
function namedBy({ mentoring }: Papers, { blocks }: WrittenDocument): string[] {
  const text = JSON.stringify(blocks)
  const surnameOf = ({ name }: { name: string }) => name.split(' ')[0] ?? ''
  return idsOf(
    mentoring.participants.filter(one => one.name !== '' && text.includes(surnameOf(one))),
  )
}

/** The form a fault belongs to: pairs and consents have one each. */
function fieldFor(c: RequestContext, name: string): string {
  if (name !== 'kind') return name
  return c.req.query('consentKind') === undefined ? 'pairKind' : 'consentKind'
}

async function enterSigned(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const [id, number, signedOn] = ['signed', 'number', 'signedOn'].map(name => field(form, name))
  const papers = await papersOf(c)
  const text = words[textOf(c).language].documents
  const kind = documentKind(id ?? '')
  const errors: FieldErrors = {}
  if (kind === undefined || kind.evidence === null) errors.signed = text.kindMissing
  if (!number || number.length > 60) errors.number = text.numberMissing
  if (!signedOn || !isRealDay(signedOn) || signedOn > papers.day) errors.signedOn = text.dayMissing
  if (kind === undefined || !number || !signedOn || Object.keys(errors).length > 0) {
    return show(c, papers, errors, {
      signedKind: id ?? '',
      number: number ?? '',
      signedOn: signedOn ?? '',
    })
  }
  const entered = await enter(c, papers, kind, { number, signedOn })
  if ('obstacle' in entered) {
    const errors = { signed: text.obstacle[entered.obstacle] }
    return show(c, papers, errors, { signedKind: kind.id, number, signedOn })
  }
  const { receipt } = entered
  return seeOther(c, `${mentoringPath(c, 'documents')}?saved=${receipt?.number ?? ''}`)
}

type Signed = { number: string; signedOn: string }

type Entered =
  | { obstacle: 'nothing-to-assign' | 'no-curator' }
  | { receipt: Awaited<ReturnType<typeof prove>> }

/** An order is kept as such; the one on pairs assigns those that wait for it. Each counts for what asks for its kind. */
async function enter(
  c: RequestContext,
  papers: Papers,
  kind: DocumentKind,
  signed: Signed,
): Promise<Entered> {
  const order = orderKinds.find(one => one === kind.evidence)
  if (order === undefined) {
    const evidence = kind.evidence ?? ''
    const url = proofPath(c, evidence)
    return { receipt: await prove(c, { kind: evidence, title: kind.ru, url }, signed) }
  }
  const fields = { ...signed, kind: order, fileId: null, personId: null }
  const kept = await entering[order](c, papers, fields)
  if ('obstacle' in kept) return kept
  return { receipt: await proveOrder(c, { ...kept, ...signed, kind: order }) }
}

type Enter = (
  c: RequestContext,
  papers: Papers,
  order: OrderFields,
) => Promise<{ id: string } | { obstacle: 'nothing-to-assign' | 'no-curator' }>

const entering: Record<OrderKind, Enter> = {
  order_pairs: async (c, papers, order) => {
    const waiting = waitingFor(papers, order.signedOn)
    if (waiting.length === 0) return { obstacle: 'nothing-to-assign' }
    return { id: await assignMentorships(c.get('ctx'), mentoringScene(c), order, waiting) }
  },
  order_curator: async (c, papers, order) => {
    const [curator] = papers.mentoring.curators
    if (curator === undefined) return { obstacle: 'no-curator' }
    const { personId } = curator
    return { id: await enterOrder(c.get('ctx'), mentoringScene(c), { ...order, personId }) }
  },
  order_awards: async (c, _papers, order) => ({
    id: await enterOrder(c.get('ctx'), mentoringScene(c), order),
  }),
}

/** Pairs with their consents and without an order that were proposed by the day of the order. */
function waitingFor({ mentoring, day }: Papers, signedOn: string) {
  return mentoring.mentorships.filter(
    one =>
      one.orderId === null &&
      one.proposedOn <= signedOn &&
      statusOf(mentoring, one, day) === 'consented',
  )
}

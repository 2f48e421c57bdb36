import { PracticePage } from '../../../web/pages/practice.tsx'
import { NewPracticePage } from '../../../web/pages/practice-new.tsx'
import { PracticesPage } from '../../../web/pages/practices.tsx'
import { practices } from '../../../web/text/practices.ts'
import { readMarks } from '../../domain/practice/criteria.ts'
import { type PracticeAnswers, readPractice } from '../../domain/practice/practice-input.ts'
import {
  practiceById,
  practicesOf,
  scorePractice,
  submitPractice,
  withdrawPractice,
} from '../../store/desk/practices.ts'
import { proveByEntry } from '../../store/prove-by-entry.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import {
  actorOf,
  pathParam,
  placeOf,
  type RequestContext,
  route,
  sceneOf,
  schoolIdOf,
} from '../route.ts'
import { practiceFilterIn } from './practice-filter.ts'

export const practiceRoutes = [
  route('GET /schools/:school/practices', showRegister),
  route('GET /schools/:school/practices/new', c => showForm(c, noAnswers, {})),
  route('POST /schools/:school/practices', submit),
  route('GET /schools/:school/practices/:practice', c => showOne(c)),
  route('POST /schools/:school/practices/:practice/withdraw', withdraw),
  route('GET /authorities/:authority/practices', showRegister),
  route('GET /authorities/:authority/practices/:practice', c => showOne(c)),
  route('POST /authorities/:authority/practices/:practice/score', score),
]

const noAnswers: PracticeAnswers & { key: string } = {
  title: '',
  form: '',
  audience: '',
  content: '',
  result: '',
  url: '',
  key: '',
}

/** The register's address: a school's people and the authority's each have their own. */
function baseOf(c: RequestContext): string {
  const { authority, schoolId } = placeOf(c)
  return schoolId === null
    ? `/authorities/${authority.id}/practices`
    : `/schools/${schoolId}/practices`
}

async function showRegister(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const { authority, schoolId, roles } = placeOf(c)
  const filter = practiceFilterIn(c)
  const rows = await practicesOf(c.get('ctx'), authority.id, filter)
  const content = (
    <PracticesPage
      t={t}
      base={baseOf(c)}
      rows={rows}
      filter={{ form: filter.form ?? '', text: filter.text ?? '' }}
      maySubmit={schoolId !== null && roles.some(role => schoolPeople.includes(role))}
      done={c.req.query('done') ?? ''}
    />
  )
  return page(c, { title: practices[t.language].title, isWide: true }, content)
}

const schoolPeople: readonly string[] = ['director', 'curator', 'deputy']

function showForm(
  c: RequestContext,
  typed: PracticeAnswers & { key: string },
  errors: FieldErrors,
): Response {
  const t = textOf(c)
  const words = practices[t.language]
  const key = typed.key || c.get('ctx').newId()
  const content = (
    <NewPracticePage t={t} base={baseOf(c)} typed={{ ...typed, key }} errors={errors} />
  )
  const back = { href: baseOf(c), label: words.title }
  const status = Object.keys(errors).length > 0 ? 422 : 200
  return page(c, { title: words.newTitle, back }, content, status)
}

async function submit(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const form = await readForm(c)
  const names = ['title', 'form', 'audience', 'content', 'result', 'url', 'key'] as const
  const typed = Object.fromEntries(names.map(name => [name, field(form, name)])) as typeof noAnswers
  const { key, ...answers } = typed
  const read = readPractice(answers)
  if ('faults' in read) return showForm(c, typed, sentencesOf(c, read.faults))
  const scene = { ...sceneOf(c), schoolId: schoolIdOf(c), actorId: actorOf(c).personId }
  const id = await submitPractice(ctx, scene, key.slice(0, 40) || ctx.newId(), read.practice)
  const entry = {
    kind: 'practice_case',
    title: read.practice.title,
    documentNumber: '',
    documentDate: null,
    url: `${baseOf(c)}/${id}`,
  }
  await proveByEntry(ctx, scene, entry)
  return seeOther(c, `${baseOf(c)}/${id}?done=submitted`)
}

function sentencesOf(c: RequestContext, faults: Record<string, string>): FieldErrors {
  const words: Record<string, string> = practices[textOf(c).language].faults
  const entries = Object.entries(faults).map(([name, fault]) => [
    name,
    words[`${name}.${fault}`] ?? words[fault],
  ])
  return Object.fromEntries(entries) as FieldErrors
}

interface ScoreTyped {
  marks: Record<string, string>
  comment: string
}

async function showOne(
  c: RequestContext,
  typed?: ScoreTyped,
  errors: FieldErrors = {},
): Promise<Response> {
  const t = textOf(c)
  const { authority, schoolId, roles } = placeOf(c)
  const { personId } = actorOf(c)
  const { one, sheets } = await practiceById(c.get('ctx'), authority.id, pathParam(c, 'practice'))
  const own = sheets.find(({ expertId }) => expertId === personId)
  const isExpert = schoolId === null && !ownSchools(c).includes(one.schoolId)
  const mayWithdraw =
    schoolId === one.schoolId && roles.some(role => role === 'director' || role === 'curator')
  const content = (
    <PracticePage
      t={t}
      base={baseOf(c)}
      timeZone={authority.timeZone}
      one={one}
      sheets={schoolId === null ? sheets : []}
      mayScore={isExpert}
      mayWithdraw={mayWithdraw}
      done={c.req.query('done') ?? ''}
      typed={typed ?? typedOf(own)}
      errors={errors}
    />
  )
  const back = { href: baseOf(c), label: practices[t.language].title }
  return page(c, { title: one.title, back }, content, Object.keys(errors).length > 0 ? 422 : 200)
}

function typedOf(own: { marks: Record<string, number>; comment: string } | undefined): ScoreTyped {
  const entries = Object.entries(own?.marks ?? {}).map(([name, mark]) => [name, String(mark)])
  return { marks: Object.fromEntries(entries), comment: own?.comment ?? '' }
}

/** The schools whoever asks belongs to: an expert does not mark their own. */
function ownSchools(c: RequestContext): string[] {
  return actorOf(c).memberships.flatMap(({ school }) => school?.id ?? [])
}

async function score(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const names = [...form.keys()].filter(name => name !== 'comment')
  const typed = {
    marks: Object.fromEntries(names.map(name => [name, field(form, name)])),
    comment: field(form, 'comment').slice(0, 2_000),
  }
  const read = readMarks(typed.marks)
  if ('missing' in read) {
    const { markMissing } = practices[textOf(c).language]
    const errors = Object.fromEntries(read.missing.map(criterion => [criterion, markMissing]))
    return showOne(c, typed, errors)
  }
  const id = pathParam(c, 'practice')
  const expert = { personId: actorOf(c).personId, schoolIds: ownSchools(c) }
  const sheet = { marks: read.marks, comment: typed.comment }
  await scorePractice(c.get('ctx'), sceneOf(c), id, expert, sheet)
  return seeOther(c, `${baseOf(c)}/${id}?done=scored`)
}

async function withdraw(c: RequestContext): Promise<Response> {
  const scene = { ...sceneOf(c), schoolId: schoolIdOf(c) }
  await withdrawPractice(c.get('ctx'), scene, pathParam(c, 'practice'))
  return seeOther(c, `${baseOf(c)}?done=withdrawn`)
}

import { ProofPage } from '../../../web/pages/mentoring/proof.tsx'
import { PublicationsPage } from '../../../web/pages/mentoring-papers/publications.tsx'
import { formatDay } from '../../../web/text/format.ts'
import { papers as documentWords } from '../../../web/text/mentoring-papers.ts'
import { mentoringProofs } from '../../../web/text/mentoring-proofs.ts'
import { publications as words } from '../../../web/text/mentoring-publications.ts'
import { Problem } from '../../domain/problem.ts'
import {
  checkPublication,
  namedIn,
  type PublicationRefusal,
} from '../../domain/publication/check-publication.ts'
import {
  type PublicationAnswers,
  readPublication,
} from '../../domain/publication/read-publication.ts'
import { takeDownDue } from '../../domain/publication/take-down-due.ts'
import { proofsOf } from '../../store/mentoring/proofs.ts'
import { recordPublication, takeDown } from '../../store/mentoring/publications.ts'
import { namelessMentoring } from '../../store/mentoring/snapshot.ts'
import { type FieldErrors, field, readForm, summaryOf } from '../forms.ts'
import { provePublication } from '../mentoring/link-evidence.ts'
import { mentoringPath, mentoringScene, noteLook, peopleIn } from '../mentoring/read-mentoring.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, schoolIdOf } from '../route.ts'
import { isDirectorHere } from './is-director.ts'
import { type Papers, pairLabel, papersOf } from './papers.ts'

export const publicationRoutes = [
  route('GET /schools/:school/mentoring/publications', async c =>
    show(c, await papersOf(c), { answers: nothing, errors: {}, refusals: [] }),
  ),
  route('POST /schools/:school/mentoring/publications', publish),
  route('GET /schools/:school/mentoring/publications/:publication', showOne),
  route('POST /schools/:school/mentoring/publications/:publication/take-down', takeOff),
]

const nothing: PublicationAnswers = { what: '', pair: '', url: '', publishedOn: '', version: '' }

interface View {
  answers: PublicationAnswers
  errors: FieldErrors
  refusals: readonly PublicationRefusal[]
}

function show(c: RequestContext, papers: Papers, { answers, errors, refusals }: View): Response {
  const t = textOf(c)
  const { mentoring, day } = papers
  const names = new Map(mentoring.participants.map(({ id, name }) => [id, name]))
  noteLook(c, peopleIn(mentoring.mentorships))
  const content = (
    <PublicationsPage
      t={t}
      schoolId={schoolIdOf(c)}
      isDirector={isDirectorHere(c)}
      rows={mentoring.publications
        .toSorted((a, b) => b.publishedOn.localeCompare(a.publishedOn))
        .map(one => ({ ...one, due: takeDownDue(one, mentoring, day) }))}
      pairs={mentoring.mentorships.map(one => ({ id: one.id, label: pairLabel(papers, one) }))}
      refusals={refusals.map(one => ({
        ...one,
        person: 'participantId' in one ? (names.get(one.participantId) ?? '') : '',
      }))}
      news={
        c.req.query('recorded') !== undefined
          ? 'recorded'
          : c.req.query('down') !== undefined
            ? 'takenDown'
            : null
      }
      answers={answers}
      errors={errors}
      summary={summaryOf(errors)}
    />
  )
  const { title } = words[t.language].publications
  const isRefused = refusals.length > 0 || Object.keys(errors).length > 0
  return page(c, { title, isWide: true }, content, isRefused ? 422 : 200)
}

async function publish(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const answers = {
    what: field(form, 'what'),
    pair: field(form, 'pair'),
    url: field(form, 'url'),
    publishedOn: field(form, 'publishedOn'),
    version: field(form, 'version'),
  }
  const papers = await papersOf(c)
  const read = readPublication(answers, papers.mentoring, papers.day)
  if ('faults' in read) {
    const { language } = textOf(c)
    const text = { ...words[language].publications, ...documentWords[language].documents }
    const entries = Object.entries(read.faults).map(([name, fault]) => [name, text[fault]])
    return show(c, papers, { answers, errors: Object.fromEntries(entries), refusals: [] })
  }
  const { wanted, mentorshipId, publishedOn } = read
  const refusals = checkPublication(wanted)
  const isConfirmed = field(form, 'confirm') !== ''
  if (refusals.some(({ isHard }) => isHard || !isConfirmed))
    return show(c, papers, { answers, errors: {}, refusals })
  const id = await recordPublication(c.get('ctx'), mentoringScene(c), {
    kind: wanted.kind ?? 'pairs',
    mentorshipId,
    url: wanted.url,
    publishedOn,
    named: namedIn(wanted),
  })
  await provePublication(c, { id, publishedOn })
  return seeOther(c, `${mentoringPath(c, 'publications')}?recorded`)
}

/** What stands on the site, read without a name, whoever looks. */
async function showOne(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const t = textOf(c)
  const path = new URL(c.req.url).pathname
  const [[school], proofs] = await Promise.all([
    namelessMentoring(ctx, placeOf(c).authority, schoolIdOf(c)),
    proofsOf(ctx, schoolIdOf(c), path),
  ])
  const one = school?.publications.find(({ id }) => id === pathParam(c, 'publication'))
  if (school === undefined || one === undefined) throw new Problem('notFound')
  const text = mentoringProofs[t.language]
  const day = (value: string) => formatDay(value, t.language)
  const content = (
    <ProofPage
      t={t}
      schoolName={school.shortName}
      title={text.publicationTitle}
      rows={[
        { key: text.what, value: words[t.language].publications.whatKinds[one.kind] },
        { key: text.url, value: <a href={one.url}>{one.url}</a> },
        { key: text.publishedOn, value: day(one.publishedOn) },
        { key: text.named, value: one.named.length },
        ...(one.takenDownOn === null
          ? []
          : [{ key: text.takenDownOn, value: day(one.takenDownOn) }]),
      ]}
      proofs={proofs}
    />
  )
  return page(c, { title: text.publicationTitle }, content)
}

async function takeOff(c: RequestContext): Promise<Response> {
  const id = pathParam(c, 'publication')
  const { mentoring } = await papersOf(c)
  if (!mentoring.publications.some(one => one.id === id)) throw new Problem('notFound')
  await takeDown(c.get('ctx'), mentoringScene(c), id)
  return seeOther(c, `${mentoringPath(c, 'publications')}?down`)
}

import { PublicationsPage } from '../../../web/pages/mentoring-papers/publications.tsx'
import { papers as documentWords } from '../../../web/text/mentoring-papers.ts'
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
import { recordPublication, takeDown } from '../../store/mentoring/publications.ts'
import { type FieldErrors, field, readForm, summaryOf } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, type RequestContext, route, schoolIdOf } from '../route.ts'
import { isDirectorHere } from './is-director.ts'
import { mentoringScene, type Papers, pairLabel, paperPath, papersOf } from './papers.ts'

export const publicationRoutes = [
  route('GET /schools/:school/mentoring/publications', async c =>
    show(c, await papersOf(c), { answers: nothing, errors: {}, refusals: [] }),
  ),
  route('POST /schools/:school/mentoring/publications', publish),
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
  await recordPublication(c.get('ctx'), mentoringScene(c), {
    kind: wanted.kind ?? 'pairs',
    mentorshipId,
    url: wanted.url,
    publishedOn,
    named: namedIn(wanted),
  })
  return seeOther(c, `${paperPath(c, 'publications')}?recorded`)
}

async function takeOff(c: RequestContext): Promise<Response> {
  const id = pathParam(c, 'publication')
  const { mentoring } = await papersOf(c)
  if (!mentoring.publications.some(one => one.id === id)) throw new Problem('notFound')
  await takeDown(c.get('ctx'), mentoringScene(c), id)
  return seeOther(c, `${paperPath(c, 'publications')}?down`)
}

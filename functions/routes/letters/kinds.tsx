import { renderToString } from 'preact-render-to-string'
import { letterCatalogue } from '../../../emails/catalogue.ts'
import { LetterKindPage, LetterKindsPage } from '../../../web/pages/letters/kinds.tsx'
import { letters as lettersText } from '../../../web/text/letters.ts'
import { Problem } from '../../domain/problem.ts'
import { page, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route } from '../route.ts'
import { letterDocument } from './show-letter.ts'

export const letterKindRoutes = [
  route('GET /authorities/:authority/letters/kinds', showKinds),
  route('GET /authorities/:authority/letters/kinds/:kind', showKind),
  route('GET /authorities/:authority/letters/kinds/:kind/html', c => {
    const { example } = findExample(c)
    const language = c.req.query('language') === 'en' ? 'en' : 'ru'
    return letterDocument(c, `<!doctype html>${renderToString(example.body(language))}`)
  }),
]

function showKinds(c: RequestContext): Response {
  const t = textOf(c)
  const words = lettersText[t.language]
  const { authority, roles } = placeOf(c)
  const kinds = letterCatalogue.map(one => ({
    kind: one.kind,
    title: one.title[t.language],
    topic: one.topic,
    subject: one.subject(t.language),
    preview: one.preview(t.language),
  }))
  const back = roles.includes('officer')
    ? { href: `/authorities/${authority.id}/letters`, label: words.back }
    : undefined
  return page(
    c,
    { title: words.kindsTitle, back, isWide: true },
    <LetterKindsPage t={t} authorityId={authority.id} kinds={kinds} />,
  )
}

function showKind(c: RequestContext): Response {
  const t = textOf(c)
  const { kind, example } = findExample(c)
  const { authority } = placeOf(c)
  const title = kind.title[t.language]
  const content = (
    <LetterKindPage
      t={t}
      authorityId={authority.id}
      kind={kind.kind}
      title={title}
      examples={kind.examples.map(({ name }) => name)}
      shown={example.name}
      letters={(['ru', 'en'] as const).map(language => ({
        language,
        subject: example.subject(language),
        preview: example.preview(language),
        text: example.text(language),
      }))}
    />
  )
  const back = {
    href: `/authorities/${authority.id}/letters/kinds`,
    label: lettersText[t.language].kindsBack,
  }
  return page(c, { title, back }, content)
}

/** The kind of the path and the example asked for, or its usual one. Throws `notFound`. */
function findExample(c: RequestContext) {
  const kind = letterCatalogue.find(one => one.kind === pathParam(c, 'kind'))
  if (kind === undefined) throw new Problem('notFound')
  const asked = c.req.query('example') ?? ''
  return { kind, example: kind.examples.find(({ name }) => name === asked) ?? kind }
}

import { UnsubscribePage, type UnsubscribeStep } from '../../../web/pages/letters/unsubscribe.tsx'
import { letters as lettersText } from '../../../web/text/letters.ts'
import { Problem } from '../../domain/problem.ts'
import { type Stoppable, setTopic, stoppableBy } from '../../store/letters/unsubscribe.ts'
import { field, readForm } from '../forms.ts'
import { page, textOf } from '../page.tsx'
import { pathParam, type RequestContext, route } from '../route.ts'

/**
 * Nobody signs in here: the token of the letter's header says whose letters of which topic. A GET changes nothing, since
 * scanners follow links; a mail program's one click is a POST of `List-Unsubscribe=One-Click` (RFC 8058).
 */
export const unsubscribeRoutes = [
  route('GET /unsubscribe/:token', async c => show(c, await find(c), 'ask')),
  route('POST /unsubscribe/:token', async c => {
    const form = await readForm(c)
    const found = await find(c)
    await setTopic(c.get('ctx'), found, false)
    return field(form, 'page') === '' ? c.body(null, 200) : show(c, found, 'stopped')
  }),
  route('POST /unsubscribe/:token/undo', async c => {
    const found = await find(c)
    await setTopic(c.get('ctx'), found, true)
    return show(c, found, 'undone')
  }),
]

/** Throws `notFound`. */
async function find(c: RequestContext): Promise<Stoppable> {
  const found = await stoppableBy(c.get('ctx'), pathParam(c, 'token'))
  if (found === null) throw new Problem('notFound')
  return found
}

function show(c: RequestContext, { topic, email }: Stoppable, step: UnsubscribeStep): Response {
  const t = textOf(c)
  const words = lettersText[t.language]
  const title = {
    ask: words.unsubscribeTitle,
    stopped: words.unsubscribedTitle,
    undone: words.undoneTitle,
  }[step]
  return page(
    c,
    { title },
    <UnsubscribePage t={t} token={pathParam(c, 'token')} topic={topic} email={email} step={step} />,
  )
}

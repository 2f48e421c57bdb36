import { LetterPage } from '../../../web/pages/letters/letter.tsx'
import { letters as lettersText } from '../../../web/text/letters.ts'
import { maySendAgain, maySettle } from '../../domain/notice/send-again.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import { Problem } from '../../domain/problem.ts'
import { deliverSoon } from '../../mail/deliver.ts'
import { sendAgain, settleLetter } from '../../store/letters/decide.ts'
import { eventsOf, letterById } from '../../store/letters/list.ts'
import type { Scene } from '../../store/record.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { actorOf, pathParam, type RequestContext, route } from '../route.ts'
import { kindTitle, letterDocument, ownTimeZone } from './show-letter.ts'

export const letterRoutes = [
  route('GET /letters/:letter', showLetter),
  route('GET /letters/:letter/html', async c => {
    const { letter } = await findLetter(c)
    if (letter.html === '') throw new Problem('notFound')
    return letterDocument(c, letter.html)
  }),
  route('POST /letters/:letter/again', async c => {
    const { letter, scene } = await findForOfficer(c)
    const ctx = c.get('ctx')
    const id = await sendAgain(ctx, scene, letter)
    ctx.defer(deliverSoon(ctx, [id]))
    return seeOther(c, `/letters/${letter.id}?done=again`)
  }),
  route('POST /letters/:letter/settle', async c => {
    const { letter, scene } = await findForOfficer(c)
    await settleLetter(c.get('ctx'), scene, letter)
    return seeOther(c, `/letters/${letter.id}?done=settled`)
  }),
]

type Letter = NonNullable<Awaited<ReturnType<typeof letterById>>>

interface Found {
  letter: Letter
  /** Where whoever asks is the officer over the letter; null for its recipient. */
  office: AuthorityBrief | null
}

/**
 * The letter of the path, for whom it was sent to and for the officer over it. Sign-in codes belong to no authority and are
 * shown to nobody. Throws `notFound`.
 */
async function findLetter(c: RequestContext): Promise<Found> {
  const { personId, memberships } = actorOf(c)
  const letter = await letterById(c.get('ctx'), pathParam(c, 'letter'))
  if (letter === undefined || letter.authorityId === null) throw new Problem('notFound')
  const office = memberships.find(
    ({ role, authority }) => role === 'officer' && authority.id === letter.authorityId,
  )
  if (office === undefined && letter.personId !== personId) throw new Problem('notFound')
  return { letter, office: office?.authority ?? null }
}

/** The same for what only the officer may do. Throws `notFound`, `notAllowed`. */
async function findForOfficer(c: RequestContext): Promise<{ letter: Letter; scene: Scene }> {
  const { letter, office } = await findLetter(c)
  if (office === null) throw new Problem('notAllowed')
  const scene = {
    authorityId: office.id,
    schoolId: letter.schoolId,
    timeZone: office.timeZone,
    actorId: actorOf(c).personId,
  }
  return { letter, scene }
}

async function showLetter(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const words = lettersText[t.language]
  const { letter, office } = await findLetter(c)
  const done = c.req.query('done')
  const content = (
    <LetterPage
      t={t}
      timeZone={office?.timeZone ?? ownTimeZone(c)}
      letter={{
        ...letter,
        kind: kindTitle(letter.kind, t.language),
        hasHtml: letter.html !== '',
      }}
      events={await eventsOf(c.get('ctx'), [letter.id])}
      may={{
        again: office !== null && maySendAgain(letter.state),
        settle: office !== null && maySettle(letter.state),
      }}
      news={done === 'again' || done === 'settled' ? done : undefined}
    />
  )
  const back =
    office === null
      ? { href: '/letters', label: words.ownTitle }
      : { href: `/authorities/${office.id}/letters`, label: words.back }
  return page(c, { title: letter.subject || words.subject, back }, content)
}

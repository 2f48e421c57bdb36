import { letterCatalogue } from '../../../emails/catalogue.ts'
import { type LetterChoice, LettersPage, OwnLettersPage } from '../../../web/pages/letters/list.tsx'
import { letters as lettersText } from '../../../web/text/letters.ts'
import { type LetterState, letterStates } from '../../domain/notice/letter-state.ts'
import { reopenAddress } from '../../store/letters/decide.ts'
import {
  closedAddresses,
  countUndecided,
  type LetterLine,
  lettersOf,
  lettersTo,
} from '../../store/letters/list.ts'
import { schoolsOf } from '../../store/schools.ts'
import { field, readForm } from '../forms.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { actorOf, placeOf, type RequestContext, route, sceneOf } from '../route.ts'
import { kindTitle, ownTimeZone } from './show-letter.ts'

const pageSize = 50

export const letterListRoutes = [
  route('GET /authorities/:authority/letters', showLetters),
  route('POST /authorities/:authority/letters/addresses', openAddress),
  route('GET /letters', showOwn),
]

async function showLetters(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const ctx = c.get('ctx')
  const { authority } = placeOf(c)
  const chosen = choiceIn(c)
  const after = c.req.query('after')
  const [found, schools, undecided, closed] = await Promise.all([
    lettersOf(ctx, authority.id, { ...filterOf(chosen), after, limit: pageSize }),
    schoolsOf(ctx, authority.id),
    countUndecided(ctx, authority.id),
    closedAddresses(ctx, authority.id),
  ])
  const content = (
    <LettersPage
      t={t}
      authorityId={authority.id}
      timeZone={authority.timeZone}
      rows={found.items.map(line => rowOf(c, line))}
      next={found.next}
      isFirst={after === undefined}
      chosen={chosen}
      schools={schools.map(({ id, shortName }) => ({ id, name: shortName }))}
      kinds={letterCatalogue.map(({ kind, title }) => ({ kind, title: title[t.language] }))}
      undecided={undecided.flatMap(({ state, letters }) =>
        state === 'failed' || state === 'unknown' ? [{ state, letters }] : [],
      )}
      closed={closed}
      isOpened={c.req.query('opened') !== undefined}
    />
  )
  return page(c, { title: lettersText[t.language].title, isWide: true }, content)
}

function rowOf(c: RequestContext, line: LetterLine) {
  const { id, subject, to, name, state } = line
  const kind = kindTitle(line.kind, textOf(c).language)
  return { id, subject, kind, to, name, state, at: line.sentAt ?? line.createdAt }
}

function choiceIn(c: RequestContext): LetterChoice {
  const asked = (name: string) => (c.req.query(name) ?? '').trim().slice(0, 100)
  return {
    person: asked('person'),
    school: asked('school'),
    kind: asked('kind'),
    state: asked('state'),
  }
}

function filterOf({ person, school, kind, state }: LetterChoice) {
  return {
    person: person || undefined,
    schoolId: school || undefined,
    kind: kind || undefined,
    state: letterStates.find((one): one is LetterState => one === state),
  }
}

async function openAddress(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  await reopenAddress(c.get('ctx'), sceneOf(c), field(form, 'email').toLowerCase())
  return seeOther(c, `/authorities/${placeOf(c).authority.id}/letters?opened`)
}

async function showOwn(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const after = c.req.query('after')
  const { personId } = actorOf(c)
  const found = await lettersTo(c.get('ctx'), personId, { after, limit: pageSize })
  const content = (
    <OwnLettersPage
      t={t}
      rows={found.items.map(line => rowOf(c, line))}
      next={found.next}
      isFirst={after === undefined}
      timeZone={ownTimeZone(c)}
    />
  )
  return page(c, { title: lettersText[t.language].ownTitle, isWide: true }, content)
}

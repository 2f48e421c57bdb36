import type { FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import { ProgrammePage } from '../../../web/pages/mentoring/programme.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { type Faults, hasFaults } from '../../domain/mentorship/faults.ts'
import type { Programme } from '../../domain/mentorship/programme.ts'
import { Problem } from '../../domain/problem.ts'
import type { StoredMentorship } from '../../store/mentoring/snapshot.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { pathParam, type RequestContext } from '../route.ts'
import { programmeForms } from './programme-fields.ts'
import { type MentoringView, pairIn, sentencesFor, shownPair } from './read-mentoring.ts'

/** The forms of a programme's page. */
export const formsFor = (c: RequestContext) => programmeForms(textOf(c).language)

/** The programme of a mentorship, null where none is begun. */
function programmeOf({ school }: MentoringView, { id }: StoredMentorship): Programme | null {
  return school.programmes.find(({ mentorshipId }) => mentorshipId === id) ?? null
}

/** The programme of the path, begun already. Throws `notFound`. */
export function programmeIn(c: RequestContext, view: MentoringView): Programme {
  const found = programmeOf(view, pairIn(c, view))
  if (found === null) throw new Problem('notFound')
  return found
}

/** The page of a programme, again with what is to be fixed. */
export function showProgramme(
  c: RequestContext,
  view: MentoringView,
  values: FormValues = {},
  faults: Faults = {},
): Response {
  const t = textOf(c)
  const one = pairIn(c, view)
  const programme = programmeOf(view, one)
  const content = (
    <ProgrammePage
      t={t}
      mentorshipId={one.id}
      title={shownPair(c, view, one).title}
      start={one.start}
      today={view.today}
      programme={programme}
      forms={formsFor(c)}
      values={{ ...firstValues(view, one, programme), ...values }}
      errors={sentencesFor(c, faults)}
      canEdit={view.canEdit && one.endActual === null}
      isSaved={c.req.query('saved') !== undefined}
    />
  )
  const title = mentoring[t.language].programmeTitle
  const back = { href: `/mentorships/${one.id}`, label: t.common.back }
  return page(c, { title, back }, content, hasFaults(faults) ? 422 : 200)
}

/** What the page's forms begin with: the difficulties written down for the mentees are where a programme begins. */
function firstValues(
  { school, today }: MentoringView,
  { members }: StoredMentorship,
  programme: Programme | null,
): FormValues {
  const ids = members.map(({ participantId }) => participantId)
  const known = school.participants
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ difficulties }) => difficulties)
  return {
    difficulties: programme?.difficulties ?? known.join('\n'),
    goals: programme?.goals ?? '',
    directions: programme?.directions ?? '',
    control: programme?.control ?? '',
    isDraftedWithMentee: programme?.isDraftedWithMentee ? 'yes' : '',
    approvedOn: today,
    completedOn: today,
  }
}

/** Back to the programme's page, which says that it is saved. */
export const backToProgramme = (c: RequestContext) =>
  seeOther(c, `/mentorships/${pathParam(c, 'mentorship')}/programme?saved`)

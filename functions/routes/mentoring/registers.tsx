import { DifficultiesPage, RegisterPage } from '../../../web/pages/mentoring/register.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { actingMenteesOf, actingMentorsOf, isOpen } from '../../domain/mentorship/mentorship.ts'
import { isYoungTeacher } from '../../domain/mentorship/participant.ts'
import { checkRegister } from '../../store/mentoring/registers.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { type RequestContext, route } from '../route.ts'
import { proveRegister } from './link-evidence.ts'
import { idsOf, listedIn, mentoringScene, noteLook, readMentoring } from './read-mentoring.ts'
import { registerIn } from './register-in.ts'

export const registerRoutes = [
  route('GET /schools/:school/mentoring/registers/:register', showRegister),
  route('POST /schools/:school/mentoring/registers/:register/checked', markChecked),
  route('GET /schools/:school/mentoring/difficulties', showDifficulties),
]

async function showRegister(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const register = registerIn(c)
  const view = await readMentoring(c)
  const { school, today } = view
  const open = school.mentorships.filter(one => isOpen(one, today))
  const membersOf = register === 'mentors' ? actingMentorsOf : actingMenteesOf
  const people = listedIn(view)
    .filter(one => (register === 'mentors' ? one.isMentor : one.isMentee))
    .map(one => ({
      ...one,
      isYoung: isYoungTeacher(one, school.young, today),
      pairs: open.filter(pair => membersOf(pair, today).includes(one.id)).length,
    }))
  noteLook(c, idsOf(people))
  const content = (
    <RegisterPage
      t={t}
      schoolId={school.schoolId}
      register={register}
      people={people}
      canEdit={view.canEdit}
      isSaved={c.req.query('saved') !== undefined}
    />
  )
  const title = mentoring[t.language].registerTitle[register]
  return page(c, { title, isWide: true }, content)
}

async function markChecked(c: RequestContext): Promise<Response> {
  const register = registerIn(c)
  const scene = mentoringScene(c)
  await checkRegister(c.get('ctx'), scene, register)
  await proveRegister(c, register)
  return seeOther(c, `/schools/${scene.schoolId}/mentoring/registers/${register}?saved`)
}

async function showDifficulties(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const view = await readMentoring(c)
  const people = listedIn(view).filter(({ difficulties }) => difficulties.length > 0)
  noteLook(c, idsOf(people))
  const title = mentoring[t.language].difficultiesTitle
  const content = <DifficultiesPage t={t} schoolId={view.school.schoolId} people={people} />
  return page(c, { title }, content)
}

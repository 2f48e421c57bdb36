import type { FormField, FormValues } from '../../../web/pages/mentoring/form-fields.tsx'
import type { ShownPair } from '../../../web/pages/mentoring/pairs.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { mentoringFaults } from '../../../web/text/mentoring-faults.ts'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import type { Faults } from '../../domain/mentorship/faults.ts'
import {
  isGroup,
  type Mentorship,
  membersOf,
  mentorOf,
  mentorshipStatus,
} from '../../domain/mentorship/mentorship.ts'
import { isListed, type Participant } from '../../domain/mentorship/participant.ts'
import { haveMentorsAgreed } from '../../domain/mentorship/rules/c5.ts'
import { Problem } from '../../domain/problem.ts'
import type { Day } from '../../domain/timing/reading.ts'
import { noteViews } from '../../store/mentoring/access-log.ts'
import type { MentoringScene } from '../../store/mentoring/scene.ts'
import {
  type OwnMentoring,
  ownMentoring,
  type StoredMentorship,
} from '../../store/mentoring/snapshot.ts'
import { type FieldErrors, field, readForm } from '../forms.ts'
import { textOf } from '../page.tsx'
import { actorOf, pathParam, placeOf, type RequestContext, sceneOf, schoolIdOf } from '../route.ts'

/** What every page of a school's mentoring begins with. */
export interface MentoringView {
  school: OwnMentoring
  today: Day
  /** Names by id, for the school's own pages. */
  names: ReadonlyMap<string, string>
  canEdit: boolean
}

/** Reads the school a request is about. Throws `notFound`. */
export async function readMentoring(c: RequestContext): Promise<MentoringView> {
  const { authority, roles } = placeOf(c)
  const school = await ownMentoring(c.get('ctx'), authority, schoolIdOf(c))
  return {
    school,
    today: c.get('ctx').today(authority.timeZone),
    names: new Map(school.participants.map(({ id, name }) => [id, name])),
    canEdit: roles.includes('director') || roles.includes('curator'),
  }
}

/** The address of a page of the school's mentoring: of its first one where none is named. */
export function mentoringPath(c: RequestContext, page = ''): string {
  return `/schools/${schoolIdOf(c)}/mentoring${page && `/${page}`}`
}

/** Where a change of the request's school happens. */
export function mentoringScene(c: RequestContext): MentoringScene {
  return { ...sceneOf(c), schoolId: schoolIdOf(c), actorId: actorOf(c).personId }
}

/** Notes that whoever asks has seen these people by name. */
export function noteLook(c: RequestContext, participantIds: readonly string[]): void {
  noteViews(c.get('ctx'), mentoringScene(c), participantIds)
}

export function idsOf(people: readonly { id: string }[]): string[] {
  return people.map(({ id }) => id)
}

/** Everybody who was ever in these mentorships. */
export function peopleIn(mentorships: readonly Mentorship[]): string[] {
  return mentorships.flatMap(({ members }) => members.map(({ participantId }) => participantId))
}

/** The mentorship of the path. Throws `notFound`. */
export function pairIn(c: RequestContext, { school }: MentoringView): StoredMentorship {
  const found = school.mentorships.find(({ id }) => id === pathParam(c, 'mentorship'))
  if (found === undefined) throw new Problem('notFound')
  return found
}

/** The same, where it has not ended. Throws `notFound`, `gone`. */
export function openPairIn(c: RequestContext, view: MentoringView): StoredMentorship {
  const found = pairIn(c, view)
  if (found.endActual !== null) throw new Problem('gone')
  return found
}

/** The person of the path. Throws `notFound`. */
export function personIn(c: RequestContext, { school }: MentoringView): Participant {
  const found = school.participants.find(({ id }) => id === pathParam(c, 'participant'))
  if (found === undefined || found.erasedOn !== null) throw new Problem('notFound')
  return found
}

/** Everybody who stands in the registers today, by name. */
export function listedIn({ school, today }: MentoringView): Participant[] {
  return school.participants
    .filter(one => isListed(one, today))
    .sort((a, b) => a.name.localeCompare(b.name, 'ru'))
}

/** People as the options of a choice. */
export function optionsOf(people: readonly Participant[]) {
  return people.map(({ id, name, post, classLevel }) => ({
    value: id,
    label: [name, post || classLevel].filter(Boolean).join(', '),
  }))
}

/** Pairs and groups as the options of a choice. */
export function pairOptions(c: RequestContext, view: MentoringView, pairs: readonly Mentorship[]) {
  return pairs.map(one => {
    const { id, title, mentees } = shownPair(c, view, one)
    return { value: id, label: title, hint: mentees.join(', ') }
  })
}

/** A pair as the school's own pages show it: as it is on a day, today where none is given, or as it was when it ended. */
export function shownPair(
  c: RequestContext,
  view: MentoringView,
  one: Mentorship,
  on = view.today,
): ShownPair {
  const { language } = textOf(c)
  const { school, names } = view
  const words = mentoring[language]
  const day = one.endActual !== null && one.endActual < on ? one.endActual : on
  const mentor = names.get(mentorOf(one, day)) ?? words.vacant
  return {
    id: one.id,
    title: isGroup(one, day) ? words.groupOf(mentor) : words.pairOf(mentor),
    mentees: membersOf(one, 'mentee', day).map(id => names.get(id) ?? ''),
    form: mentoringWords[language].form[one.form],
    status: mentorshipStatus(one, haveMentorsAgreed(school.consents, one, on), on),
    start: one.start,
    endPlanned: one.endPlanned,
  }
}

/** The posted answers to the questions of a form. */
export async function readAnswers(c: RequestContext, fields: readonly FormField[]) {
  const form = await readForm(c)
  const values: FormValues = Object.fromEntries(
    fields.map(({ name, is }) => [
      name,
      is === 'choices'
        ? form.getAll(name).filter((value): value is string => typeof value === 'string')
        : field(form, name),
    ]),
  )
  return { form, values }
}

/** One answer of a form. */
export function answer(values: FormValues, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** All answers to one question. */
export function answers(values: FormValues, name: string): string[] {
  const value = values[name]
  return value === undefined ? [] : [...[value].flat()]
}

/** The sentences for what is to be fixed, by field. */
export function sentencesFor(c: RequestContext, faults: Faults): FieldErrors {
  const { fault } = mentoringFaults[textOf(c).language]
  return Object.fromEntries(Object.entries(faults).map(([name, code]) => [name, fault[code]]))
}

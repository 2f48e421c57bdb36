import type {
  Institution,
  Pair,
  SchoolFacts,
} from '../../../../functions/domain/mentorship/documents/document-facts.ts'
import { schoolFactsOf } from '../../../../functions/domain/mentorship/documents/facts-of.ts'
import {
  exampleAssigned,
  exampleConsent,
  exampleMentorship,
  exampleProgramme,
  examplePupil,
  exampleSchool,
  exampleTeacher,
} from '../../../../functions/domain/mentorship/rules/example-school.ts'
import type { SchoolMentoring } from '../../../../functions/domain/mentorship/school-mentoring.ts'
import { internalNaming, type Naming } from '../../../../functions/domain/publication/naming.ts'

export const day = '2026-11-24'

export const institution: Institution = {
  name: 'МБОУ «Гимназия № 1»',
  founder: 'Управление образования Приозёрного округа',
  place: 'г. Приозёрск',
  address: 'г. Приозёрск, ул. Озёрная, д. 1',
  inn: '7700000000',
  ogrn: '1027700000000',
  contact: '+7 000 000-00-00',
  siteUrl: 'https://gymnasium.example/mentoring',
  directorPost: 'Директор',
  director: 'Вершинин Павел Андреевич',
  curator: 'Лугова Марина Сергеевна',
  curatorPost: 'заместитель директора',
}

/** A mentor with a teacher, assigned; the same mentor's pair that only waits for its order; and a pupil in a group. */
export const mentoring: SchoolMentoring = exampleSchool({
  participants: [
    exampleTeacher('mentor', {
      name: 'Соколова Татьяна Викторовна',
      post: 'учитель математики',
      competences: 'оценивание, дисциплина',
      interests: 'шахматы',
    }),
    exampleTeacher('mentee', {
      name: 'Юрьева Анна Олеговна',
      post: 'учитель физики',
      isMentor: false,
      isMentee: true,
      request: 'как оценивать устные ответы',
      difficulties: ['оценивание на уроке'],
    }),
    examplePupil('pupil', { name: 'Воробьёв Глеб Ильич', classLevel: '8' }),
    examplePupil('leader', { name: 'Орлова Нина Павловна', classLevel: '10', isMentor: true }),
  ],
  mentorships: [
    exampleAssigned({ id: 'assigned' }),
    exampleMentorship({
      id: 'waiting',
      mentor: 'leader',
      mentees: ['pupil'],
      form: 'student_student',
      proposedOn: '2026-11-01',
    }),
    exampleAssigned({
      id: 'over',
      start: '2025-10-01',
      endPlanned: '2026-05-31',
      proposedOn: '2025-09-10',
      endActual: '2026-05-29',
      reason: 'plan_completed',
    }),
  ],
  programmes: [
    exampleProgramme({
      mentorshipId: 'assigned',
      difficulties: 'не успевает оценить всех',
      goals: 'проводит опрос за десять минут',
      rows: [
        {
          id: 'row',
          activity: 'Посещение уроков наставника',
          timing: 'до 15 декабря',
          due: '2026-12-15',
          expected: 'карта наблюдения',
          actual: 'посещено три урока',
          doneOn: '2026-11-20',
        },
      ],
    }),
  ],
  consents: [
    exampleConsent('assignment', 'mentor', { mentorshipId: 'assigned', signedOn: '2026-09-15' }),
    exampleConsent('assignment', 'leader', { mentorshipId: 'waiting', signedOn: '2026-11-03' }),
  ],
})

export function facts(naming: Naming = internalNaming, given: Partial<SchoolMentoring> = {}) {
  return schoolFactsOf({ ...mentoring, ...given }, institution, naming, day)
}

export function pairNamed(found: SchoolFacts, status: string): Pair {
  const pair = found.pairs.find(one => one.status === status)
  if (pair === undefined) throw new Error(`no pair is «${status}»`)
  return pair
}

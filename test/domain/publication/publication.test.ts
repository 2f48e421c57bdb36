import { describe, expect, it } from 'vitest'
import { mayPublish } from '../../../functions/domain/mentorship/consent.ts'
import {
  exampleConsent,
  examplePupil,
  exampleTeacher,
} from '../../../functions/domain/mentorship/rules/example-school.ts'
import {
  checkPublication,
  namedIn,
  type WantedPublication,
} from '../../../functions/domain/publication/check-publication.ts'
import { letterOf, publicNaming } from '../../../functions/domain/publication/naming.ts'

const url = 'https://school.example/mentoring/pairs'
const day = '2026-11-24'
const teacher = exampleTeacher('teacher', { name: 'Соколова Татьяна Викторовна', post: 'учитель' })
const pupil = examplePupil('pupil', { name: 'Воробьёв Глеб Ильич', classLevel: '8' })

const wanted = (given: Partial<WantedPublication> = {}): WantedPublication => ({
  kind: 'pairs',
  url,
  isNamed: true,
  people: [teacher, pupil],
  pair: null,
  consents: [],
  day,
  ...given,
})

const consented = exampleConsent('publication', 'teacher', {
  urls: [url],
  fields: ['name', 'post'],
})

describe('people in a public document', () => {
  const naming = (consents = [consented], at: string | null = url) =>
    publicNaming([teacher], [pupil], { consents, url: at, day })

  it('stand by name where they have agreed to that field at that address', () => {
    expect(naming().nameOf(teacher)).toBe('Соколова Татьяна Викторовна')
    expect(naming().workOf(teacher)).toBe('учитель')
  })

  it('stand by a pseudonym at any other address, and while nobody has said where', () => {
    expect(naming([consented], `${url}/2026`).nameOf(teacher)).toBe('Наставник 1')
    expect(naming([consented], null).nameOf(teacher)).toBe('Наставник 1')
  })

  it('show what they have agreed to and nothing beside it', () => {
    const nameAlone = { ...consented, fields: ['name' as const] }
    expect(naming([nameAlone]).workOf(teacher)).toBe('')
    expect(naming().nameOf(pupil)).toBe('Наставляемый А')
    expect(naming().workOf(pupil)).toBe('')
  })

  it('stand by a pseudonym from the day the consent is withdrawn', () => {
    expect(naming([{ ...consented, revokedOn: day }]).nameOf(teacher)).toBe('Наставник 1')
    expect(naming([{ ...consented, revokedOn: '2026-11-25' }]).nameOf(teacher)).not.toBe(
      'Наставник 1',
    )
  })

  it('are never named by a consent of another kind', () => {
    const other = exampleConsent('data_processing', 'teacher', { urls: [url], fields: ['name'] })
    expect(naming([other]).nameOf(teacher)).toBe('Наставник 1')
    expect(mayPublish([other], { participantId: 'teacher', field: 'name', url }, day)).toBe(false)
  })

  it('who stand in no list have no number that could tell them', () => {
    expect(publicNaming([], [], { consents: [], url, day }).nameOf(teacher)).toBe('Участник')
  })

  it.each([
    [0, 'А'],
    [5, 'Е'],
    [8, 'И'],
    [9, 'К'],
    [27, 'Я'],
    [28, 'АА'],
    [29, 'АБ'],
  ])('number %i among the mentees is letter %s', (index, letter) => {
    expect(letterOf(index)).toBe(letter)
  })
})

describe('the publish button', () => {
  it('refuses names without consent, and says whose and which fields', () => {
    expect(checkPublication(wanted({ consents: [consented] }))).toEqual([
      {
        code: 'no-consent',
        rule: 'C9',
        isHard: true,
        participantId: 'pupil',
        fields: ['name', 'class'],
      },
    ])
  })

  it('refuses the field that is missing from a consent', () => {
    const nameAlone = { ...consented, fields: ['name' as const] }
    const found = checkPublication(wanted({ people: [teacher], consents: [nameAlone] }))
    expect(found).toMatchObject([{ participantId: 'teacher', fields: ['post'] }])
  })

  it('refuses a document that never leaves the institution, named or not', () => {
    expect(checkPublication(wanted({ kind: null, isNamed: false }))).toEqual([
      { code: 'internal-only', rule: 'C9', isHard: true },
    ])
  })

  it('lets a document without names through, whoever has agreed to what', () => {
    expect(checkPublication(wanted({ isNamed: false }))).toEqual([])
  })

  it('lets names through where everybody has agreed', () => {
    expect(checkPublication(wanted({ people: [teacher], consents: [consented] }))).toEqual([])
  })

  it('asks twice about a result before the programme is completed (C11), and not after', () => {
    const result = (isCompleted: boolean) =>
      checkPublication(
        wanted({
          kind: 'result',
          isNamed: false,
          pair: { isAssigned: true, isApproved: true, isCompleted },
        }),
      )
    expect(result(false)).toEqual([{ code: 'not-completed', rule: 'C11', isHard: false }])
    expect(result(true)).toEqual([])
  })

  it('asks twice about a programme without order or approval', () => {
    const pair = { isAssigned: false, isApproved: false, isCompleted: false }
    const found = checkPublication(wanted({ kind: 'programme', isNamed: false, pair }))
    expect(found.map(({ code }) => code)).toEqual(['not-assigned', 'not-approved'])
  })

  it('asks twice about a foreign store of files', () => {
    const found = checkPublication(wanted({ isNamed: false, url: 'https://drive.google.com/d/1' }))
    expect(found).toEqual([{ code: 'foreign-storage', rule: '152-ФЗ', isHard: false }])
  })

  it('keeps whom the document names: everybody, or those who have agreed', () => {
    expect(namedIn(wanted()).map(({ participantId }) => participantId)).toEqual([
      'teacher',
      'pupil',
    ])
    expect(namedIn(wanted({ isNamed: false, consents: [consented] }))).toEqual([
      { participantId: 'teacher', fields: ['name', 'post'] },
    ])
  })
})

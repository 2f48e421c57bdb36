import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRanking } from '../../../functions/domain/matching/read-rankings.ts'
import { suggestMatches } from '../../../functions/domain/matching/suggest-matches.ts'
import {
  type MenteeRequest,
  type MentorProfile,
  suitabilityOf,
  weekdaysIn,
} from '../../../functions/domain/matching/suitability.ts'

const mentor = (id: string, more: Partial<MentorProfile> = {}): MentorProfile => ({
  id,
  personKey: id,
  isPupil: false,
  work: '',
  competences: '',
  interests: '',
  availability: '',
  load: 0,
  capacity: 2,
  ...more,
})

const mentee = (id: string, more: Partial<MenteeRequest> = {}): MenteeRequest => ({
  id,
  personKey: id,
  isPupil: false,
  work: '',
  request: '',
  interests: '',
  availability: '',
  ...more,
})

const lineOf = (one: MentorProfile, other: MenteeRequest, criterion: string) =>
  suitabilityOf(one, other)?.lines.find(line => line.criterion === criterion)

describe('how a mentor suits a request', () => {
  it('counts the words of the request found among the competences, whatever their endings', () => {
    const line = lineOf(
      mentor('1', { competences: 'Дисциплина на уроке, работа с родителями' }),
      mentee('2', { request: 'Трудности с дисциплиной и оцениванием' }),
      'competences',
    )
    expect(line).toEqual({ criterion: 'competences', points: 13, common: ['дисциплиной'] })
  })

  it('counts the subject, not the word «учитель»', () => {
    const math = mentor('1', { work: 'учитель математики' })
    expect(lineOf(math, mentee('2', { work: 'учитель математики' }), 'work')?.points).toBe(25)
    expect(lineOf(math, mentee('3', { work: 'учитель физики' }), 'work')?.points).toBe(0)
  })

  it('counts common weekdays, written out or not', () => {
    const line = lineOf(
      mentor('1', { availability: 'вт, чт после 15:00' }),
      mentee('2', { availability: 'по средам и четвергам, среда' }),
      'availability',
    )
    expect(line).toEqual({ criterion: 'availability', points: 10, common: ['4'] })
  })

  it('is silent about what one of the two does not say, and does not count it', () => {
    const found = suitabilityOf(
      mentor('1', { work: 'химия', competences: 'оценивание' }),
      mentee('2', { work: 'химия' }),
    )
    expect(found?.lines.find(line => line.criterion === 'competences')?.points).toBeNull()
    expect(found?.score).toBe(100)
  })

  it('prefers who has more free places, and refuses who has none', () => {
    const request = mentee('3')
    expect(lineOf(mentor('1', { load: 1, capacity: 2 }), request, 'load')?.points).toBe(5)
    expect(suitabilityOf(mentor('1', { load: 2, capacity: 2 }), request)).toBeNull()
  })

  it('gives no points where nothing but the load is known', () => {
    expect(suitabilityOf(mentor('1'), mentee('2'))?.score).toBe(0)
  })

  it('refuses a pupil as the mentor of a teacher, and not of a pupil', () => {
    const leader = mentor('1', { isPupil: true })
    expect(suitabilityOf(leader, mentee('2'))).toBeNull()
    expect(suitabilityOf(leader, mentee('3', { isPupil: true }))).not.toBeNull()
  })

  it('refuses a person as their own mentor', () => {
    const one = suitabilityOf(mentor('1', { personKey: 'а' }), mentee('2', { personKey: 'а' }))
    expect(one).toBeNull()
  })

  it.each([
    ['ежедневно после уроков', [1, 2, 3, 4, 5]],
    ['Пн, пт', [1, 5]],
    ['средняя школа, свободное время', []],
    ['суббота и воскресенье', [6, 7]],
  ])('reads the weekdays of «%s»', (text, days) => {
    expect(weekdaysIn(text)).toEqual(days)
  })
})

describe('pairs suggested by profiles', () => {
  const anna = mentor('Анна', { work: 'математика', competences: 'оценивание', capacity: 1 })
  const boris = mentor('Борис', { work: 'математика', capacity: 1 })

  it('do not give one good mentor to everybody', () => {
    const found = suggestMatches(
      [
        mentee('Вера', { work: 'математика', request: 'оценивание' }),
        mentee('Глеб', { work: 'математика' }),
      ],
      [anna, boris],
    )
    expect(found.map(({ menteeId, proposed }) => [menteeId, proposed?.mentorId])).toEqual([
      ['Вера', 'Анна'],
      ['Глеб', 'Борис'],
    ])
    expect(found[1]?.others.map(({ mentorId }) => mentorId)).toEqual(['Анна'])
  })

  it('are none where nobody suits at all', () => {
    const [found] = suggestMatches(
      [mentee('Вера', { work: 'хор', request: 'ноты' })],
      [mentor('Глеб', { work: 'шахматы', competences: 'дебюты', load: 1 })],
    )
    expect(found).toEqual({ menteeId: 'Вера', proposed: null, others: [] })
  })

  it('are the same in whatever order the registers are', () => {
    const subjects = fc.constantFrom('', 'математика', 'физика', 'математика физика')
    const registers = fc.record({
      mentees: fc.array(subjects, { maxLength: 6 }),
      mentors: fc.array(fc.tuple(subjects, fc.integer({ min: 0, max: 2 })), { maxLength: 6 }),
    })
    fc.assert(
      fc.property(registers, ({ mentees, mentors }) => {
        const needs = mentees.map((work, index) => mentee(`n${index}`, { work }))
        const gives = mentors.map(([work, load], index) => mentor(`r${index}`, { work, load }))
        const one = suggestMatches(needs, gives)
        const other = suggestMatches(needs.toReversed(), gives.toReversed())
        expect(other.toReversed()).toEqual(one)
      }),
    )
  })
})

describe('a questionnaire of preferences', () => {
  it('becomes a ranking, gaps between places are no matter', () => {
    expect(readRanking({ places: { а: '3', б: '1', в: '', г: ' 7 ' } })).toEqual({
      ranking: ['б', 'а', 'г'],
    })
  })

  it('is empty where nobody is named', () => {
    expect(readRanking({ places: { а: '' } })).toEqual({ ranking: [] })
  })

  it.each([['0'], ['первый'], ['1.5'], ['100']])('refuses «%s» as a place', text => {
    expect(readRanking({ places: { а: text } })).toEqual({ faults: { а: 'not-a-place' } })
  })

  it('refuses one place given twice, at the later of the two', () => {
    expect(readRanking({ places: { а: '1', б: '2', в: '1' } })).toEqual({
      faults: { в: 'place-taken' },
    })
  })
})

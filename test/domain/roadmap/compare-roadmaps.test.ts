import { describe, expect, it } from 'vitest'
import { compareRoadmaps } from '../../../functions/domain/roadmap/compare-roadmaps.ts'
import { makeActivity } from './make-activity.ts'

const order = makeActivity({ number: '1.1', text: 'Издание приказа о назначении куратора' })
const seminar = makeActivity({ number: '1.2', text: 'Проведение семинара для молодых педагогов' })
const report = makeActivity({
  number: '1.3',
  text: 'Подготовка аналитической справки по итогам года',
})

const kinds = (...args: Parameters<typeof compareRoadmaps>) =>
  compareRoadmaps(...args).map(change => change.kind)

describe('a new version of a roadmap', () => {
  it('changes nothing where nothing changed', () => {
    expect(kinds([order, seminar, report], [order, seminar, report])).toEqual([
      'same',
      'same',
      'same',
    ])
  })

  it('does not see dashes, letter case and «ё» as changes', () => {
    const retyped = { ...report, text: 'подготовка  аналитической справки по итогам года' }
    expect(kinds([report], [retyped])).toEqual(['same'])
  })

  it('names the fields that changed', () => {
    const later = makeActivity({ ...seminar, timing: 'до 1 октября', responsibleText: 'Куратор' })
    expect(compareRoadmaps([seminar], [later])[0]).toMatchObject({
      kind: 'changed',
      changed: ['timing', 'responsible'],
    })
  })

  it('keeps an activity that was only renumbered', () => {
    const moved = [
      makeActivity({ number: '1.1', text: 'Создание рабочей группы' }),
      { ...order, number: '1.2' },
      { ...seminar, number: '1.3' },
      { ...report, number: '1.4' },
    ]
    const changes = compareRoadmaps([order, seminar, report], moved)
    expect(changes.map(change => change.kind)).toEqual(['added', 'changed', 'changed', 'changed'])
    expect(changes.slice(1).map(change => change.changed)).toEqual([
      ['number'],
      ['number'],
      ['number'],
    ])
  })

  it('shows what fell away after the row it followed', () => {
    expect(kinds([order, seminar, report], [order, report])).toEqual(['same', 'removed', 'same'])
    expect(kinds([order, seminar], [seminar])).toEqual(['removed', 'same'])
  })

  it('takes another activity under the same number for another activity', () => {
    const other = makeActivity({ number: '1.2', text: 'Размещение документов на сайте школы' })
    expect(kinds([seminar], [other]).sort()).toEqual(['added', 'removed'])
  })

  it('pairs rows of equal text by their number', () => {
    const first = makeActivity({ number: '2.1', text: 'Встречи пар', timing: 'сентябрь' })
    const second = makeActivity({ number: '2.2', text: 'Встречи пар', timing: 'май' })
    expect(kinds([first, second], [second, first])).toEqual(['same', 'same'])
  })

  it('recognises a reworded activity', () => {
    const reworded = makeActivity({
      number: '1.2',
      text: 'Проведение семинаров для всех молодых педагогов школы',
    })
    expect(compareRoadmaps([seminar], [reworded])[0]).toMatchObject({
      kind: 'changed',
      changed: ['text'],
    })
  })
})

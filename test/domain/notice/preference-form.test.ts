import { describe, expect, test } from 'vitest'
import {
  defaultPreference,
  wants,
  withTopic,
} from '../../../functions/domain/notice/letter-preference.ts'
import { answersOf, readPreference } from '../../../functions/domain/notice/preference-form.ts'

const usual = { digest: 'yes', reminders: 'usual', days: [], look: 'html' }

describe('the form of letters', () => {
  test('left as it is gives what everybody has', () => {
    expect(answersOf(defaultPreference)).toEqual(usual)
    expect(readPreference(usual, defaultPreference, true)).toEqual({
      preference: defaultPreference,
    })
  })

  test('keeps own days, the earliest first, and forgets days that cannot be chosen', () => {
    const answers = { ...usual, reminders: 'own', days: ['1', '7', '99'] }
    expect(readPreference(answers, defaultPreference, true)).toMatchObject({
      preference: { wantsReminders: true, reminderDays: [7, 1] },
    })
  })

  test('asks for a day where own days were chosen and none is ticked', () => {
    const answers = { ...usual, reminders: 'own', days: [] }
    expect(readPreference(answers, defaultPreference, true)).toEqual({ faults: { days: 'noDays' } })
  })

  test('asks for every answer that is missing', () => {
    const nothing = { digest: '', reminders: '', days: [], look: '' }
    expect(readPreference(nothing, defaultPreference, true)).toEqual({
      faults: { digest: 'choose', reminders: 'choose', look: 'choose' },
    })
  })

  test('does not stop a digest that was not asked about', () => {
    const answers = { ...usual, digest: 'no' }
    expect(readPreference(answers, defaultPreference, false)).toEqual({
      preference: defaultPreference,
    })
  })
})

describe('a topic', () => {
  test('stopped and wanted again leaves every other choice as it was', () => {
    const before = { ...defaultPreference, reminderDays: [3], isPlainText: true }
    const stopped = withTopic(before, 'reminders', false)
    expect(wants(stopped, 'reminders')).toBe(false)
    expect(wants(stopped, 'digest')).toBe(true)
    expect(withTopic(stopped, 'reminders', true)).toEqual(before)
  })

  test('that a letter does not have stops nothing', () => {
    const nothing = withTopic(withTopic(defaultPreference, 'digest', false), 'reminders', false)
    expect(wants(nothing, null)).toBe(true)
  })
})

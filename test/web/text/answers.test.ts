import { describe, expect, test } from 'vitest'
import { answers } from '../../../web/text/answers.ts'

const order = { title: 'Приказ', number: '41-од', date: '2026-10-15', sentOn: '2026-10-16' }
const nameless = { title: '', number: '', date: null, sentOn: '2026-10-16' }

describe('where an answer from a document comes from', () => {
  test('is said with days as the language writes them', () => {
    expect(answers.ru.from.document(order)).toBe(
      'Из документов школы, Приказ № 41-од 15.10.2026, отправлен 16.10.2026',
    )
    expect(answers.en.from.document(order)).toBe(
      'From the school’s documents, Приказ № 41-од 15/10/2026, sent 16/10/2026',
    )
  })

  test('leaves out what is not known of it', () => {
    expect(answers.ru.from.document(nameless)).toBe('Из документов школы, отправлен 16.10.2026')
  })
})

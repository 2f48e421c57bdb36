import { describe, expect, test } from 'vitest'
import { answersOf, differences, isSameForm } from '../../../functions/domain/form/form-fields.ts'

describe('the answers of a form', () => {
  test('are its texts, without what the page adds and without files', () => {
    const form = new FormData()
    form.set('title', 'Приказ\r\nвторая строка')
    form.set('formKey', 'p1')
    form.set('seen', '2')
    form.set('file', new File(['x'], 'x.pdf'))
    expect(answersOf(form.entries())).toEqual([['title', 'Приказ\nвторая строка']])
  })
})

describe('two forms', () => {
  test('are the same where one leaves out what the other has empty', () => {
    expect(
      isSameForm(
        [['a', '1']],
        [
          ['b', ' '],
          ['a', '1 '],
        ],
      ),
    ).toBe(true)
  })

  test('are not the same where one answer differs, and are where it is not looked at', () => {
    expect(isSameForm([['a', '1']], [['a', '2']])).toBe(false)
    expect(isSameForm([['a', '1']], [['a', '2']], ['a'])).toBe(true)
  })

  test('differ in the fields a person sees', () => {
    const rows = differences(
      [
        ['a', '1'],
        ['key', 'k'],
      ],
      [
        ['a', '2'],
        ['key', 'l'],
      ],
      name => name === 'a',
    )
    expect(rows).toEqual([{ name: 'a', one: ['1'], other: ['2'] }])
  })
})

import { describe, expect, test } from 'vitest'
import {
  addHidden,
  addToEveryForm,
  fieldNames,
  fillForm,
  formAsShown,
} from '../../../functions/domain/form/form-markup.ts'

const page = `<main><form method="post" action="/sign-out"><button type="submit">Выйти</button></form>
<form method="post" action="/orders" enctype="multipart/form-data">
<input type="hidden" name="key" value="k1"/>
<label class="label" for="title">Название <span>необязательно</span></label><input class="input" type="text" value="" id="title" name="title"/>
<textarea class="input" rows="4" id="note" name="note">прежнее</textarea>
<fieldset><legend class="label">Чем подтверждается</legend>
<input type="radio" id="type" name="type" value="file" checked/><label for="type">Файлом</label>
<input type="radio" id="type-2" name="type" value="link"/><label for="type-2">Адресом</label></fieldset>
<input type="checkbox" id="also" name="also" value="a"/><label for="also">Второе дело</label>
<select id="kind" name="kind"><option value="">Не выбрано</option><option value="order">Приказ</option><option selected value="note">Справка</option></select>
<input type="file" name="file"/><button name="save" value="draft">Сохранить</button></form></main>`

const sent = formAsShown(page, '/orders') ?? []

test('a form as it stands on the page is what a browser would send', () => {
  expect(sent).toEqual([
    ['key', 'k1'],
    ['title', ''],
    ['note', 'прежнее'],
    ['type', 'file'],
    ['kind', 'note'],
  ])
})

test('what is filled in is what is read back', () => {
  const written = [
    ['key', 'k2'],
    ['title', 'Приказ «О паре» & <b> "кавычки"'],
    ['note', 'Первая строка\nвторая > первой'],
    ['type', 'link'],
    ['also', 'a'],
    ['kind', 'order'],
  ] satisfies [string, string][]
  const filled = fillForm(page, '/orders', written) ?? ''
  expect(formAsShown(filled, '/orders')).toEqual(written)
  expect(fillForm(filled, '/orders', sent)).toContain('прежнее')
  expect(formAsShown(fillForm(filled, '/orders', sent) ?? '', '/orders')).toEqual(sent)
})

test('what the form has no field for comes along hidden', () => {
  const filled = fillForm(page, '/orders', [['fileId', 'f1']]) ?? ''
  expect(filled).toContain('<input type="hidden" name="fileId" value="f1"/>')
})

test('a field without a value of its own is left as it is', () => {
  expect(fillForm(page, '/orders', [['title', 'Приказ']])).toContain('прежнее')
})

test('a page without the form is said to have none', () => {
  expect(fillForm(page, '/elsewhere', sent)).toBeNull()
  expect(formAsShown(page, '/elsewhere')).toBeNull()
  expect(fieldNames(page, '/elsewhere').size).toBe(0)
})

test('of several forms that go to one place the one with the fields is filled', () => {
  const two = `<form method="post" action="/a"><input type="text" name="x" value=""/></form><form method="post" action="/a"><input type="text" name="y" value=""/></form>`
  expect(fillForm(two, '/a', [['y', 'сюда']])).toMatch(/name="x" value=""\/><\/form>.*сюда/)
})

describe('what the page adds to its forms', () => {
  test('goes to every form that sends', () => {
    const marked = addToEveryForm(`${page}<form method="get"></form>`, 'formKey', 'p1')
    expect(marked.match(/name="formKey" value="p1"/g)).toHaveLength(2)
  })

  test('is no answer, and is not filled in', () => {
    const marked = addHidden(page, '/orders', [['seen', '3']])
    expect(formAsShown(marked, '/orders')).toEqual(sent)
    expect(fillForm(marked, '/orders', [['seen', '1']])).toContain('name="seen" value="3"')
  })
})

test('fields are called as the page calls them', () => {
  const names = fieldNames(page, '/orders')
  expect([...names.keys()]).toEqual(['title', 'note', 'type', 'also', 'kind', 'file'])
  expect(names.get('title')?.label).toBe('Название необязательно')
  expect(names.get('type')?.label).toBe('Чем подтверждается')
  expect(names.get('type')?.options.get('link')).toBe('Адресом')
  expect(names.get('kind')?.options.get('order')).toBe('Приказ')
})

import { readdirSync } from 'node:fs'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../web/components/catalogue.ts'
import { tagsOf, valuesOf } from './markup.ts'

const examples = Object.entries(catalogue).flatMap(([component, list]) =>
  list.map(example => ({ ...example, title: `${component}: ${example.name}` })),
)

const rendered = examples.map(example => ({
  title: example.title,
  html: renderToString(example.render()),
}))

const controls = ['input', 'select', 'textarea']

test('every component file is in the catalogue and has examples', () => {
  const files = readdirSync('web/components')
    .filter(file => file.endsWith('.tsx') && file !== 'gallery.tsx')
    .map(file => file.replace('.tsx', ''))
  expect(Object.keys(catalogue).sort()).toEqual(files.sort())
  expect(Object.values(catalogue).every(list => list.length > 0)).toBe(true)
})

describe.each(rendered)('$title', ({ html }) => {
  test('has no style attribute and no script handler, which the security policy would refuse', () => {
    const names = tagsOf(html).flatMap(tag => [...tag.attributes.keys()])
    expect(names.filter(name => name === 'style' || name.startsWith('on'))).toEqual([])
  })

  test('has each id once', () => {
    const ids = valuesOf(html, 'id')
    expect(ids).toEqual([...new Set(ids)])
  })

  test('has no nothing written out', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|null/)
  })

  test('names every control by a label', () => {
    const labelled = new Set(valuesOf(html, 'for'))
    const unnamed = tagsOf(html)
      .filter(tag => controls.includes(tag.name))
      .filter(tag => !labelled.has(tag.attributes.get('id') ?? ''))
    expect(unnamed).toEqual([])
  })

  test('points labels and descriptions at what is there', () => {
    const ids = new Set(valuesOf(html, 'id'))
    const wanted = ['for', 'aria-describedby', 'aria-labelledby'].flatMap(name =>
      valuesOf(html, name).flatMap(value => value.split(' ')),
    )
    expect(wanted.filter(id => !ids.has(id))).toEqual([])
  })

  test('ties an error to the control it is about', () => {
    const errors = valuesOf(html, 'id').filter(id => id.endsWith('-error'))
    const described = valuesOf(html, 'aria-describedby').join(' ').split(' ')
    expect(errors.filter(id => !described.includes(id))).toEqual([])
  })

  test('hides each picture from listeners or says what it shows', () => {
    const pictures = tagsOf(html).filter(tag => tag.name === 'svg')
    const spoken = pictures.filter(tag => tag.attributes.get('aria-hidden') !== 'true')
    expect(spoken.every(tag => tag.attributes.get('role') === 'img')).toBe(true)
    expect(html.match(/<title>[^<]+<\/title>/g)?.length ?? 0).toBeGreaterThanOrEqual(spoken.length)
    expect(tagsOf(html).filter(tag => tag.name === 'img' && !tag.attributes.has('alt'))).toEqual([])
  })

  test('names every navigation', () => {
    const groups = tagsOf(html).filter(tag => tag.name === 'nav')
    expect(groups.filter(tag => !tag.attributes.get('aria-label'))).toEqual([])
  })
})

import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { letterCatalogue } from '../../emails/catalogue.ts'

/** Files of the folder that are not letters. */
const parts = new Set(['letter.tsx'])
const files = Object.keys(import.meta.glob('../../emails/*.tsx'))
  .map(path => path.split('/').at(-1) ?? '')
  .filter(name => !parts.has(name))

test('every letter there is stands in the catalogue', () => {
  expect(letterCatalogue.map(({ kind }) => `${kind}.tsx`).sort()).toEqual(files.toSorted())
})

describe.each(letterCatalogue.map(letter => [letter.kind, letter] as const))('%s', (_, letter) => {
  describe.each(['ru', 'en'] as const)('in %s', language => {
    const html = renderToString(letter.body(language))
    const text = letter.text(language)

    test('has a subject a phone shows whole', () => {
      expect(letter.subject(language).length).toBeGreaterThan(10)
      expect(letter.subject(language).length).toBeLessThanOrEqual(100)
    })

    test('says the same in plain text: the link, and why it came', () => {
      const link = /https:\/\/example\.test\/\S+/.exec(text)?.[0] ?? 'no link'
      expect(html).toContain(link.replaceAll('&', '&amp;'))
      const reason = text.trim().split('\n').at(-1) ?? ''
      expect(reason.length).toBeGreaterThan(40)
      expect(html).toContain(reason.replaceAll('"', '&quot;'))
    })

    test('is under 40 KB and asks nothing of another host', () => {
      expect(new TextEncoder().encode(html).length).toBeLessThan(40_000)
      expect(html).not.toMatch(/<img|<script|<link|url\(/)
    })
  })
})

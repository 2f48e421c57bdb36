import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where schools, people and templates of the tests and the demo write in their own language. */
const written = [
  'functions/demo',
  'functions/domain/diagnostic/templates',
  'test/fixtures/roadmaps',
]

const wordPattern = /[а-яё]{2,}/gi

const ownWords = new Set(
  written.flatMap(folder =>
    readdirSync(folder)
      .map(name => readFileSync(join(folder, name), 'utf8'))
      .flatMap(text => text.toLowerCase().match(wordPattern) ?? []),
  ),
)

/** The way to the other language, the product's name, and the letters of a receipt's number. */
const always = ['русский', 'наставник', 'дк']

/** Russian words an English page shows that nobody of the demo wrote. */
export async function foreignWords(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText()
  const words = text.toLowerCase().match(wordPattern) ?? []
  return [...new Set(words)].filter(word => !ownWords.has(word) && !always.includes(word))
}

import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Picture } from '../../../web/text/help.ts'

/** Where the guide's pictures lie, and what they were taken of. */
export const folder = join(process.cwd(), 'web', 'public', 'help')
const index = join(folder, 'pictures.json')

/** The screen of a phone, as the guide shows it. */
export const screen = { width: 360, height: 560 }

export const subjects: Record<Picture, { as: string; open: (page: Page) => Promise<void> }> = {
  tasks: {
    as: 'curator.gimnazia@demo.test',
    open: async page => void (await page.goto('/schools/demo-gimnazia')),
  },
  submit: { as: 'curator.gimnazia@demo.test', open: openForm },
  draft: { as: 'curator.lesnoy@demo.test', open: openDraft },
  people: {
    as: 'director.gimnazia@demo.test',
    open: async page => void (await page.goto('/schools/demo-gimnazia/people')),
  },
  authority: {
    as: 'officer@demo.test',
    open: async page => void (await page.goto('/authorities/demo-authority')),
  },
  review: {
    as: 'officer@demo.test',
    open: async page => void (await page.goto('/authorities/demo-authority/review')),
  },
}

async function openForm(page: Page): Promise<void> {
  await page.goto('/schools/demo-gimnazia')
  await page.goto(`${await page.locator('.task-title').first().getAttribute('href')}/submit`)
}

const table = [
  '№\tМероприятие\tСроки\tОтветственные\tРезультат',
  '1\tПриказ о закреплении наставнических пар\tдо 15 сентября 2026\tДиректор\tПриказ',
  '2\tШкола наставника\tежеквартально\tКуратор\tПротокол',
].join('\n')

async function openDraft(page: Page): Promise<void> {
  await page.goto('/schools/demo-lesnoy/roadmaps/new')
  await page.locator('details summary').first().click()
  await page.locator('main textarea').first().fill(table)
  await page.locator('main form button').first().click()
  await page.locator('main h2').first().waitFor()
}

/** What was taken of each picture when it was made: the words on the screen, without figures, hashed. */
export async function takenOf(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(index, 'utf8').catch(() => '{}'))
}

/** The words of a page's first screen: figures and days change with the clock, and are left out. */
export async function wordsOn(page: Page): Promise<string> {
  const text = await page.locator('main').innerText()
  const words = text.slice(0, 600).replace(/[\d./:]+/g, '')
  return createHash('sha256').update(words).digest('hex').slice(0, 16)
}

/** Takes a picture and remembers what of. */
export async function take(page: Page, name: string, words: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await page.evaluate(() => window.scrollTo(0, document.querySelector('main')?.offsetTop ?? 0))
  const clip = { x: 0, y: 0, ...screen }
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 45, clip })
  const taken = { ...(await takenOf()), [name]: words }
  const sorted = Object.fromEntries(Object.entries(taken).sort())
  await writeFile(index, `${JSON.stringify(sorted, null, 2)}\n`)
}

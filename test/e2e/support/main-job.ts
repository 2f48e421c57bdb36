import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { desk } from '../../../web/text/desk.ts'
import { type Text, textIn } from '../../../web/text/index.ts'
import { ruralSchoolRoadmap } from '../../fixtures/roadmaps/rural-school.ts'
import { scrollsSideways } from './browser.ts'
import type { Hands } from './hands.ts'
import { pdf } from './pdf.ts'
import { newestLetter } from './session.ts'

/** The activity that is proved: it has a deadline without a question. */
const activity = 'Анкетирование возможных наставников'

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export interface Job {
  hands: Hands
  /** Address of the server under test. */
  url: string
  /** The name of the document that is sent, unlike any other. */
  order: string
}

/** What a school does: from the landing page with a Word file to the receipt of a document. Gives the receipt's number. */
export async function sendAsSchool(job: Job, curator: string): Promise<string> {
  await signIn(job, curator)
  await sendRoadmap(job)
  return attachOrder(job)
}

/** From the landing page through the mailbox, as somebody who has only the address. */
export async function signIn({ hands, url }: Job, email: string): Promise<void> {
  const { page } = hands.visitor
  const { t, isTitled } = wordsOf(hands)
  await page.goto(hands.language === 'en' ? '/?lang=en' : '/')
  await hands.make({
    press: page.getByRole('link', { name: t.landing.start, exact: true }).first(),
    hasArrived: () => isTitled(t.signIn.title),
  })
  await hands.make({
    fill: () => hands.write(page.getByLabel(t.signIn.email), email),
    press: page.getByRole('button', { name: t.signIn.send }),
    hasArrived: () => isTitled(t.signIn.codeTitle),
  })
  await hands.make({
    fill: async () => {
      const code = /\d{4} \d{4}/.exec(await newestLetter(url, email))?.[0] ?? ''
      await hands.write(page.getByLabel(t.signIn.code, { exact: true }), code)
    },
    press: page.getByRole('button', { name: t.common.signIn, exact: true }),
    hasArrived: () => page.getByRole('button', { name: t.common.signOut }).isVisible(),
  })
}

export async function signOut({ hands }: Job): Promise<void> {
  const { page } = hands.visitor
  const { t, isTitled } = wordsOf(hands)
  await hands.make({
    press: page.getByRole('button', { name: t.common.signOut }),
    hasArrived: () => isTitled(t.landing.title),
  })
}

async function sendRoadmap(job: Job): Promise<void> {
  const { hands } = job
  const { page } = hands.visitor
  const { t, isTitled } = wordsOf(hands)
  await hands.make({
    press: page.getByRole('link', { name: t.common.nav.roadmaps, exact: true }),
    hasArrived: () => isTitled(t.roadmap.listTitle),
  })
  const another = [t.roadmap.send, t.roadmap.sendNext].join('|')
  await hands.make({
    press: page.locator('main').getByRole('link', { name: new RegExp(another) }),
    hasArrived: () => isTitled(t.roadmap.newTitle),
  })
  await hands.make({
    fill: () => chooseRoadmap(hands, t),
    press: page.getByRole('button', { name: t.roadmap.read, exact: true }),
    hasArrived: () => isTitled(t.draft.draftTitle),
  })
  await answerQuestions(hands, t)
  await hands.make({
    press: page.getByRole('link', { name: t.draft.toCheck }),
    hasArrived: () => isTitled(t.draft.checkTitle),
  })
  await hands.make({
    press: page.getByRole('button', { name: t.draft.submit }),
    hasArrived: () => isTitled(t.roadmap.receiptTitle),
  })
}

async function chooseRoadmap(hands: Hands, t: Text): Promise<void> {
  const { page } = hands.visitor
  const other = page.getByLabel(t.roadmap.another)
  if (await other.isVisible()) await hands.choose(other)
  await hands.attach(page.getByLabel(t.roadmap.file), {
    name: 'Дорожная карта.docx',
    mimeType: wordFile,
    buffer: Buffer.from(await ruralSchoolRoadmap()),
  })
}

/** The document names no period, and two of its rows no deadline. */
async function answerQuestions(hands: Hands, t: Text): Promise<void> {
  const { page } = hands.visitor
  await hands.make({
    press: page.getByRole('button', { name: t.common.save, exact: true }),
    hasArrived: async () => (await page.locator('form[id^="q"]').count()) > 0,
  })
  const ids = await page.locator('form[id^="q"]').evaluateAll(forms => forms.map(({ id }) => id))
  expect(ids.length).toBeGreaterThan(1)
  for (const id of ids) {
    const question = page.locator(`form#${id}`)
    const keep = question.locator('input[value=keep]')
    const choice = (await keep.count()) > 0 ? keep : question.locator('input[value=none]')
    await hands.make({
      fill: () => hands.choose(choice),
      press: question.getByRole('button', { name: t.draft.answer }),
      hasArrived: async () => (await question.count()) === 0,
    })
  }
}

async function attachOrder({ hands, order }: Job): Promise<string> {
  const { page } = hands.visitor
  const { t, isTitled } = wordsOf(hands)
  await hands.make({
    press: page.getByRole('link', { name: t.common.nav.tasks, exact: true }),
    hasArrived: () => isTitled(t.tasks.title),
  })
  await hands.make({
    press: page.locator('.task-title').filter({ hasText: activity }).first(),
    hasArrived: async () => (await page.locator('h1').innerText()).includes(activity),
  })
  await hands.make({
    press: page.getByRole('link', { name: t.obligation.send }),
    hasArrived: () => isTitled(t.obligation.form.title),
  })
  await hands.make({
    fill: async () => {
      await hands.choose(page.locator('input[name=type][value=file]'))
      await hands.attach(page.locator('input[name=file]'), {
        name: 'Приказ 84-од.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from(pdf('Order')),
      })
      await hands.write(page.locator('input[name=title]'), order)
    },
    press: page.getByRole('button', { name: t.obligation.form.send, exact: true }),
    hasArrived: async () => /\d{4}-\d{6}/.test(await page.locator('main').innerText()),
  })
  return numbersOn(page).then(([number = '']) => number)
}

/** Receipts' numbers on the page. */
export async function numbersOn(page: Page): Promise<string[]> {
  return [...new Set((await page.locator('main').innerText()).match(/\d{4}-\d{6}/g) ?? [])]
}

/** The authority finds the document in its queue, accepts it, and sees it in the institution's line. */
export async function acceptAsOfficer(job: Job, school: string): Promise<void> {
  const { hands, order } = job
  const { page } = hands.visitor
  const { t, isTitled } = wordsOf(hands)
  await signIn(job, 'officer@demo.test')
  await hands.make({
    press: page.getByRole('link', { name: t.common.nav.review, exact: true }).first(),
    hasArrived: () => isTitled(t.review.title),
  })
  const sent = page.locator('section').filter({ hasText: school }).filter({ hasText: order })
  // The queue is shown twenty at a time, the oldest first.
  const further = page.getByRole('link', { name: desk[hands.language].review.next })
  while ((await sent.count()) === 0) {
    const from = page.url()
    await hands.make({ press: further, hasArrived: async () => page.url() !== from })
  }
  await hands.make({
    press: sent.getByRole('button', { name: desk[hands.language].review.acceptOne }),
    hasArrived: async () => (await isTitled(t.review.title)) && (await sent.count()) === 0,
  })
  await findAccepted(job, school)
}

async function findAccepted({ hands, order }: Job, school: string): Promise<void> {
  const { page } = hands.visitor
  const { t, isTitled } = wordsOf(hands)
  await hands.make({
    press: page.getByRole('link', { name: t.common.nav.schools, exact: true }).first(),
    hasArrived: () => isTitled(t.authority.title),
  })
  const row = page.getByRole('row').filter({ hasText: school })
  await hands.make({
    press: row.locator(`td[data-label="${t.common.status.accepted}"] a`),
    hasArrived: async () => !(await isTitled(t.authority.title)),
  })
  await hands.make({
    press: page.getByRole('link', { name: activity }).last(),
    hasArrived: async () => (await page.locator('h1').innerText()).includes(activity),
  })
  const history = await page.locator('main').innerText()
  expect(history).toContain(t.common.status.accepted)
  expect(history).toContain(order)
  expect(await scrollsSideways(page)).toBe(false)
}

function wordsOf({ language, visitor }: Hands) {
  const isTitled = async (title: string) => (await visitor.page.locator('h1').innerText()) === title
  return { t: textIn(language), isTitled }
}

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { device } from '../../../web/text/device.ts'
import type { Visitor } from './browser.ts'
import { type Hands, isThere, type Move, patient, touch } from './hands.ts'

/** When the connection goes: while one writes, before one sends, or when the answer is under way. */
export const moments = ['while writing', 'before sending', 'while the answer is under way'] as const
export type Moment = (typeof moments)[number]

/** Fingers on a screen, over a line that breaks at the moves named by their number. */
export interface ThinLine extends Hands {
  /** Cuts that are still to come. */
  left: Map<number, Moment>
  /** Moves made. */
  made(): number
}

const words = device.ru
const tries = 6

export function thinLine(visitor: Visitor, cuts: ReadonlyMap<number, Moment>): ThinLine {
  const base = touch(visitor)
  const left = new Map(cuts)
  let made = 0
  return {
    ...base,
    left,
    made: () => made,
    make: async move => {
      const cut = left.get(made)
      left.delete(made++)
      if (cut === undefined) await base.make(move)
      else await makeCut(base, move, cut)
    },
  }
}

async function makeCut(hands: Hands, move: Move, moment: Moment): Promise<void> {
  const { page, context } = hands.visitor
  if (moment === 'while writing' && move.fill !== undefined) {
    await context.setOffline(true)
    await move.fill()
    const written = await writtenOn(page)
    await expect.poll(() => page.locator('form[data-unsaved]').count(), patient).toBe(0)
    await context.setOffline(false)
    await page.reload()
    await expect.poll(() => writtenOn(page), patient).toEqual(written)
    return hands.make(move)
  }
  await move.fill?.()
  await (moment === 'while the answer is under way'
    ? loseAnswer(hands, move)
    : goOffline(hands, move))
  await context.setOffline(false)
  await recover(hands, move)
}

async function goOffline({ visitor }: Hands, move: Move): Promise<void> {
  await visitor.context.setOffline(true)
  await move.press.click()
  await expect.poll(() => isStuckOrThere(visitor.page, move), patient).toBe(true)
}

/** The server has done what was asked, and nobody is told. */
async function loseAnswer({ visitor }: Hands, move: Move): Promise<void> {
  const { page } = visitor
  let isLost = false
  await page.route('**/*', async route => {
    const isForm = route.request().method() === 'POST' && !/\/uploads/.test(route.request().url())
    if (!isForm || isLost) return route.fallback()
    isLost = true
    await route.fetch({ maxRedirects: 0 })
    await route.abort('connectionreset')
  })
  await move.press.click()
  await expect.poll(() => isStuckOrThere(page, move), patient).toBe(true)
  await page.unroute('**/*')
}

/** Does what a person does who sees what the page says, until the move has led where it should. */
async function recover(hands: Hands, move: Move): Promise<void> {
  const { page } = hands.visitor
  for (let tried = 0; tried < tries; tried++) {
    if (await isWaiting(page)) {
      const sent = page.locator('.tray').getByRole('link', { name: words.script.openSent })
      await sent.first().click(patient)
      await expect.poll(() => isWaiting(page), patient).toBe(false)
    } else if (await isThere(move)) return
    else await goOn(hands, move)
    await expect.poll(() => isSettled(page), patient).toBe(true)
  }
  expect(await isThere(move), `${page.url()} after ${tries} tries`).toBe(true)
}

async function goOn(hands: Hands, move: Move): Promise<void> {
  const { page } = hands.visitor
  if (page.url().startsWith('chrome-error:')) await page.goBack()
  else if ((await page.locator('.offline a').count()) > 0) await page.locator('.offline a').click()
  else if ((await page.locator('[data-kept-pages]').count()) > 0) await page.reload()
  else {
    if (move.fill !== undefined && !(await isFilled(page))) await move.fill()
    await move.press.click()
  }
}

/** Something waits on the device, or has gone out and can be opened. */
function isWaiting(page: Page): Promise<boolean> {
  const lines = page.locator('.tray li')
  return lines.count().then(
    count => count > 0,
    () => true,
  )
}

async function isStuckOrThere(page: Page, move: Move): Promise<boolean> {
  if (page.url().startsWith('chrome-error:')) return true
  const said = page.locator(
    '.tray li, .offline, [data-kept-pages], [role=status]:text-is("' +
      `${words.script.waitsHere}")`,
  )
  return (await said.count()) > 0 || isThere(move)
}

async function isSettled(page: Page): Promise<boolean> {
  return page.evaluate(() => document.readyState === 'complete').catch(() => false)
}

async function isFilled(page: Page): Promise<boolean> {
  const fields = page.locator(
    'main form input[type=file], main form input[type=email], main form input[type=text]',
  )
  const values = await fields.evaluateAll(all => all.map(one => (one as HTMLInputElement).value))
  return values.every(value => value !== '')
}

/** What stands in the forms of a page, but for files, which a page cannot keep. */
function writtenOn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLFormElement>('main form')].flatMap(form =>
      [...new FormData(form).entries()].flatMap(([name, value]) =>
        typeof value === 'string' && !['key', 'formKey', 'seen'].includes(name)
          ? [`${name}=${value}`]
          : [],
      ),
    ),
  )
}

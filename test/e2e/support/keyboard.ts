import type { FileChooser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Visitor } from './browser.ts'
import { type Hands, type Language, makeMove } from './hands.ts'

/** More stops than any page has. */
const mostStops = 500

/** Tab, Space, Enter and arrows, and nothing else. */
export function keyboard(visitor: Visitor, language: Language = 'ru'): Hands {
  const { page } = visitor
  // Listened to all along: while nobody listens the browser shows a window of its own.
  let opens: (chooser: FileChooser) => void = () => undefined
  page.on('filechooser', chooser => opens(chooser))
  const hands: Hands = {
    visitor,
    language,
    write: async (field, text) => {
      await reach(page, field)
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(text)
    },
    choose: choice => choose(page, choice),
    attach: async (field, file) => {
      await reach(page, field)
      const opened = new Promise<FileChooser>(resolve => {
        opens = resolve
      })
      await page.keyboard.press('Enter')
      await (await opened).setFiles(file)
    },
    press: async control => {
      await reach(page, control)
      const isLink = await control.evaluate(element => element.tagName === 'A')
      await page.keyboard.press(isLink ? 'Enter' : 'Space')
    },
    make: move => makeMove(hands, move),
  }
  return hands
}

/** Tabs to a control, which must be seen to have the focus. */
async function reach(page: Page, control: Locator): Promise<void> {
  await control.waitFor()
  for (let stop = 0; !(await hasFocus(control)); stop++) {
    if (stop === mostStops) throw new Error(`The keyboard does not reach ${control}`)
    await page.keyboard.press('Tab')
  }
  expect(await focusFault(control), `${control}`).toBe('')
}

/** One Tab leads to a group of radio buttons, arrows lead within it. */
async function choose(page: Page, choice: Locator): Promise<void> {
  if (await choice.isChecked()) return
  const { type, name } = await choice.evaluate(element => {
    const input = element as HTMLInputElement
    return { type: input.type, name: input.name }
  })
  if (type !== 'radio') {
    await reach(page, choice)
    return page.keyboard.press('Space')
  }
  const inGroup = () =>
    page.evaluate(group => {
      const active = document.activeElement
      return active instanceof HTMLInputElement && active.name === group
    }, name)
  for (let stop = 0; !(await inGroup()); stop++) {
    if (stop === mostStops) throw new Error(`The keyboard does not reach ${name}`)
    await page.keyboard.press('Tab')
  }
  while (!(await hasFocus(choice))) await page.keyboard.press('ArrowDown')
  if (!(await choice.isChecked())) await page.keyboard.press('Space')
  expect(await focusFault(choice), `${choice}`).toBe('')
  expect(await choice.isChecked()).toBe(true)
}

function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate(element => element === document.activeElement)
}

/** What keeps the focus from being seen (WCAG 2.2, 2.4.7 and 2.4.11); `''` where it is. */
function focusFault(control: Locator): Promise<string> {
  return control.evaluate(element => {
    const box = element.getBoundingClientRect()
    const label = (element as HTMLInputElement).labels?.[0]
    const drawn = [element, label, element.parentElement].filter(one => one instanceof Element)
    const isDrawn = drawn.some(one => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      return hasOutline || boxShadow !== 'none'
    })
    if (!element.matches(':focus-visible') || !isDrawn) return 'has no focus that can be seen'
    const isInView = box.bottom > 0 && box.top < innerHeight
    return isInView ? '' : 'has the focus out of sight'
  })
}

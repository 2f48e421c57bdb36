import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { scrollsSideways, type Visitor } from './browser.ts'

export type Language = 'ru' | 'en'

export interface ChosenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** One step of a person: what is filled in, what is pressed, and where that has led. */
export interface Move {
  fill?: () => Promise<void>
  press: Locator
  hasArrived: () => Promise<boolean>
}

/** How a person works a page: by touch, by keyboard, over a line that breaks. */
export interface Hands {
  visitor: Visitor
  language: Language
  write(field: Locator, text: string): Promise<void>
  choose(choice: Locator): Promise<void>
  attach(field: Locator, file: ChosenFile): Promise<void>
  press(control: Locator): Promise<void>
  /** Makes a move and looks at the page it led to. */
  make(move: Move): Promise<void>
}

/** What goes out by itself takes its time. */
export const patient = { timeout: 30_000 }

/** Fingers on a screen. */
export function touch(visitor: Visitor, language: Language = 'ru'): Hands {
  const hands: Hands = {
    visitor,
    language,
    write: (field, text) => field.fill(text),
    choose: choice => choice.check(),
    attach: (field, file) => field.setInputFiles(file),
    press: control => control.click(),
    make: move => makeMove(hands, move),
  }
  return hands
}

/** Fills in, presses and arrives. */
export async function makeMove(hands: Hands, move: Move): Promise<void> {
  await move.fill?.()
  await hands.press(move.press)
  await expect.poll(() => isThere(move), patient).toBe(true)
  expect(await scrollsSideways(hands.visitor.page)).toBe(false)
}

/** Whether the move has led where it should; a page that is just being left says no. */
export function isThere({ hasArrived }: Move): Promise<boolean> {
  return hasArrived().catch(() => false)
}

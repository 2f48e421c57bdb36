import type { Locator, Page } from 'playwright-core'

export interface ConfirmOptions {
  /** The period to give where the document names none; otherwise the suggested one is taken. */
  period?: { from: string; to: string }
}

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Presses a button and waits for the page it leads to: a script may send the form, and then goes on by itself. */
export async function pressAndGo(page: Page, button: Locator): Promise<void> {
  await button.waitFor()
  await page.waitForLoadState()
  await Promise.all([page.waitForEvent('load'), button.click()])
}

/** Sends a file as another roadmap of the school; the browser ends on what was understood of it. */
export async function sendFile(
  page: Page,
  school: string,
  name: string,
  buffer: Buffer,
): Promise<void> {
  await page.goto(`/schools/${school}/roadmaps/new`)
  const another = page.getByLabel('Другая дорожная карта')
  if (await another.isVisible()) await another.check()
  await page.getByLabel('Файл дорожной карты').setInputFiles({ name, mimeType: wordFile, buffer })
  await pressAndGo(page, page.getByRole('button', { name: 'Прочитать' }))
}

/** Answers what the reader asked and nothing else. Gives how many questions there were. */
export async function answerQuestions(
  page: Page,
  { period }: ConfirmOptions = {},
): Promise<number> {
  await answerPeriod(page, period)
  const questions = page.locator('form[id^="q"]')
  const asked = await questions.count()
  for (let answered = 0; answered < asked; answered++) {
    const question = questions.first()
    const keep = question.locator('input[type=radio][value=keep]')
    const choice = (await keep.count()) > 0 ? keep : question.locator('input[value=none]')
    await choice.check()
    await pressAndGo(page, question.getByRole('button', { name: 'Сохранить ответ' }))
  }
  return asked
}

async function answerPeriod(page: Page, period: ConfirmOptions['period']): Promise<void> {
  const from = page.locator('input[name=from]')
  if ((await from.count()) === 0) return
  if (period !== undefined) {
    await from.fill(period.from)
    await page.locator('input[name=to]').fill(period.to)
  }
  await pressAndGo(page, page.getByRole('button', { name: 'Сохранить', exact: true }))
}

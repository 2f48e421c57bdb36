/**
 * Pictures of every page at two widths, light and dark, for leafing through: `npm run screens`.
 * They lie in `.data/screenshots`; the one that README shows in `test/fixtures/pictures`.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { launchChromium } from './support/chromium.ts'
import { answerQuestions, pressAndGo, sendFile } from './support/confirm.ts'
import { crawl } from './support/crawl.ts'
import { samples } from './support/samples.ts'
import { startServer } from './support/server.ts'
import { signInAs } from './support/session.ts'

const folder = join(process.cwd(), '.data', 'screenshots')
const authority = '/authorities/demo-authority'
const school = '/schools/demo-gimnazia'
const officer = 'officer@demo.test'
const curator = 'curator.gimnazia@demo.test'
const region = 'region@demo.test'

/** A page is named by its path, or by the link that leads to it from another page; `press` sends its form as it stands. */
const pages = [
  { name: 'landing', path: '/' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-empty', path: '/sign-in', press: true },
  { name: 'sign-in-first', path: school },
  { name: 'offline', path: '/offline' },
  { name: 'gallery', path: '/gallery' },
  { name: 'not-allowed', as: curator, path: authority },
  { name: 'mailbox', path: '/mailbox' },
  { name: 'people-of-the-demo', path: '/demo' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'tasks', as: curator, path: school },
  { name: 'tasks-done', as: curator, path: `${school}?view=done` },
  { name: 'tasks-empty', as: 'curator.lesnoy@demo.test', path: '/schools/demo-lesnoy' },
  { name: 'obligation', as: curator, from: school, link: 'a.task-title, .task-title a' },
  {
    name: 'submit',
    as: curator,
    from: school,
    link: 'a.task-title, .task-title a',
    add: '/submit',
  },
  {
    name: 'submit-empty',
    as: curator,
    from: school,
    link: 'a.task-title, .task-title a',
    add: '/submit',
    press: true,
  },
  { name: 'roadmaps', as: curator, path: `${school}/roadmaps` },
  { name: 'roadmaps-empty', as: 'curator.lesnoy@demo.test', path: '/schools/demo-lesnoy/roadmaps' },
  { name: 'roadmap-new', as: curator, path: `${school}/roadmaps/new` },
  { name: 'roadmap', as: curator, from: `${school}/roadmaps`, link: 'main a[href^="/roadmaps/"]' },
  {
    name: 'roadmap-year',
    as: curator,
    from: `${school}/roadmaps`,
    link: 'main a[href^="/roadmaps/"]',
    add: '?year=2026',
  },
  { name: 'people', as: 'director.gimnazia@demo.test', path: `${school}/people` },
  { name: 'account', as: curator, path: '/account' },
  { name: 'feeds', as: curator, path: '/account/calendar' },
  {
    name: 'timings',
    as: curator,
    path: `/timings?text=${encodeURIComponent('до 10 июня ежегодно')}`,
  },
  { name: 'authority', as: officer, path: authority },
  { name: 'obligations', as: officer, path: `${authority}/obligations` },
  { name: 'review', as: officer, path: `${authority}/review` },
  { name: 'authority-people', as: officer, path: `${authority}/people` },
  { name: 'import', as: officer, path: `${authority}/import` },
  { name: 'calendar', as: officer, path: `${authority}/calendar` },
  { name: 'settings', as: officer, path: `${authority}/settings` },
]

const looks = [
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
]

await mkdir(folder, { recursive: true })
const server = await startServer()
const browser = await launchChromium()
const states = new Map()
try {
  const made = [...(await leaveDraft()), await leaveImport()]
  for (const look of looks) {
    for (const one of [...pages, ...made]) await picture(one, look)
  }
  await pictureEveryPage()
  await readmePicture()
} finally {
  await browser.close()
  await server.stop()
}

async function visitor(email, look) {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: 'ru-RU',
    viewport: { width: look.width, height: look.height },
    colorScheme: look.colorScheme,
    ...(email && states.has(email) ? { storageState: states.get(email) } : {}),
  })
  if (email && !states.has(email)) {
    await signInAs(context, server.url, email)
    states.set(email, await context.storageState())
  }
  return context
}

async function picture({ name, as, path, from, link, add = '', press = false }, look) {
  const context = await visitor(as, look)
  const page = await context.newPage()
  const place = path ?? `${await firstLink(page, from, link)}${add}`
  await page.goto(place)
  if (press) await sendAsItIs(page)
  const file = `${name}-${look.width}-${look.colorScheme}.png`
  await page.screenshot({ path: join(folder, file), fullPage: true })
  await context.close()
}

async function sendAsItIs(page) {
  const form = page.locator('main form').first()
  await Promise.all([page.waitForNavigation(), form.evaluate(one => one.submit())])
}

async function firstLink(page, from, link) {
  await page.goto(from)
  return page.locator(link).first().getAttribute('href')
}

/** The gymnasium's sample with a question open, and another that is ready to be sent. */
async function leaveDraft() {
  const context = await visitor(curator, looks[0])
  const page = await context.newPage()
  const open = await startDraft(page, 'rural-school')
  await pressAndGo(page, page.getByRole('button', { name: 'Сохранить', exact: true }))
  await startDraft(page, 'gymnasium')
  await answerQuestions(page)
  const ready = new URL(page.url()).pathname
  await context.close()
  return [
    { name: 'draft-question', as: curator, path: open },
    { name: 'draft-edit', as: curator, path: `${open}?edit=2` },
    { name: 'draft-check-open', as: curator, path: `${open}/check` },
    { name: 'draft', as: curator, path: ready },
    { name: 'draft-check', as: curator, path: `${ready}/check` },
  ]
}

async function startDraft(page, name) {
  const sample = samples().find(one => one.name === name)
  await sendFile(page, 'demo-gimnazia', `${name}.docx`, await sample.file())
  return new URL(page.url()).pathname
}

async function leaveImport() {
  const context = await visitor(officer, looks[0])
  const page = await context.newPage()
  await page.goto(`${authority}/import`)
  const rows = [
    'Учреждение\tВид\tФИО\tДолжность\tЭлектронная почта',
    'МБОУ «Школа № 9»\tшкола\tЗорина Анна Львовна\tруководитель\tzorina@demo.test',
    'МБОУ «Школа № 9»\tшкола\tПетрова Ольга Ивановна\tкуратор\tpetrova',
  ]
  await page
    .locator('details summary')
    .first()
    .click()
    .catch(() => undefined)
  await page.locator('main textarea').first().fill(rows.join('\n'))
  await page.locator('main form button').first().click()
  const path = new URL(page.url()).pathname
  await context.close()
  return { name: 'import-preview', as: officer, path }
}

/** Whatever links lead to, for each of the demo's people; a page is opened once and looked at in every look. */
async function pictureEveryPage() {
  for (const email of [null, officer, 'director.gimnazia@demo.test', curator, region]) {
    const context = await visitor(email, looks[0])
    const page = await context.newPage()
    await crawl(page, path => everyLook(page, `${email?.split('@')[0] ?? 'nobody'}${path}`))
    await context.close()
  }
}

async function everyLook(page, name) {
  const file = name.replace(/[^\p{L}\d.-]+/gu, '_').slice(0, 120)
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    const path = join(folder, 'all', `${file}-${width}-${colorScheme}.png`)
    await page.screenshot({ path, fullPage: true })
  }
}

async function readmePicture() {
  const context = await visitor(officer, looks[2])
  const page = await context.newPage()
  await page.goto(authority)
  const place = join(process.cwd(), 'test', 'fixtures', 'pictures')
  await mkdir(place, { recursive: true })
  await page.screenshot({ path: join(place, 'authority.png') })
  await context.close()
}

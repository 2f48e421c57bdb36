import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { device } from '../../web/text/device.ts'
import { openBrowser, type Visitor } from './support/browser.ts'
import { patient } from './support/hands.ts'
import { startServer, type TestServer } from './support/server.ts'
import { signInAs } from './support/session.ts'

const words = device.ru.script

let server: TestServer
let visitor: Visitor

beforeAll(async () => {
  server = await startServer()
  visitor = await openBrowser({ url: server.url, width: 360 })
  await signInAs(visitor.context, server.url, 'curator.gimnazia@demo.test')
})

afterAll(async () => {
  await visitor?.close()
  await server?.stop()
})

describe('papers photographed with a phone', () => {
  it('become one upright PDF, which goes on where a broken line left it', async () => {
    const { page, context } = visitor
    await page.goto('/schools/demo-gimnazia')
    await page.goto(`${await page.locator('.task-title').first().getAttribute('href')}/submit`)
    await page.locator('input[name=type][value=file]').check()
    const lying = await photograph(page, 1200, 800)
    const arrived = await breakAfterFirstPart(page)
    await page.locator('input[capture]').setInputFiles([
      { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: turnedByCamera(lying) },
      { name: 'IMG_2.jpg', mimeType: 'image/jpeg', buffer: await photograph(page, 2400, 1600) },
    ])
    await expect.poll(() => page.locator('.photos canvas').count(), patient).toBe(2)
    expect(await isUpright(page, 0)).toBe(true)
    expect(await isUpright(page, 1)).toBe(false)
    await page.getByRole('button', { name: `${words.turn}: ${words.page} 2` }).click()
    await expect.poll(() => isUpright(page, 1), patient).toBe(true)
    await expect.poll(() => page.locator('.upload').innerText(), patient).toBe(words.uploadWaits)
    await page.unroute('**/uploads/*/parts/1')
    await expect.poll(() => page.locator('.upload').innerText(), patient).toContain(words.uploaded)
    const upload = arrived.at(-1)?.replace(/\d+$/, '') ?? ''
    const parts = arrived.filter(path => path.startsWith(upload))
    expect(parts.length).toBeGreaterThan(2)
    expect(new Set(parts).size).toBe(parts.length)
    await page.getByRole('button', { name: 'Отправить', exact: true }).click()
    await expect.poll(() => page.url(), patient).toContain('/submissions/')
    const href = await page.locator('main a[href^="/files/"]').first().getAttribute('href')
    const pdf = (await (await context.request.get(href ?? '')).body()).toString('latin1')
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    const sheets = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
    expect(sheets).toHaveLength(2)
    for (const [, width, height] of sheets) expect(Number(width)).toBeLessThan(Number(height))
  })

  it('say so where a picture cannot be read, and keep what was there', async () => {
    const { page } = visitor
    await page.goto('/schools/demo-gimnazia')
    await page.goto(`${await page.locator('.task-title').nth(1).getAttribute('href')}/submit`)
    await page.locator('input[capture]').setInputFiles([
      { name: 'IMG_3.jpg', mimeType: 'image/jpeg', buffer: await photograph(page, 300, 400) },
      { name: 'IMG_4.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') },
    ])
    await expect
      .poll(() => page.locator('.photo-box [role=status]').innerText(), patient)
      .toBe(words.photoBad)
    expect(await page.locator('.photos canvas').count()).toBe(1)
  })
})

/** A picture as large as those of a camera: noise is what compresses worst. */
async function photograph(page: Page, width: number, height: number): Promise<Buffer> {
  const address = await page.evaluate(
    ([w, h]) => {
      const canvas = document.createElement('canvas')
      canvas.width = w
      canvas.height = h
      const context = canvas.getContext('2d')
      const picture = context?.createImageData(w, h)
      for (let at = 0, state = 1; picture && at < picture.data.length; at++) {
        state = (state * 48_271) % 2_147_483_647
        picture.data[at] = at % 4 === 3 ? 255 : state % 256
      }
      if (picture) context?.putImageData(picture, 0, 0)
      return canvas.toDataURL('image/jpeg', 0.8)
    },
    [width, height] as const,
  )
  return Buffer.from(address.split(',')[1] ?? '', 'base64')
}

/** The same with what a camera held upright writes of itself: «turn me a quarter, clockwise» (Exif 2.3, orientation 6). */
function turnedByCamera(jpeg: Buffer): Buffer {
  const exif = Buffer.from(
    '457869660000' + // Exif
      '4d4d002a00000008' + // Big-endian, the directory follows
      '0001' + // One entry
      '0112000300000001' + // Orientation, one short
      '00060000' +
      '00000000',
    'hex',
  )
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  const segment = Buffer.concat([Buffer.from('ffe1', 'hex'), length, exif])
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)])
}

function isUpright(page: Page, index: number): Promise<boolean> {
  return page
    .locator('.photos canvas')
    .nth(index)
    .evaluate(canvas => {
      const { width, height } = canvas as HTMLCanvasElement
      return width < height
    })
}

/** Gives the addresses of the parts that have arrived, as they arrive. */
async function breakAfterFirstPart(page: Page): Promise<string[]> {
  const arrived: string[] = []
  page.on('requestfinished', request => {
    const path = new URL(request.url()).pathname
    if (/^\/uploads\/[^/]+\/parts\/\d+$/.test(path)) arrived.push(path)
  })
  await page.route('**/uploads/*/parts/1', route => route.abort('connectionreset'))
  return arrived
}

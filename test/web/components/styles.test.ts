import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { themeColors } from '../../../web/components/page-layout.tsx'

const tokens = readFileSync('web/styles/tokens.css', 'utf8')
const sheet = readFileSync('web/styles/app.css', 'utf8')

const colorsIn = (css: string) =>
  Object.fromEntries([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(m => [m[1], m[2]]))

const [lightCss = '', darkCss = ''] = tokens.split('prefers-color-scheme: dark')
const light = colorsIn(lightCss)
const themes = { light, dark: { ...light, ...colorsIn(darkCss) } }

/** Relative luminance, WCAG 2.2. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

/** Text needs 4.5, lines and shapes that carry meaning need 3. */
const pairs: [string, string, number][] = [
  ...['paper', 'surface', 'brand-tint'].flatMap((ground): [string, string, number][] => [
    ['ink', ground, 7],
    ['ink-soft', ground, 4.5],
    ['link', ground, 4.5],
    ['link-hover', ground, 4.5],
    ['visited', ground, 4.5],
    ['line-strong', ground, 3],
    ['brand', ground, 3],
  ]),
  ...['grey', 'blue', 'green', 'amber', 'red'].flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-tint`, 4.5],
    [tone, 'paper', 4.5],
    ['ink', `${tone}-tint`, 7],
    ['ink-soft', `${tone}-tint`, 4.5],
  ]),
  ['on-brand', 'brand', 4.5],
  ['on-brand', 'brand-hover', 4.5],
  ['on-red', 'red', 4.5],
  ['on-header', 'header', 7],
  ['on-header-soft', 'header', 4.5],
  ['road', 'header', 3],
  ['focus', 'focus-edge', 3],
  ['focus', 'header', 3],
]

describe.each(Object.entries(themes))('the %s theme', (theme, colors) => {
  test.each(pairs)('%s on %s has a contrast of at least %d', (front, ground, least) => {
    expect(contrast(colors[front] ?? '', colors[ground] ?? '')).toBeGreaterThanOrEqual(least)
  })

  test('shows the focus against the page by one ring or the other', () => {
    const rings = ['focus', 'focus-edge'].map(ring =>
      contrast(colors[ring] ?? '', colors.paper ?? ''),
    )
    expect(Math.max(...rings)).toBeGreaterThanOrEqual(3)
  })

  test('gives the browser’s bar the colour of the header', () => {
    expect(themeColors[theme as keyof typeof themeColors]).toBe(colors.header)
  })
})

test('the stylesheet, its tokens included, is at most 6 KB compressed', () => {
  const plain = (tokens + sheet).replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ')
  const small = plain
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
  expect(gzipSync(small, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024)
})

test('colours are written in the tokens only, save what is the same in every theme', () => {
  const screen = sheet.slice(0, sheet.indexOf('@media print'))
  const written = new Set(screen.match(/#[0-9a-f]{3,8}\b/g))
  expect([...written]).toEqual(['#10242b'])
})

test('every class a component writes has a style', () => {
  const styled = new Set(sheet.match(/(?<=\.)[a-z][\w-]*/g))
  const files = readdirSync('web/components').filter(file => file.endsWith('.tsx'))
  const written = files
    .map(file => readFileSync(`web/components/${file}`, 'utf8'))
    .flatMap(source => [...source.matchAll(/class="([\w -]+)"/g)])
    .flatMap(([, names = '']) => names.split(' '))
  expect([...new Set(written)].filter(name => !styled.has(name))).toEqual([])
})

import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fetchPages, readerOf } from './support/fetch-pages.ts'
import { startServer, type TestServer } from './support/server.ts'

/** Bytes compressed: one page with its styles fits the first flight of a connection. */
const mostOfPage = 14 * 1024
const mostOfScripts = 30 * 1024

let server: TestServer

beforeAll(async () => {
  server = await startServer()
})

afterAll(() => server?.stop())

const people = [
  { who: 'nobody', email: null, least: 10 },
  { who: 'the officer', email: 'officer@demo.test', least: 60 },
  { who: 'the methodologist', email: 'metodist@demo.test', least: 30 },
  { who: 'the region’s centre', email: 'region@demo.test', least: 5 },
  { who: 'a director', email: 'director.gimnazia@demo.test', least: 40 },
  { who: 'a curator', email: 'curator.gimnazia@demo.test', least: 40 },
  { who: 'a deputy', email: 'deputy.gimnazia@demo.test', least: 10 },
]

describe('every page that links lead to', () => {
  it.each(people)('weighs little and asks nobody else, for $who', async ({ email, least }) => {
    const pages = await fetchPages(await readerOf(server.url, email))
    const faults: string[] = []
    for (const { path, html } of pages) {
      const { styles, scripts, foreign } = loadedBy(html)
      const page = gzipSync(html).length + (await weightOf(styles))
      const script = await weightOf(scripts)
      if (page > mostOfPage) faults.push(`${path} has ${page} bytes with its styles`)
      if (script > mostOfScripts) faults.push(`${path} has ${script} bytes of scripts`)
      faults.push(...foreign.map(address => `${path} asks ${address}`))
    }
    expect(faults).toEqual([])
    expect(pages.length).toBeGreaterThanOrEqual(least)
  })

  it('has a script of at most 30 KB with all that a device keeps', async () => {
    const worker = await weightOf(['/sw.js'])
    expect(worker).toBeGreaterThan(0)
    const { scripts } = loadedBy(await (await fetch(server.url)).text())
    expect(scripts).toHaveLength(1)
    expect(worker + (await weightOf(scripts))).toBeLessThan(mostOfScripts)
  })
})

/** What a browser asks for by itself when it is given a page. */
function loadedBy(html: string) {
  const loading = html.match(/<(?:link|script|img|iframe|source|video|audio)\b[^>]*>/g) ?? []
  const addresses = loading.flatMap(tag => {
    const isOwn = /rel="(?:alternate|canonical)"/.test(tag)
    const address = /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1]
    return address === undefined || isOwn ? [] : [{ tag, address }]
  })
  const ending = (end: string) =>
    addresses.map(({ address }) => address).filter(address => address.endsWith(end))
  return {
    styles: ending('.css'),
    scripts: ending('.js'),
    foreign: addresses
      .map(({ address }) => address)
      .filter(address => !/^(\/(?!\/)|data:)/.test(address)),
  }
}

const weights = new Map<string, number>()

async function weightOf(paths: readonly string[]): Promise<number> {
  let whole = 0
  for (const path of paths) {
    if (!weights.has(path)) {
      const text = await (await fetch(server.url + path)).text()
      weights.set(path, gzipSync(text).length)
    }
    whole += weights.get(path) ?? 0
  }
  return whole
}

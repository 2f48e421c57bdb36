import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer, type TestServer } from './support/server.ts'

/** A client made from the API's own description by a public generator, as somebody who connects a program would. */

const run = promisify(execFile)
let server: TestServer
let folder: string

/** What such a program might do; it is type-checked against the generated client and then run. */
const program = `
import { ApiError, DefaultService, OpenAPI } from './index'

export async function readEverything(base: string, token: string) {
  OpenAPI.BASE = base
  OpenAPI.TOKEN = token
  const me = await DefaultService.getMe()
  const status = await DefaultService.getStatus()
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await DefaultService.getAuthoritiesAuthorityObligations(
      me.authorityId, undefined, undefined, undefined, 'overdue', undefined, undefined, cursor, 10,
    )
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return { role: me.role, overdue: status.totals.overdue, ids }
}

export async function recommend(base: string, token: string) {
  OpenAPI.BASE = base
  OpenAPI.TOKEN = token
  const { authorityId } = await DefaultService.getMe()
  const { items } = await DefaultService.getAuthoritiesAuthoritySchools(authorityId)
  const schools = items.slice(0, 2).map(({ id }) => id)
  const body = { text: 'Обновить раздел на сайте', due: '2099-05-20', schools }
  const { id } = await DefaultService.postAuthoritiesAuthorityRecommendations(authorityId, body, 'key-1')
  const made = await DefaultService.getAuthoritiesAuthorityRecommendations(authorityId)
  return made.items.find(one => one.id === id)
}

export async function refused(base: string, token: string) {
  OpenAPI.BASE = base
  OpenAPI.TOKEN = token
  try {
    await DefaultService.getSchoolsSchoolObligations('nobody')
    return null
  } catch (error) {
    return error instanceof ApiError ? { status: error.status, type: error.body.type } : null
  }
}
`

const tsconfig = {
  compilerOptions: {
    target: 'ES2023',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    lib: ['ES2024', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    noEmit: true,
  },
  include: ['**/*.ts'],
}

beforeAll(async () => {
  server = await startServer()
  folder = await mkdtemp(join(tmpdir(), 'nastavnik-client-'))
  const description = await (await fetch(`${server.url}/api/openapi.json`)).text()
  await writeFile(join(folder, 'openapi.json'), description)
  const generator = join('node_modules', 'openapi-typescript-codegen', 'bin', 'index.js')
  const from = ['--input', join(folder, 'openapi.json'), '--output', folder]
  await run(process.execPath, [generator, ...from, '--client', 'fetch', '--useUnionTypes'])
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  await writeFile(join(folder, 'program.ts'), program)
})

afterAll(async () => {
  await server?.stop()
  if (folder) await rm(folder, { recursive: true, force: true })
})

/** What the compiler says of the folder: nothing where all is well. */
async function complaints(): Promise<string> {
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc')
  const work = run(process.execPath, [compiler, '-p', join(folder, 'tsconfig.json')])
  return work.then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  )
}

interface Program {
  readEverything(
    base: string,
    token: string,
  ): Promise<{
    role: string
    overdue: number
    ids: string[]
  }>
  recommend(base: string, token: string): Promise<unknown>
  refused(base: string, token: string): Promise<unknown>
}

async function load(): Promise<Program> {
  const bundle = await rolldown({ input: join(folder, 'program.ts'), platform: 'node' })
  const file = join(folder, 'program.mjs')
  await bundle.write({ file, format: 'esm' })
  return import(/* @vite-ignore */ file)
}

describe('a client generated from the description of the API', () => {
  it('compiles together with a program that uses it', async () => {
    expect(await complaints()).toBe('')
  })

  it('lets the compiler refuse what the API does not take', async () => {
    const wrong = "import { DefaultService } from './index'\nDefaultService.getStatus('today', 1)\n"
    await writeFile(join(folder, 'wrong.ts'), wrong)
    expect(await complaints()).toContain('wrong.ts')
    await rm(join(folder, 'wrong.ts'))
  })

  it('reads, page by page, exactly as many rows as the totals say', async () => {
    const { readEverything } = await load()
    const read = await readEverything(server.url, 'demo-authority')
    expect(read.role).toBe('officer')
    expect(read.overdue).toBeGreaterThan(10)
    expect(read.ids).toHaveLength(read.overdue)
    expect(new Set(read.ids).size).toBe(read.overdue)
  })

  it('writes, and finds what it wrote', async () => {
    const { recommend } = await load()
    expect(await recommend(server.url, 'demo-authority')).toMatchObject({
      text: 'Обновить раздел на сайте',
      schools: 2,
    })
  })

  it('is told of a refusal by its status and type', async () => {
    const { refused } = await load()
    expect(await refused(server.url, 'demo-curator')).toEqual({
      status: 404,
      type: '/problems/notFound',
    })
    expect(await refused(server.url, 'wrong')).toEqual({ status: 401, type: '/problems/badToken' })
  })
})

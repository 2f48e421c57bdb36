import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

interface SourceFile {
  path: string
  text: string
  lines: number
  /** The source without comments. */
  code: string
  /** Imported modules: ours as paths from the project's folder, others by name. */
  imports: string[]
}

const folders = ['functions', 'web', 'emails', 'migrations', 'test']
const files = folders.flatMap(folder => filesUnder(folder)).map(read)
const sources = files.filter(({ path }) => /^(functions|web|emails)\/.*\.tsx?$/.test(path))

/** What each part may import; parts that it does not name are closed to it. */
const allowed: Record<string, string[]> = {
  index: ['app', 'context', 'platform', 'jobs', 'routes'],
  demo: [
    'index',
    'app',
    'context',
    'platform',
    'jobs',
    'routes',
    'store',
    'mail',
    'documents',
    'domain',
    'web',
    'emails',
  ],
  app: ['context', 'routes', 'platform', 'store', 'mail', 'documents', 'domain', 'web'],
  jobs: ['context', 'platform', 'routes', 'store', 'mail', 'documents', 'domain', 'emails', 'web'],
  routes: ['context', 'platform', 'store', 'mail', 'documents', 'domain', 'web', 'emails'],
  context: ['platform', 'domain'],
  store: ['context', 'platform', 'domain'],
  mail: ['context', 'platform', 'store', 'domain', 'emails', 'web'],
  documents: ['domain'],
  platform: ['store', 'domain'],
  web: ['domain'],
  emails: ['domain'],
  domain: [],
}

test('imports point downward', () => {
  const upward = sources.flatMap(({ path, imports }) =>
    imports.filter(target => isUpward(path, target)).map(target => `${path} imports ${target}`),
  )
  expect(upward).toEqual([])
})

test('no route imports another route: only the lists of routes do', () => {
  const routes = sources.filter(({ path }) => path.startsWith('functions/routes/'))
  const crossing = routes
    .filter(({ path }) => !path.endsWith('/index.ts'))
    .flatMap(({ path, imports }) =>
      imports.filter(isRouteFile).map(target => `${path} imports ${target}`),
    )
  expect(crossing).toEqual([])
})

test('the domain reads no clock, draws no random value and talks to nobody', () => {
  const outside =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bfetch\(|\bcrypto\b|\bTemporal\.Now\b|\bconsole\./
  const impure = sources.filter(
    ({ path, code, imports }) =>
      path.startsWith('functions/domain/') &&
      (outside.test(code) || imports.some(name => name.startsWith('node:'))),
  )
  expect(pathsOf(impure)).toEqual([])
})

test('only the platform and the entries know Cloudflare', () => {
  const known =
    /\b(D1Database|R2Bucket|R2Object|KVNamespace|ExecutionContext|ExportedHandler|ScheduledController|MessageBatch)\b|cloudflare:|@cloudflare\//
  const entries = /^functions\/(platform\/|index\.ts$|demo\/index\.ts$)/
  const tied = sources.filter(({ path, code }) => known.test(code) && !entries.test(path))
  expect(pathsOf(tied)).toEqual([])
})

test('no file is named for what it is not', () => {
  const vague = /(^|\/)(utils?|libs?|helpers?|services?)(\/|\.)|(^|\/)types\.ts$/
  expect(pathsOf(files.filter(({ path }) => vague.test(path)))).toEqual([])
})

test('no source file is longer than 300 lines', () => {
  // The schema is the one list of all tables.
  const long = sources.filter(
    ({ path, lines }) => lines > 300 && path !== 'functions/store/schema.ts',
  )
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
})

describe('migrations', () => {
  const migrations = files.filter(({ path }) => path.endsWith('.sql'))

  test('never drop a table that others refer to, which would empty them', () => {
    const losing = /__new_|\bCASCADE\b|\bSET\s+NULL\b/i
    expect(pathsOf(migrations.filter(({ code }) => losing.test(code)))).toEqual([])
    const all = migrations.map(({ code }) => code).join('\n')
    const dropped = migrations.flatMap(({ path, code }) =>
      [...code.matchAll(/\bDROP\s+TABLE\s+(?:IF\s+EXISTS\s+)?["'`]?(\w+)/gi)].map(
        ([, name = '']) => ({ path, name }),
      ),
    )
    const isReferredTo = ({ name }: { name: string }) =>
      new RegExp(`\\bREFERENCES\\s+["'\`]?${name}\\b`, 'i').test(all)
    expect(dropped.filter(isReferredTo)).toEqual([])
    expect(dropped.every(({ name }) => new RegExp(`CREATE TABLE new_${name} `).test(all))).toBe(
      true,
    )
  })

  test('make only STRICT tables', () => {
    const loose = migrations.filter(
      ({ code }) =>
        (code.match(/\bCREATE\s+TABLE\b/gi) ?? []).length !==
        (code.match(/\)\s*(WITHOUT\s+ROWID\s*,\s*)?STRICT\b/gi) ?? []).length,
    )
    expect(pathsOf(loose)).toEqual([])
  })

  test('are numbered without a gap and named for what changed', () => {
    const names = migrations.map(({ path }) => path.split('/').at(-1) ?? '').sort()
    const expected = names.map((_, i) => String(i + 1).padStart(4, '0'))
    expect(names.map(name => name.slice(0, 4))).toEqual(expected)
    expect(names.filter(name => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name))).toEqual([])
  })
})

test('nothing names a folder of one machine or the host of a registry', () => {
  const text = files.concat(filesIn('.').map(read)).concat(read('.ci/run'))
  // Spelled in pieces, so that this file does not find itself.
  const local = new RegExp(
    ['/wor' + 'k/', '/ro' + 'ot/', '/ho' + 'me/\\w', 'regis' + 'try\\.\\w+\\.'].join('|'),
  )
  expect(pathsOf(text.filter(file => local.test(file.text)))).toEqual([])
})

function isUpward(path: string, target: string): boolean {
  if (!/^(functions|web|emails)\//.test(target)) return false
  // Built, and imported by whoever names an asset.
  if (target.startsWith('web/dist/')) return false
  const [from, to] = [partOf(path), partOf(target)]
  return from !== to && !allowed[from]?.includes(to)
}

/** `functions/routes/me.ts` → `routes`, `functions/index.ts` → `index`, `web/text/ru.ts` → `web`. */
function partOf(path: string): string {
  const [folder = '', part = ''] = path.split('/')
  return folder === 'functions' ? part.replace(/\.tsx?$/, '') : folder
}

/** A route answers requests; what routes share beside them does not. */
function isRouteFile(target: string): boolean {
  if (!target.startsWith('functions/routes/')) return false
  const file = files.find(({ path }) => path === target)
  return file !== undefined && /\bexport const \w*[rR]outes?\b/.test(file.code)
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8')
  const code = path.endsWith('.sql')
    ? text.replace(/--.*$/gm, '')
    : text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
  const found = code.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)
  const imports = [...found].map(match => resolveImport(path, match[1] ?? ''))
  return { path, text, code, lines: text.split('\n').length - 1, imports }
}

function resolveImport(from: string, name: string): string {
  return name.startsWith('.') ? normalize(join(dirname(from), name)) : name
}

function filesUnder(folder: string): string[] {
  const inside = readdirSync(folder, { withFileTypes: true, recursive: true })
  return inside
    .filter(entry => entry.isFile() && !/(^|\/)(\.?dist|fixtures)/.test(`${entry.parentPath}/`))
    .filter(entry => /\.(tsx?|mjs|mts|css|sql)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
}

/** Text files right in a folder. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|json|toml|md)$/.test(entry.name))
    .map(entry => entry.name)
}

function pathsOf(list: SourceFile[]): string[] {
  return list.map(({ path }) => path)
}

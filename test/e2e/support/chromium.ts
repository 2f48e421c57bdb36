import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const root = process.cwd()
const cache = join(root, 'node_modules', '.cache')
const unpacked = join(cache, 'chromium')
const packed = join(root, 'node_modules', '@sparticuz', 'chromium', 'bin')

/**
 * Starts the Chromium that came with the npm packages. Its libraries and its one font (Open Sans,
 * Cyrillic included) come from there too, so that pages look the same on every machine.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  await unpack()
  // Written at every start: the project may have been moved since it was unpacked.
  await writeFile(join(unpacked, 'fonts.conf'), fontsConfiguration())
  return chromium.launch({
    executablePath: join(unpacked, 'chromium'),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none', ...more],
    env: {
      ...definedEnvironment(),
      // Days in date fields are written as in Russia.
      LANG: 'ru_RU.UTF-8',
      FONTCONFIG_FILE: join(unpacked, 'fonts.conf'),
      LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib'),
    },
  })
}

/** Unpacks aside and renames, so that two runs at a time never see half a browser. */
async function unpack(): Promise<void> {
  if (existsSync(unpacked)) return
  await mkdir(cache, { recursive: true })
  const aside = await mkdtemp(join(cache, 'chromium-'))
  await inflateInto(aside)
  await rename(aside, unpacked).catch(() => rm(aside, { recursive: true, force: true }))
}

/** The package inflates into the temporary folder and nowhere else. */
async function inflateInto(folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    for (const file of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) {
      await inflate(join(packed, file))
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function fontsConfiguration(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(unpacked, 'fonts')}</dir>
  <cachedir>${join(unpacked, 'fonts-cache')}</cachedir>
</fontconfig>
`
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Record<string, string>
}

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from './build.mjs'
import { install } from './install.mjs'
import { Advice, main, root, runNode, wrangler } from './toolchain.mjs'

const setup = `wrangler.toml still names no database. Once, with a Cloudflare account:
  npx wrangler login
  npx wrangler d1 create nastavnik          and put its database_id into wrangler.toml
  npx wrangler r2 bucket create nastavnik-files
  npx wrangler queues create nastavnik-letters
  npx wrangler secret put ORIGIN            https://… as people open it
  npx wrangler secret put MAIL_FROM         «Наставник <letters@…>»
  npx wrangler secret put LINK_SECRET       a long random word, kept for good
  npx wrangler secret put RESEND_API_KEY    or SMTP_HOST, SMTP_PORT, SMTP_USER and SMTP_PASSWORD
  npx wrangler secret put RESEND_WEBHOOK_SECRET   with Resend only
Then run npm run deploy again.`

await main(async () => {
  await install()
  await assertConfigured()
  await build()
  await wrangle('d1', 'migrations', 'apply', 'DB', '--remote')
  await wrangle('deploy')
})

async function assertConfigured() {
  const config = await readFile(join(root, 'wrangler.toml'), 'utf8')
  if (/database_id\s*=\s*"0{8}-/.test(config)) throw new Advice(setup)
}

async function wrangle(...args) {
  const { code } = await runNode([wrangler, ...args], { show: true, env: process.env })
  if (code !== 0) throw new Advice(`wrangler ${args.join(' ')} failed: mend what it says above.`)
}

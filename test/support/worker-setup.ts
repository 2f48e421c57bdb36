import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/** Isolation is per file: each test file starts from the empty tables, its tests share them. */
await applyD1Migrations(env.DB, env.MIGRATIONS)

import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { build } from './functions/platform/local/build.mjs'

// The Worker imports the manifest of the browser assets.
await build({ quiet: true })

/** React is Preact here, in tests as in the Worker; exact patterns, so that nothing else is caught. */
const oneJsxRuntime = [
  { find: /^react$/, replacement: 'preact/compat' },
  { find: /^react-dom$/, replacement: 'preact/compat' },
  { find: /^react-dom\/server.*$/, replacement: 'preact-render-to-string' },
  { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
  { find: /^react\/jsx-dev-runtime$/, replacement: 'preact/jsx-runtime' },
]

/** As the Worker is bundled: workerd has no threads. */
const withoutThreads = {
  find: /^fflate$/,
  replacement: new URL('./functions/platform/local/fflate-in-place.mjs', import.meta.url).pathname,
}

/** A guard against what never ends, not a measure: a busy machine may take its time. */
const testTimeout = 120_000

export default defineConfig({
  resolve: { alias: oneJsxRuntime },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout,
          include: ['test/{domain,documents,web,emails}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
          setupFiles: ['test/support/fail-on-console-error.ts'],
        },
      },
      {
        extends: true,
        resolve: { alias: [withoutThreads] },
        plugins: [
          cloudflareTest(async () => ({
            main: './functions/index.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { MIGRATIONS: await readD1Migrations('migrations') } },
          })),
        ],
        test: {
          name: 'worker',
          testTimeout,
          hookTimeout: testTimeout,
          globalSetup: ['test/support/smtp-server.ts'],
          include: ['test/{routes,store,jobs,mail,platform,demo}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/worker-setup.ts', 'test/support/fail-on-console-error.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          globalSetup: ['test/support/demo-folder.ts'],
          include: ['test/e2e/**/*.test.ts'],
          testTimeout,
          hookTimeout: testTimeout,
          maxWorkers: 2,
        },
      },
    ],
  },
})

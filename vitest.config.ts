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

export default defineConfig({
  resolve: { alias: oneJsxRuntime },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/{domain,documents,web,emails}/**/*.test.{ts,tsx}', 'test/*.test.ts'],
          setupFiles: ['test/support/fail-on-console-error.ts'],
        },
      },
      {
        extends: true,
        plugins: [
          cloudflareTest(async () => ({
            main: './functions/index.ts',
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { MIGRATIONS: await readD1Migrations('migrations') } },
          })),
        ],
        test: {
          name: 'worker',
          globalSetup: ['test/support/smtp-server.ts'],
          include: ['test/{routes,store,jobs,mail,platform,demo}/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/worker-setup.ts', 'test/support/fail-on-console-error.ts'],
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})

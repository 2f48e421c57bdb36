import { existsSync, readdirSync } from 'node:fs'
import { defineConfig } from 'vite'

const islands = existsSync('web/islands') ? readdirSync('web/islands') : []
const styles = existsSync('web/styles/app.css') ? ['web/styles/app.css'] : []

/** Only what browsers load is built here; pages are rendered by the Worker. */
export default defineConfig({
  publicDir: 'web/public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  // The service worker throws away what an earlier build kept.
  define: { __BUILD__: JSON.stringify(process.env.BUILD_OF ?? 'now') },
  build: {
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      input: [
        ...styles,
        ...islands.filter(name => /\.tsx?$/.test(name)).map(name => `web/islands/${name}`),
      ],
      output: {
        // A service worker serves what lies below its own address.
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})

import { afterEach } from 'vitest'

/** A test that means to log an error replaces `console.error` itself, with `vi.spyOn`. */
const print = console.error
const written: string[] = []

console.error = (...words: unknown[]) => {
  written.push(words.map(String).join(' '))
  print(...words)
}

afterEach(() => {
  const errors = written.splice(0)
  if (errors.length > 0) throw new Error(`The test wrote to console.error:\n${errors.join('\n')}`)
})

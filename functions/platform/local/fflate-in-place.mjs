/**
 * fflate for the Worker: what it would hand to a thread of its own, and workerd has none, it does in place. The writer
 * of workbooks zips through it, and hands over whatever is longer than 160,000 bytes.
 */
import { zipSync } from 'fflate/browser'

export * from 'fflate/browser'

/** Same as fflate's own: gives what it has made, or the error, to its last argument. */
export function zip(files, ...rest) {
  const done = rest.at(-1)
  try {
    done(null, zipSync(files, rest.length > 1 ? rest[0] : {}))
  } catch (error) {
    done(error, null)
  }
}

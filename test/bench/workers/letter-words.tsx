import { renderToString } from 'preact-render-to-string'
import { weeklyDigest } from '../../../emails/weekly-digest.tsx'

/** Puts the usual digest into words, as often as asked; gives the bytes of one. */
export function writeDigests(count: number): number {
  let bytes = 0
  for (let index = 0; index < count; index += 1) {
    const props = weeklyDigest.PreviewProps
    const html = renderToString(weeklyDigest.body(props, 'ru'))
    const words = weeklyDigest.text(props, 'ru') + weeklyDigest.subject(props, 'ru')
    bytes = html.length + words.length
  }
  return bytes
}

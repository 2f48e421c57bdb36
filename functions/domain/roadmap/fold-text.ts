const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g

/**
 * A cell's text with white space folded: one space between words, no blank lines,
 * line breaks kept, letters composed («й» is one character).
 */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?|\u2028|\u000B/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n')
}

/** The text on one line. */
export function foldLine(text: string): string {
  return foldText(text).replaceAll('\n', ' ')
}

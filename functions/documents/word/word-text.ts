import { type IRunOptions, TextRun } from 'docx'

/** What XML 1.0 has no place for: Word calls a file that holds it damaged. */
const unwritable = /[\p{Cc}\uFFFE\uFFFF]/gu

/** Text as Word can keep it. */
export function writable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unwritable, kept => (kept === '\n' || kept === '\t' ? kept : ''))
}

/** The runs of a text, a line feed in it beginning a new line. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return writable(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }))
}

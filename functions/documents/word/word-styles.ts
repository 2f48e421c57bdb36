import {
  AlignmentType,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import { twips } from './page-measures.ts'

/** Half-points, what Word gives the size of letters in. */
export const letterSize = { text: 28, table: 24, caption: 18 }

const font = 'Times New Roman'
const black = '000000'

/** The first line of a paragraph stands in by 12.5 mm (GOST R 7.0.97-2016, 3.3). */
export const indent = twips(12.5)

const heading = (before: number, isItalic = false) => ({
  run: { font, size: letterSize.text, bold: true, italics: isItalic, color: black },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 120 } },
})

/**
 * Times New Roman 14 with single spacing, headings of the same size in bold: what offices of Russian
 * institutions write (GOST R 7.0.97-2016, 3.3, and the usual instructions on office work).
 */
export function documentStyles(language: 'ru' | 'en'): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font,
          size: letterSize.text,
          language: { value: language === 'ru' ? 'ru-RU' : 'en-GB' },
        },
        paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: letterSize.text, bold: true, color: black },
        paragraph: {
          alignment: AlignmentType.CENTER,
          keepNext: true,
          spacing: { before: 120, after: 240 },
        },
      },
      heading1: heading(240),
      heading2: heading(200),
      heading3: heading(160, true),
    },
  }
}

export const listNumbers = 'numbers'
export const listDashes = 'dashes'

const listIndent = { left: indent, hanging: twips(7.5) }

/** «1.» for numbered lists, a dash for the others. */
export const listNumbering: INumberingOptions = {
  config: [
    {
      reference: listNumbers,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: listIndent } },
        },
      ],
    },
    {
      reference: listDashes,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: listIndent }, run: { font } },
        },
      ],
    },
  ],
}

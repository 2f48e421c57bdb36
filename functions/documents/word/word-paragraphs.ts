import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  TabStopType,
} from 'docx'
import type {
  Alignment,
  BlankBlock,
  CornerBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  PictureBlock,
  SignatureBlock,
  TwoSidesBlock,
} from '../../domain/document/document-block.ts'
import { twips } from './page-measures.ts'
import { indent, letterSize, listDashes, listNumbers } from './word-styles.ts'
import { runs, writable } from './word-text.ts'

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justified: AlignmentType.BOTH,
} as const

export function alignment(align: Alignment): NonNullable<IParagraphOptions['alignment']> {
  return alignments[align]
}

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

export function writeTitle(text: string): Paragraph {
  return new Paragraph({ heading: HeadingLevel.TITLE, children: runs(text) })
}

export function writeHeading({ level, text }: HeadingBlock): Paragraph {
  return new Paragraph({ heading: headingLevels[level], children: runs(text) })
}

/** Where a paragraph or a list stands: whether it stays on the page of what follows, whether a table is before it. */
export interface Neighbours {
  isKept: boolean
  isAfterTable: boolean
}

/** Free space between a table and what follows. */
const afterTable = { before: 160 }

export function writeParagraph(
  block: ParagraphBlock,
  { isKept, isAfterTable }: Neighbours,
): Paragraph {
  const align = block.align ?? 'justified'
  const isIndented = block.isIndented ?? align === 'justified'
  return new Paragraph({
    alignment: alignment(align),
    keepNext: isKept,
    ...(isAfterTable && { spacing: afterTable }),
    ...(isIndented && { indent: { firstLine: indent } }),
    children: runs(block.text, { bold: block.isBold ?? false }),
  })
}

/** @param instance Which list of the document it is, so that each counts from one. */
export function writeList(block: ListBlock, instance: number, isKept: boolean): Paragraph[] {
  const reference = block.isNumbered ? listNumbers : listDashes
  return block.items.map(
    (item, index) =>
      new Paragraph({
        alignment: AlignmentType.BOTH,
        keepNext: isKept && index === block.items.length - 1,
        numbering: { reference, level: 0, instance },
        children: runs(item),
      }),
  )
}

/** CSS pixels in a millimetre. */
const pixelsPerMillimetre = 96 / 25.4

export function writePicture(picture: PictureBlock, width: number, height: number): Paragraph {
  const scale = Math.min(
    1,
    (width * pixelsPerMillimetre) / picture.width,
    (height * pixelsPerMillimetre) / picture.height,
  )
  const alt = writable(picture.alt)
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [
      new ImageRun({
        type: 'png',
        data: picture.png,
        transformation: {
          width: Math.floor(picture.width * scale),
          height: Math.floor(picture.height * scale),
        },
        altText: { name: alt, description: alt, title: alt },
      }),
    ],
  })
}

const signatureLine = '\u00a0\u00a0____________\u00a0\u00a0'

/** The post at the left margin, the name at the right one, the line for the signature before it. */
export function writeSignature({ post, name }: SignatureBlock, millimetres: number): Paragraph {
  return sides(`${post}`, `${signatureLine}${name}`, millimetres, { before: 480 })
}

export function writeTwoSides({ left, right }: TwoSidesBlock, millimetres: number): Paragraph {
  return sides(left, right, millimetres, { before: 120, after: 120 })
}

function sides(
  left: string,
  right: string,
  millimetres: number,
  spacing: { before: number; after?: number },
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    keepLines: true,
    spacing,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(millimetres) }],
    children: [...runs(left.replaceAll('\t', ' ')), ...runs(`\t${right.replaceAll('\t', ' ')}`)],
  })
}

/** Lines that begin in the right half of the sheet, 100 mm from the left margin or less on a lying one. */
export function writeCorner({ lines }: CornerBlock, millimetres: number): Paragraph[] {
  return lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.LEFT,
        indent: { left: twips(millimetres - 75) },
        spacing: { before: index === 0 ? 240 : 0, after: index === lines.length - 1 ? 240 : 0 },
        children: runs(line),
      }),
  )
}

/** The line for what is written by hand, and beneath it what belongs there. */
export function writeBlank({ caption, before }: BlankBlock): Paragraph[] {
  return [
    new Paragraph({
      alignment: AlignmentType.LEFT,
      keepNext: true,
      spacing: { before: 60 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: '000000' } },
      children: runs(before ?? '\u00a0'),
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 60 },
      children: runs(`(${caption})`, { size: letterSize.caption }),
    }),
  ]
}

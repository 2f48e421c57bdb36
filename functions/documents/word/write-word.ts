import {
  AlignmentType,
  Document,
  Header,
  type ISectionPropertiesOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx'
import type { DocumentBlock, WrittenDocument } from '../../domain/document/document-block.ts'
import { pageMargin, pageSize, textHeight, textWidth } from './page-measures.ts'
import {
  type Neighbours,
  writeBlank,
  writeCorner,
  writeHeading,
  writeList,
  writeParagraph,
  writePicture,
  writeSignature,
  writeTitle,
  writeTwoSides,
} from './word-paragraphs.ts'
import { documentStyles, letterSize, listNumbering } from './word-styles.ts'
import { writeTable } from './word-table.ts'
import { writable } from './word-text.ts'

/** The media type of what `writeWord` gives. */
export const wordMediaType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * A Word file (.docx) in the form of Russian official documents: A4, margins 30, 15, 20 and 20 mm,
 * Times New Roman 14 (12 in tables), pages numbered from the second one above in the middle
 * (GOST R 7.0.97-2016). Imported only where it is used: `docx` weighs more than the rest of the Worker.
 *
 * @example await writeWord({ title: 'Приказ', language: 'ru', blocks: [{ kind: 'title', text: 'ПРИКАЗ' }] })
 */
export async function writeWord(document: WrittenDocument): Promise<Uint8Array> {
  const file = new Document({
    title: writable(document.title),
    creator: 'Nastavnik',
    lastModifiedBy: 'Nastavnik',
    description: '',
    styles: documentStyles(document.language),
    numbering: listNumbering,
    compatibility: { version: 15 },
    sections: [
      {
        properties: sectionProperties(document.orientation),
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph('')] }) },
        children: writeBlocks(document),
      },
    ],
  })
  return Packer.pack(file, 'uint8array')
}

function sectionProperties(orientation: WrittenDocument['orientation']): ISectionPropertiesOptions {
  const turned = orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  return {
    titlePage: true,
    page: { size: { ...pageSize, orientation: turned }, margin: pageMargin },
  }
}

function pageNumber(): Header {
  const number = new TextRun({ size: letterSize.table, children: [PageNumber.CURRENT] })
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })],
  })
}

function writeBlocks({ blocks, orientation }: WrittenDocument): Array<Paragraph | Table> {
  const width = textWidth(orientation)
  const height = textHeight(orientation)
  return blocks.flatMap((block, index) =>
    writeBlock(block, {
      width,
      height,
      list: index,
      isKept: blocks[index + 1]?.kind === 'signature',
      isAfterTable: blocks[index - 1]?.kind === 'table',
    }),
  )
}

interface BlockPlace extends Neighbours {
  /** Of the text, millimetres. */
  width: number
  height: number
  /** Which list it would be. */
  list: number
}

function writeBlock(block: DocumentBlock, place: BlockPlace): Array<Paragraph | Table> {
  switch (block.kind) {
    case 'title':
      return [writeTitle(block.text)]
    case 'heading':
      return [writeHeading(block)]
    case 'paragraph':
      return [writeParagraph(block, place)]
    case 'list':
      return writeList(block, place.list, place.isKept)
    case 'table':
      return [writeTable(block, place.width)]
    case 'picture':
      return [writePicture(block, place.width, place.height)]
    case 'signature':
      return [writeSignature(block, place.width)]
    case 'twoSides':
      return [writeTwoSides(block, place.width)]
    case 'corner':
      return writeCorner(block, place.width)
    case 'blank':
      return writeBlank(block)
    case 'pageBreak':
      return [new Paragraph({ pageBreakBefore: true, spacing: { line: 1, lineRule: 'exact' } })]
  }
}

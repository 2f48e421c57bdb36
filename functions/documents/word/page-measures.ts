import type { WrittenDocument } from '../../domain/document/document-block.ts'

/** Twips: twentieths of a point, what Word counts in. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

/** Sheet A4 and its margins: left for the binding 30, right 15, above and below 20 mm. */
const sheet = { width: 210, height: 297, left: 30, right: 15, top: 20, bottom: 20 }

export const pageMargin = {
  left: twips(sheet.left),
  right: twips(sheet.right),
  top: twips(sheet.top),
  bottom: twips(sheet.bottom),
  header: twips(10),
  footer: twips(10),
}

/** A sheet upright; for one lying, `docx` changes the sides over. */
export const pageSize = { width: twips(sheet.width), height: twips(sheet.height) }

/** Between the left margin and the right one, millimetres. */
export function textWidth(orientation: WrittenDocument['orientation']): number {
  const across = orientation === 'landscape' ? sheet.height : sheet.width
  return across - sheet.left - sheet.right
}

/** Between the upper margin and the lower one, millimetres. */
export function textHeight(orientation: WrittenDocument['orientation']): number {
  const down = orientation === 'landscape' ? sheet.width : sheet.height
  return down - sheet.top - sheet.bottom
}

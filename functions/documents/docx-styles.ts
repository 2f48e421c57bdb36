import { localNames, WORD_NAMESPACE } from './local-names.ts'
import type { OfficePackage } from './read-package.ts'
import { attribute, numericAttribute } from './scan-markup.ts'

export interface ListStyle {
  numberId: string
  level: number
}

/** Paragraph styles that make a list item of their paragraph («List Number»), by their id. */
export function readListStyles(file: OfficePackage): Map<string, ListStyle> {
  const styles = new Map<string, ListStyle>()
  let style: ListStyle | null = null
  let id = ''
  const open = (name: string, attributes: string): void => {
    if (name === 'style') {
      id = attribute(attributes, 'styleId') ?? ''
      style = { numberId: '', level: 0 }
    } else if (style !== null && name === 'numId') {
      style.numberId = attribute(attributes, 'val') ?? ''
      styles.set(id, style)
    } else if (style !== null && name === 'ilvl') {
      style.level = numericAttribute(attributes, 'val', 0)
    }
  }
  file.scan(
    'word/styles.xml',
    localNames(WORD_NAMESPACE, { open, close: () => {}, text: () => {} }),
  )
  return styles
}

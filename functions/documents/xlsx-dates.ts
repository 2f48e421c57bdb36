import { localNames, SHEET_NAMESPACE } from './local-names.ts'
import type { OfficePackage } from './read-package.ts'
import { attribute, numericAttribute } from './scan-markup.ts'

/** Excel's own date formats, which `styles.xml` does not spell out (ECMA-376, 18.8.30, with the East Asian ones). */
const BUILT_IN_MONTHS = new Set([17, 55])
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)

export type DateFormat = 'day' | 'month' | 'none'

/** How each cell style (`s="…"`) shows a number: as a day, as a month, or as a number. */
export function readDateFormats(file: OfficePackage): DateFormat[] {
  const custom = new Map<number, string>()
  const formats: DateFormat[] = []
  let isCellStyles = false
  const open = (name: string, attributes: string): void => {
    if (name === 'numFmt') {
      custom.set(
        numericAttribute(attributes, 'numFmtId', -1),
        attribute(attributes, 'formatCode') ?? '',
      )
    } else if (name === 'cellXfs') isCellStyles = true
    else if (name === 'xf' && isCellStyles) {
      const id = numericAttribute(attributes, 'numFmtId', 0)
      formats.push(formatOf(id, custom.get(id)))
    }
  }
  const close = (name: string): void => {
    if (name === 'cellXfs') isCellStyles = false
  }
  file.scan('xl/styles.xml', localNames(SHEET_NAMESPACE, { open, close, text: () => {} }))
  return formats
}

function formatOf(id: number, code: string | undefined): DateFormat {
  if (code === undefined) {
    if (BUILT_IN_MONTHS.has(id)) return 'month'
    return isBuiltInDate(id) ? 'day' : 'none'
  }
  const plain = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  if (/[dд]/.test(plain)) return 'day'
  return /[mм]{2,}/.test(plain) && /[yг]/.test(plain) ? 'month' : 'none'
}

const DAY = 86_400_000
const MONTHS =
  'Январь,Февраль,Март,Апрель,Май,Июнь,Июль,Август,Сентябрь,Октябрь,Ноябрь,Декабрь'.split(',')

/** What the cell shows: «15.09.2026» or «Сентябрь 2026» of a serial number. */
export function showSerialDate(serial: number, format: DateFormat, is1904: boolean): string {
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const date = new Date(epoch + Math.floor(serial) * DAY)
  if (Number.isNaN(date.getTime())) return String(serial)
  const month = date.getUTCMonth()
  if (format === 'month') return `${MONTHS[month]} ${date.getUTCFullYear()}`
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(date.getUTCDate())}.${two(month + 1)}.${date.getUTCFullYear()}`
}

import { DOCUMENT_LIMITS } from './document-limits.ts'
import { DocumentRefusal } from './document-problem.ts'

export interface ZipEntry {
  name: string
  method: number
  isEncrypted: boolean
  /** The compressed bytes, a view of the file. */
  bytes: Uint8Array
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const END_LENGTH = 22
const MAX_COMMENT = 0xffff
const UTF8 = new TextDecoder()

/**
 * The entries of a zip by its central directory. Sizes written there are not believed anywhere else:
 * they only say where the compressed bytes lie.
 *
 * @throws {DocumentRefusal} `damaged` where the directory is missing or points outside the file.
 */
export function readZipDirectory(file: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > DOCUMENT_LIMITS.zipEntries) throw new DocumentRefusal('zip-bomb')
  const entries = new Map<string, ZipEntry>()
  let at = view.getUint32(end + 16, true)
  for (let read = 0; read < count; read += 1) {
    requireInside(view, at, 46, DIRECTORY_ENTRY)
    const nameLength = view.getUint16(at + 28, true)
    requireInside(view, at, 46 + nameLength, DIRECTORY_ENTRY)
    const entry = readEntry(file, view, at, nameLength)
    entries.set(entry.name, entry)
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw new DocumentRefusal('damaged')
}

function readEntry(file: Uint8Array, view: DataView, at: number, nameLength: number): ZipEntry {
  const header = view.getUint32(at + 42, true)
  requireInside(view, header, 30, LOCAL_HEADER)
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
  const length = view.getUint32(at + 20, true)
  if (start + length > view.byteLength) throw new DocumentRefusal('damaged')
  return {
    name: UTF8.decode(file.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    bytes: file.subarray(start, start + length),
  }
}

function requireInside(view: DataView, at: number, length: number, signature: number): void {
  if (at + length > view.byteLength || view.getUint32(at, true) !== signature) {
    throw new DocumentRefusal('damaged')
  }
}

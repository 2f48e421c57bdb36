import { Inflate } from 'fflate'
import { DOCUMENT_LIMITS } from './document-limits.ts'
import { DocumentRefusal } from './document-problem.ts'
import { type MarkupHandler, scanMarkup } from './scan-markup.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'

/** An Office file: named XML parts, read as a stream under one common cap. */
export interface OfficePackage {
  names: string[]
  has(name: string): boolean
  /** Streams a part through the handler; `false` where there is no such part. */
  scan(name: string, handler: MarkupHandler): boolean
}

const STORED = 0
const DEFLATED = 8
const COMPRESSED_CHUNK = 16 * 1024

/** @throws {DocumentRefusal} where the zip is damaged or encrypted. */
export function openPackage(file: Uint8Array): OfficePackage {
  const entries = readZipDirectory(file)
  const { inflatedSheetBytes, inflatedWordBytes } = DOCUMENT_LIMITS
  const budget: Budget = {
    bytes: entries.has('xl/workbook.xml') ? inflatedSheetBytes : inflatedWordBytes,
  }
  return {
    names: [...entries.keys()],
    has: name => entries.has(name),
    scan(name, handler) {
      const entry = entries.get(name)
      if (entry === undefined) return false
      scanEntry(entry, handler, budget)
      return true
    },
  }
}

interface Budget {
  bytes: number
}

function scanEntry(entry: ZipEntry, handler: MarkupHandler, budget: Budget): void {
  if (entry.isEncrypted) throw new DocumentRefusal('encrypted')
  const scanner = scanMarkup(handler, 'xml')
  const decoder = createDecoder()
  inflate(entry, (bytes, isLast) => {
    budget.bytes -= bytes.length
    if (budget.bytes < 0) throw new DocumentRefusal('zip-bomb')
    scanner.write(decoder(bytes, isLast))
  })
  scanner.end()
}

type Receive = (bytes: Uint8Array, isLast: boolean) => void

function inflate(entry: ZipEntry, receive: Receive): void {
  if (entry.method === STORED) receive(entry.bytes, true)
  else if (entry.method === DEFLATED) inflateStream(entry, receive)
  else throw new DocumentRefusal('damaged')
}

function inflateStream(entry: ZipEntry, receive: Receive): void {
  let isEnded = false
  const stream = new Inflate((bytes, isLast) => {
    isEnded = isLast
    receive(bytes, isLast)
  })
  for (let at = 0; at < entry.bytes.length && !isEnded; at += COMPRESSED_CHUNK) {
    const chunk = entry.bytes.subarray(at, at + COMPRESSED_CHUNK)
    push(stream, chunk, at + COMPRESSED_CHUNK >= entry.bytes.length)
  }
  if (!isEnded) throw new DocumentRefusal('damaged')
}

/** fflate's own errors carry a numeric code: the bytes are not a deflate stream. */
function push(stream: Inflate, chunk: Uint8Array, isLast: boolean): void {
  try {
    stream.push(chunk, isLast)
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') {
      throw new DocumentRefusal('damaged')
    }
    throw error
  }
}

/** UTF-8, or UTF-16 where the part begins with its mark. */
function createDecoder(): (bytes: Uint8Array, isLast: boolean) => string {
  let decoder: TextDecoder | null = null
  return (bytes, isLast) => {
    if (decoder === null) decoder = new TextDecoder(encodingOf(bytes))
    return decoder.decode(bytes, { stream: !isLast })
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

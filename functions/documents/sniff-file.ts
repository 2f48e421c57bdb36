import type { DocumentProblemCode } from './document-problem.ts'

export type FileKind = 'zip' | DocumentProblemCode

/** Decodes 0x80–0x9F as Windows does, so it serves for names in ASCII only. */
const LATIN = new TextDecoder('latin1')
const HEAD = 1024

const SIGNATURES: ReadonlyArray<readonly [RegExp, FileKind]> = [
  [/^PK\x03\x04/, 'zip'],
  [/^PK(?:\x05\x06|\x07\x08)/, 'damaged'],
  [/^(?:\s|ï»¿)*%PDF-/, 'pdf'],
  [/^\s*\{\\rtf/, 'rtf'],
  [/^(?:\xFF\xD8\xFF|\x89PNG|GIF8|BM|II\*|MM\0\*|RIFF....WEBP|....ftyphei)/s, 'picture'],
  [/^(?:Rar!|7z\xBC\xAF|\x1F\x8B)/, 'archive'],
  [/^(?:ï»¿)?\s*(?:<!doctype html|<html|<head|<body|<table|<!--|MIME-Version:)/i, 'web-page'],
]

const COMPOUND_FILE = /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/

/** What a file is by its bytes; its name is never asked. */
export function sniffFile(file: Uint8Array): FileKind {
  if (file.length === 0) return 'empty'
  const head = String.fromCharCode(...file.subarray(0, HEAD))
  if (COMPOUND_FILE.test(head)) return sniffCompoundFile(file)
  return SIGNATURES.find(([signature]) => signature.test(head))?.[1] ?? 'not-word'
}

/** Word 97, Excel 97 and encrypted Office files share a container; its directory names the streams in UTF-16. */
function sniffCompoundFile(file: Uint8Array): FileKind {
  const text = LATIN.decode(file)
  const holds = (stream: string) => text.includes(stream.split('').join('\0'))
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) return 'encrypted'
  if (holds('WordDocument')) return 'old-doc'
  if (holds('Workbook')) return 'old-xls'
  return holds('PowerPoint Document') ? 'presentation' : 'old-doc'
}

/** A kind of file a document may be sent as. */
export interface FileKind {
  mediaType: string
  /** Endings its name may have, the usual one first. */
  endings: readonly string[]
}

const office = 'application/vnd.openxmlformats-officedocument.'

const kinds = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  docx: { mediaType: `${office}wordprocessingml.document`, endings: ['docx', 'docm'] },
  xlsx: { mediaType: `${office}spreadsheetml.sheet`, endings: ['xlsx', 'xlsm'] },
  pptx: { mediaType: `${office}presentationml.presentation`, endings: ['pptx', 'ppsx'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  doc: { mediaType: 'application/msword', endings: ['doc'] },
  xls: { mediaType: 'application/vnd.ms-excel', endings: ['xls'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  gif: { mediaType: 'image/gif', endings: ['gif'] },
  tiff: { mediaType: 'image/tiff', endings: ['tif', 'tiff'] },
  webp: { mediaType: 'image/webp', endings: ['webp'] },
  heic: { mediaType: 'image/heic', endings: ['heic', 'heif'] },
} as const satisfies Record<string, FileKind>

const latin = new TextDecoder('latin1')

const signatures: readonly (readonly [RegExp, FileKind])[] = [
  [/^\s*%PDF-/, kinds.pdf],
  // What is called latin1 is windows-1252, where the byte 89 is «‰».
  [/^[\x89‰]PNG\r\n\x1A\n/, kinds.png],
  [/^\xFF\xD8\xFF/, kinds.jpeg],
  [/^GIF8[79]a/, kinds.gif],
  [/^(?:II\*\0|MM\0\*)/, kinds.tiff],
  [/^RIFF[\s\S]{4}WEBP/, kinds.webp],
  [/^[\s\S]{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/, kinds.heic],
]

/** The kind of a file by its bytes, whatever its name says; `null` where documents are not sent so. */
export function fileKindOf(bytes: Uint8Array): FileKind | null {
  const head = latin.decode(bytes.subarray(0, 1024))
  if (head.startsWith('PK\x03\x04')) return packageKindOf(bytes, head)
  if (head.startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')) return compoundKindOf(bytes)
  return signatures.find(([signature]) => signature.test(head))?.[1] ?? null
}

/** Office documents are zip packages: the names in the zip's directory tell which. */
function packageKindOf(bytes: Uint8Array, head: string): FileKind | null {
  if (/^[\s\S]{30}mimetypeapplication\/vnd\.oasis\.opendocument\.textPK/.test(head)) {
    return kinds.odt
  }
  const names = directoryOf(bytes)
  const holds = (folder: string) => new RegExp(`PK\\x01\\x02[\\s\\S]{42}${folder}/`).test(names)
  if (holds('word')) return kinds.docx
  if (holds('xl')) return kinds.xlsx
  return holds('ppt') ? kinds.pptx : null
}

/** The directory at the end of a zip, as text; `''` where the file is cut off. */
function directoryOf(bytes: Uint8Array): string {
  const tail = latin.decode(bytes.subarray(-66_000))
  const end = tail.lastIndexOf('PK\x05\x06')
  if (end === -1 || end + 22 > tail.length) return ''
  const at = bytes.length - tail.length + end
  const start = new DataView(bytes.buffer, bytes.byteOffset).getUint32(at + 16, true)
  return start < at ? latin.decode(bytes.subarray(start, at)) : ''
}

/** Word and Excel 97 name their streams in UTF-16. An encrypted document, which nobody could read, names neither. */
function compoundKindOf(bytes: Uint8Array): FileKind | null {
  const text = latin.decode(bytes)
  const holds = (stream: string) => text.includes(stream.split('').join('\0'))
  if (holds('EncryptedPackage')) return null
  if (holds('WordDocument')) return kinds.doc
  return holds('Workbook') ? kinds.xls : null
}

import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { fileKindOf } from '../../../functions/domain/evidence/file-kind.ts'
import { cleanFileName } from '../../../functions/domain/evidence/file-name.ts'

const bytes = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const zip = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map(name => [name, strToU8('x')])))
const ole = (stream: string) =>
  bytes(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${'\0'.repeat(600)}${stream.split('').join('\0')}\0`)

const odt = () =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8('<x/>'),
  })

test.each([
  ['PDF', bytes('%PDF-1.4\n'), 'pdf'],
  ['Word', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  ['Excel', zip('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
  ['PowerPoint', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'pptx'],
  ['LibreOffice', odt(), 'odt'],
  ['Word 97', ole('WordDocument'), 'doc'],
  ['Excel 97', ole('Workbook'), 'xls'],
  ['PNG', bytes('\x89PNG\r\n\x1A\n....'), 'png'],
  ['JPEG', bytes('\xFF\xD8\xFF\xE0....'), 'jpg'],
  ['GIF', bytes('GIF89a....'), 'gif'],
  ['TIFF', bytes('II*\0....'), 'tif'],
  ['WebP', bytes('RIFF1234WEBPVP8 '), 'webp'],
  ['a telephone’s photograph', bytes('\0\0\0\x18ftypheic....'), 'heic'],
])('%s is told by its bytes', (_name, file, ending) => {
  expect(fileKindOf(file)?.endings[0]).toBe(ending)
})

test.each([
  ['an empty file', bytes('')],
  ['a program', bytes('MZ\x90\0')],
  ['a web page', bytes('<!doctype html><script>alert(1)</script>')],
  ['a drawing that can hold scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['an archive of anything', zip('virus.exe')],
  ['an archive with a file named like a folder of Word', zip('aword/document.xml')],
  ['a cut-off Word file', zip('word/document.xml').slice(0, 40)],
  ['an encrypted document', ole('EncryptedPackage')],
  ['another compound file', ole('SummaryInformation')],
])('%s is not taken', (_name, file) => {
  expect(fileKindOf(file)).toBeNull()
})

const pdf = { mediaType: 'application/pdf', endings: ['pdf'] }

test.each([
  ['Приказ № 5.pdf', 'Приказ № 5.pdf'],
  ['C:\\Документы\\Приказ.PDF', 'Приказ.PDF'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['приказ.exe', 'приказ.exe.pdf'],
  ['при\u0000ка\u202Eз.pdf', 'приказ.pdf'],
  ['  ..  .pdf', 'document.pdf'],
  ['', 'document.pdf'],
  [`${'я'.repeat(300)}.pdf`, `${'я'.repeat(116)}.pdf`],
])('the name «%s» is kept as «%s»', (name, kept) => {
  expect(cleanFileName(name, pdf)).toBe(kept)
})

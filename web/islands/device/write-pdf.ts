/** A page of the document: a JPEG and its size in pixels. */
export interface JpegPage {
  bytes: Uint8Array
  width: number
  height: number
}

/** A4 in points. */
const paper = { short: 595, long: 842 }
const margin = 18

/** A PDF with a photograph to each A4 page, upright or lying as the photograph is. */
export function writePdf(pages: readonly JpegPage[]): Uint8Array {
  const objects: (string | Uint8Array)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${pageId(i)} 0 R`).join(' ')}] >>`,
    ],
    ...pages.flatMap((page, index) => objectsOf(page, index)),
  ]
  return assemble(objects)
}

/** Each page is three objects: the page, the picture, and where it is put. */
function pageId(index: number): number {
  return 3 + index * 3
}

function objectsOf({ bytes, width, height }: JpegPage, index: number) {
  const id = pageId(index)
  const [w, h] = width > height ? [paper.long, paper.short] : [paper.short, paper.long]
  const scale = Math.min((w - 2 * margin) / width, (h - 2 * margin) / height)
  const [pw, ph] = [width * scale, height * scale].map(side => Number(side.toFixed(2)))
  const put = `q ${pw} 0 0 ${ph} ${((w - (pw ?? 0)) / 2).toFixed(2)} ${((h - (ph ?? 0)) / 2).toFixed(2)} cm /P Do Q`
  return [
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Resources << /XObject << /P ${id + 1} 0 R >> >> /Contents ${id + 2} 0 R >>`,
    ],
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>\nstream\n`,
      bytes,
      '\nendstream',
    ],
    [`<< /Length ${put.length} >>\nstream\n${put}\nendstream`],
  ]
}

function assemble(objects: (string | Uint8Array)[][]): Uint8Array {
  const encoder = new TextEncoder()
  const chunks: Uint8Array[] = []
  let length = 0
  const write = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part
    chunks.push(bytes)
    length += bytes.length
  }
  write('%PDF-1.4\n')
  const offsets = objects.map((parts, index) => {
    const offset = length
    for (const part of [`${index + 1} 0 obj\n`, ...parts, '\nendobj\n']) write(part)
    return offset
  })
  const xref = length
  const lines = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}`)
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`)
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

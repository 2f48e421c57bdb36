import { strFromU8, unzipSync } from 'fflate'

/** Everything an answer says: its headers, and its words where they are packed in a Word or Excel file. */
export async function wordsOfAnswer(answer: Response): Promise<string> {
  const headers = decodeURIComponent(
    [...answer.headers.values()].join('\n').replace(/%(?![0-9A-F]{2})/gi, '%25'),
  )
  const bytes = new Uint8Array(await answer.arrayBuffer())
  return `${answer.status}\n${headers}\n${isZip(bytes) ? unpacked(bytes) : new TextDecoder().decode(bytes)}`
}

function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b
}

/** The text of every part; a name may be cut into runs, so tags are taken out as well. */
function unpacked(bytes: Uint8Array): string {
  const parts = Object.values(unzipSync(bytes)).map(part => strFromU8(part))
  return parts.flatMap(part => [part, part.replace(/<[^>]*>/g, '')]).join('\n')
}

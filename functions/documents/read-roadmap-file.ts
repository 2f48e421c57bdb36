import type { DocumentContent } from '../domain/roadmap/document-content.ts'
import { type ReadRoadmapOptions, readRoadmap } from '../domain/roadmap/read-roadmap.ts'
import type { RoadmapReading } from '../domain/roadmap/roadmap-reading.ts'
import type { DocumentResult } from './document-problem.ts'
import { readDocument } from './read-document.ts'
import { readPasted } from './read-pasted.ts'

export type RoadmapFileResult = DocumentResult<{ reading: RoadmapReading }>

/**
 * Reads a roadmap from a .docx or .xlsx file, told apart by content. Stores nothing, throws nothing:
 * a file that cannot be read comes back as a problem with one sentence.
 */
export function readRoadmapFile(
  bytes: Uint8Array,
  options: ReadRoadmapOptions = {},
): RoadmapFileResult {
  return understand(readDocument(bytes), options)
}

/** Reads a roadmap table pasted from Word, Excel or a web page, as HTML or as plain text. */
export function readRoadmapPaste(
  pasted: string,
  options: ReadRoadmapOptions = {},
): RoadmapFileResult {
  return understand(readPasted(pasted), options)
}

function understand(
  document: DocumentResult<{ content: DocumentContent }>,
  options: ReadRoadmapOptions,
): RoadmapFileResult {
  if (!document.ok) return document
  const result = readRoadmap(document.content, options)
  return result.ok ? result : { ok: false, problem: { code: result.missing } }
}

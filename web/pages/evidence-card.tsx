import type { ComponentChildren } from 'preact'
import type { EvidenceType } from '../../functions/domain/evidence/evidence-input.ts'
import { EVIDENCE_KINDS } from '../../functions/domain/roadmap/evidence-kinds.ts'
import { DocumentCard } from '../components/document-card.tsx'
import type { Text } from '../text/index.ts'
import { evidenceMeta } from './obligation-words.ts'

export interface ShownEvidence {
  type: EvidenceType
  kind: string
  title: string
  documentNumber: string
  documentDate: string | null
  fileId: string | null
  fileName: string | null
  fileSize: number | null
  url: string | null
  heldOn: string | null
  participants: number | null
}

type EvidenceCardProps = {
  t: Text
  evidence: ShownEvidence
  /** The submission it was sent with: where a record is to be read. */
  submissionId: string
  more?: string[] | undefined
  action?: ComponentChildren
}

/** A piece of evidence: its name leads to the file or the published page. */
export function EvidenceCard({ t, evidence, submissionId, more = [], action }: EvidenceCardProps) {
  const name = nameOf(evidence, t)
  return (
    <DocumentCard
      name={name}
      href={hrefOf(evidence) ?? `/submissions/${submissionId}`}
      kind={t.obligation.kinds[evidence.type]}
      meta={[...evidenceMeta(evidence, t).filter(words => words !== name), ...more]}
      action={action}
    />
  )
}

function hrefOf({ fileId, url }: ShownEvidence): string | null {
  return fileId === null ? url : `/files/${fileId}`
}

function nameOf(evidence: ShownEvidence, t: Text): string {
  const { title, kind, fileName, url, heldOn } = evidence
  const own = fileName ?? url ?? (heldOn === null ? '' : t.obligation.recordHeld(heldOn))
  return title || kindName(kind, t) || own
}

/** The name of a kind of evidence by its code, `''` where there is none. */
export function kindName(code: string, { language }: Text): string {
  return EVIDENCE_KINDS.find(kind => kind.code === code)?.[language] ?? ''
}

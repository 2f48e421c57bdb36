import { EVIDENCE_ACTS } from './evidence-acts.ts'
import type { EvidenceKind } from './evidence-kind.ts'
import { EVIDENCE_RECORDS } from './evidence-records.ts'
import { EVIDENCE_REGISTERS } from './evidence-registers.ts'

/** Every document the roadmaps name, one value each (DOMAIN 3.5). To add a kind, add a value to its part. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  ...EVIDENCE_ACTS,
  ...EVIDENCE_REGISTERS,
  ...EVIDENCE_RECORDS,
]

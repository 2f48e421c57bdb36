import { isRealDay } from '../calendar/days.ts'
import type { Day } from '../timing/reading.ts'

/** What is said of every piece of evidence. */
export interface EvidenceDetails {
  /** A code of `evidence-kinds.ts`, `''` where none was chosen. */
  kind: string
  title: string
  documentNumber: string
  documentDate: Day | null
}

/**
 * What proves an obligation: a file, the address where it is already published, a record of what was held,
 * or an entry kept in the product itself (an assigned pair, a programme, a note), named by its path.
 */
export type EvidenceInput = EvidenceDetails &
  (
    | { type: 'file'; fileId: string }
    | { type: 'link'; url: string }
    | { type: 'record'; heldOn: Day; participants: number | null }
    | { type: 'entry'; url: string }
  )

export type EvidenceType = EvidenceInput['type']

/** What a person wrote into the fields, word for word. */
export interface EvidenceAnswers {
  type: string
  fileId: string
  url: string
  heldOn: string
  participants: string
  kind: string
  title: string
  documentNumber: string
  documentDate: string
}

/** What can be wrong with an answer. The sentences are in `web/text/obligation.ts`. */
export type EvidenceFault =
  | 'typeMissing'
  | 'fileMissing'
  | 'urlMissing'
  | 'urlNotWeb'
  | 'heldOnMissing'
  | 'dayUnreal'
  | 'dayAhead'
  | 'participantsNotNumber'
  | 'tooLong'

export type EvidenceFaults = Partial<Record<keyof EvidenceAnswers, EvidenceFault>>

const mostParticipants = 100_000
const mostCharacters = { title: 300, documentNumber: 60, url: 2000 } as const

/** The evidence as answered, or what to fix field by field. `today` is the last day something can have happened on. */
export function readEvidence(
  answers: EvidenceAnswers,
  today: Day,
): { evidence: EvidenceInput } | { faults: EvidenceFaults } {
  const evidence = toInput(answers)
  if (evidence === null) return { faults: { type: 'typeMissing' } }
  const faults = faultsOf(evidence, today)
  return Object.keys(faults).length === 0 ? { evidence } : { faults }
}

function toInput(answers: EvidenceAnswers): EvidenceInput | null {
  const { type, kind, title, documentNumber, documentDate } = answers
  const details = { kind, title, documentNumber, documentDate: documentDate || null }
  if (type === 'file') return { ...details, type, fileId: answers.fileId }
  if (type === 'link') return { ...details, type, url: answers.url }
  if (type !== 'record') return null
  const counted = answers.participants.replace(/\s/g, '')
  const participants = counted === '' ? null : /^\d+$/.test(counted) ? Number(counted) : Number.NaN
  return { ...details, type, heldOn: answers.heldOn, participants }
}

/** What is wrong with evidence, by field; `{}` where nothing is. */
export function faultsOf(evidence: EvidenceInput, today: Day): EvidenceFaults {
  return {
    ...ownFaultsOf(evidence, today),
    ...(evidence.title.length > mostCharacters.title ? { title: 'tooLong' } : {}),
    ...(evidence.documentNumber.length > mostCharacters.documentNumber
      ? { documentNumber: 'tooLong' }
      : {}),
    ...fieldFault('documentDate', evidence.documentDate && dayFault(evidence.documentDate, today)),
  }
}

function ownFaultsOf(evidence: EvidenceInput, today: Day): EvidenceFaults {
  switch (evidence.type) {
    case 'file':
      return evidence.fileId === '' ? { fileId: 'fileMissing' } : {}
    case 'link':
      return fieldFault('url', urlFault(evidence.url))
    case 'entry':
      // Only the product itself names one.
      return {}
    case 'record':
      return {
        ...fieldFault(
          'heldOn',
          evidence.heldOn === '' ? 'heldOnMissing' : dayFault(evidence.heldOn, today),
        ),
        ...fieldFault('participants', countFault(evidence.participants)),
      }
  }
}

function fieldFault(field: keyof EvidenceAnswers, fault: EvidenceFault | '' | null) {
  return fault ? { [field]: fault } : {}
}

function dayFault(day: string, today: Day): EvidenceFault | null {
  if (!isRealDay(day)) return 'dayUnreal'
  return day > today ? 'dayAhead' : null
}

function countFault(participants: number | null): EvidenceFault | null {
  if (participants === null) return null
  const isCount = Number.isInteger(participants) && participants >= 0
  return isCount && participants <= mostParticipants ? null : 'participantsNotNumber'
}

function urlFault(url: string): EvidenceFault | null {
  if (url === '') return 'urlMissing'
  if (url.length > mostCharacters.url) return 'tooLong'
  return webAddressOf(url) === null ? 'urlNotWeb' : null
}

/** The parsed address where it leads to a site, `null` otherwise. */
function webAddressOf(url: string): URL | null {
  if (!URL.canParse(url)) return null
  const address = new URL(url)
  const isWeb = address.protocol === 'https:' || address.protocol === 'http:'
  return isWeb && address.hostname.includes('.') && address.username === '' ? address : null
}

/** True where an address leads to a site: http or https, with a host of several parts and nobody's name in it. */
export function isWebAddress(url: string): boolean {
  return webAddressOf(url) !== null
}

/** Where personal data would leave the country: the Federal Law 152-FZ, article 18 part 5, keeps the first record of it in Russia. */
const foreignStorage =
  /(^|\.)(google\.com|goo\.gl|dropbox\.com|onedrive\.live\.com|1drv\.ms|sharepoint\.com|icloud\.com|mega\.nz|wetransfer\.com|box\.com)$/

/** True where an address leads to a foreign file store, at which one is warned but not stopped. */
export function isForeignStorage(url: string): boolean {
  return foreignStorage.test(webAddressOf(url)?.hostname ?? '')
}

import {
  type RetentionSettings,
  retentionBounds,
  usualRetention,
} from '../../retention/retention-settings.ts'

/** What an institution's documents say of it. */
export const particularsFields = [
  'place',
  'address',
  'inn',
  'ogrn',
  'contact',
  'directorPost',
  'curatorPost',
] as const
export type ParticularsField = (typeof particularsFields)[number]

export const retentionFields = Object.keys(usualRetention) as (keyof RetentionSettings)[]

export type ParticularsFault = 'innWrong' | 'ogrnWrong' | 'tooLong' | 'notBetween'

type Answers = Record<string, string>

const mostCharacters = 300

/** Particulars as answered, or what to fix by field. Everything may be left empty: documents then have a line for it. */
export function readParticulars(
  answers: Answers,
):
  | { particulars: Record<ParticularsField, string>; retention: RetentionSettings }
  | { faults: Partial<Record<string, ParticularsFault>> } {
  const text = (name: string) => (answers[name] ?? '').trim()
  const faults: Partial<Record<string, ParticularsFault>> = {}
  for (const name of particularsFields) {
    if (text(name).length > mostCharacters) faults[name] = 'tooLong'
  }
  if (!/^(\d{10})?$/.test(text('inn'))) faults.inn = 'innWrong'
  if (!/^(\d{13})?$/.test(text('ogrn'))) faults.ogrn = 'ogrnWrong'
  const terms = retentionFields.map(name => [name, termOf(name, text(name))] as const)
  for (const [name, term] of terms) if (term === null) faults[name] = 'notBetween'
  if (Object.keys(faults).length > 0) return { faults }
  return {
    particulars: Object.fromEntries(particularsFields.map(name => [name, text(name)])) as Record<
      ParticularsField,
      string
    >,
    retention: { ...usualRetention, ...Object.fromEntries(terms) } as RetentionSettings,
  }
}

/** Null for what is no number within the bounds; the usual term where it is left empty. */
function termOf(name: keyof RetentionSettings, text: string): number | null {
  if (text === '') return usualRetention[name]
  const { least, most } = retentionBounds[name]
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}

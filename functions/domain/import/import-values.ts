import { foldName } from '../people/fold-name.ts'
import type { SchoolKind } from '../people/school-kinds.ts'

const kindWords: readonly [RegExp, SchoolKind][] = [
  [/детск\S* сад|дошкольн|мбдоу|мкдоу|мадоу|доу/, 'kindergarten'],
  [/гимнази/, 'gymnasium'],
  [/лице/, 'lyceum'],
  [/интернат/, 'boarding-school'],
  [/коррекцион|ограниченн/, 'special-school'],
  [/дополнительн|творчеств|спортивн\S* школ|школ\S* искусств|(^| )до( |$)/, 'supplementary'],
  [/колледж|техникум|професс|спо($| )/, 'vocational'],
  [/начальн\S* (школ|общеобраз)|^начальн/, 'primary-school'],
  [/основн\S* (школ|общеобраз)|^основн|оош/, 'basic-school'],
  [/школ|сош|общеобраз/, 'school'],
  [/^друг|^ино/, 'other'],
]

/** The kind of institution that words name: a «Вид» cell or the institution's own name. */
export function schoolKindNamed(words: string): SchoolKind | null {
  const folded = foldName(words)
  return kindWords.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

/** «да», «есть», «+» and their opposites; `null` for anything else. */
export function yesOrNo(words: string): boolean | null {
  const folded = foldName(words)
  if (/^(да|есть|имеются|\+|1|истина|yes|true)$/.test(folded)) return true
  if (/^(нет|не имеются|отсутствуют|-|0|ложь|no|false)$/.test(folded)) return false
  return null
}

/** An address of a site, with its scheme; `null` where it is none. */
export function siteAddress(words: string): string | null {
  const address = /^https?:\/\//i.test(words) ? words : `https://${words}`
  if (/\s/.test(words) || !URL.canParse(address)) return null
  const { hostname } = new URL(address)
  return hostname.includes('.') ? address : null
}

/** Lower case; `null` where it does not look like an address. */
export function emailAddress(words: string): string | null {
  const address = words.toLowerCase().replace(/^mailto:/, '')
  return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(address) ? address : null
}

import { foldLine } from './fold-text.ts'
import { responsibleRoleOf } from './responsible-roles.ts'
import type { Responsible } from './roadmap-reading.ts'

const NAME =
  /[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?\s+[А-ЯЁ]\.?\s?[А-ЯЁ]\.?(?![а-яё])|[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?[А-ЯЁ][а-яё]+/
const NAME_ONLY = new RegExp(`^(?:${NAME.source})$`)
const ROLE_START =
  'директор|заместител[ьи]|зам\\.|заведующ[а-я]+|куратор[ыа]?|координатор[ыа]?|администраци[яи]|классны[ей]\\s|учител[ья]|педагог[и-]|педагоги?\\s|наставник[и]?|рабоч[а-я]+\\s+групп|методист|все\\s+участник|руководител[ьи]|совет\\s|социальны[йе]\\s|психолог|библиотекар|мку\\s|управление\\s+образования'
const NEXT_PARTY = new RegExp(`(?<=[а-яё.»)])\\s+(?=(?:${capitalised(ROLE_START)}))`, 'g')
const AND_PARTY = new RegExp(`\\s+(?:и|совместно с)\\s+(?=(?:${ROLE_START}))`, 'gi')

/** «директор|совет» → «Директор|Совет»: inside a cell a new party without a comma begins with a capital. */
function capitalised(words: string): string {
  return words.replace(
    /(^|\|)([а-яё])/g,
    (_, bar: string, letter: string) => bar + letter.toUpperCase(),
  )
}

/** The parties of a «Ответственные» cell: each with its role and, where given, its name. */
export function readResponsible(cell: string): Responsible[] {
  const pieces = cell
    .split('\n')
    .flatMap(splitOutsideBrackets)
    .flatMap(piece => piece.split(NEXT_PARTY))
    .flatMap(piece => piece.split(AND_PARTY))
    .map(piece =>
      foldLine(piece)
        .replace(/^[-–—•/]\s*|[,;/]\s*$/g, '')
        .trim(),
    )
    .filter(piece => /[А-Яа-яЁёA-Za-z]/.test(piece))
  return joinNames(pieces).map(text => ({ text, role: responsibleRoleOf(text) }))
}

/** Splits at commas, semicolons and slashes that stand outside brackets and quotation marks. */
function splitOutsideBrackets(line: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? ''
    if ('(«'.includes(character)) depth += 1
    else if (')»'.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && (',;'.includes(character) || isSlash(line, at))) {
      pieces.push(line.slice(start, at))
      start = at + 1
    }
  }
  return [...pieces, line.slice(start)]
}

function isSlash(line: string, at: number): boolean {
  return line[at] === '/' && /\s/.test(`${line[at - 1] ?? ''}${line[at + 1] ?? ''}`)
}

/** «Рощина В.Н., куратор» is one party: a name alone, followed by what its bearer is. */
function joinNames(pieces: readonly string[]): string[] {
  const parties: string[] = []
  for (const piece of pieces) {
    const previous = parties.at(-1)
    const isOffice = SINGULAR_OFFICE.test(piece) && !NAME.test(piece)
    if (previous !== undefined && NAME_ONLY.test(previous) && isOffice) {
      parties[parties.length - 1] = `${previous}, ${piece}`
    } else parties.push(piece)
  }
  return parties
}

const SINGULAR_OFFICE =
  /^(?:директор|зам(?:\.|естител[ьи])|заведующ(?:ая|ий)|куратор|координатор|методист|педагог|учитель|психолог|социальный|советник|руководитель|председатель|специалист|начальник)(?![ыи](?:\s|$))/

import type { Token } from './tokens.ts'

export interface Hit<T> {
  value: T
  /** Index of the first token after what was read. */
  next: number
}

/** Reads tokens from `at`; `null` where they do not fit. */
export type Parser<T> = (tokens: readonly Token[], at: number) => Hit<T> | null

/** A token that passes the test. */
export function token(test: (token: Token) => boolean): Parser<Token> {
  return (tokens, at) => {
    const found = tokens[at]
    return found && test(found) ? { value: found, next: at + 1 } : null
  }
}

/** One of these whole words. */
export function word(...texts: string[]): Parser<Token> {
  return token(found => found.is === 'word' && texts.includes(found.text))
}

/** A word that begins with one of these. */
export function stem(...stems: string[]): Parser<Token> {
  return token(found => found.is === 'word' && stems.some(start => found.text.startsWith(start)))
}

/** One of these marks. */
export function mark(...texts: string[]): Parser<Token> {
  return token(found => found.is === 'mark' && texts.includes(found.text))
}

/** A number of at most two digits from `least` to `most`. */
export function number(least: number, most: number): Parser<number> {
  return map(
    token(
      ({ is, text, value }) =>
        is === 'number' && text.length <= 2 && Number(value) >= least && Number(value) <= most,
    ),
    found => Number(found.value),
  )
}

/** The same, with nothing between it and the token before. */
export function close<T>(parser: Parser<T>): Parser<T> {
  return (tokens, at) => (tokens[at]?.gap === 'none' ? parser(tokens, at) : null)
}

export function map<T, U>(parser: Parser<T>, give: (value: T) => U): Parser<U> {
  return (tokens, at) => {
    const hit = parser(tokens, at)
    return hit && { value: give(hit.value), next: hit.next }
  }
}

/** Reads on, or refuses, by what was read. */
export function check<T, U>(parser: Parser<T>, give: (value: T) => U | null): Parser<U> {
  return (tokens, at) => {
    const hit = parser(tokens, at)
    const value = hit && give(hit.value)
    return hit && value !== null ? { value, next: hit.next } : null
  }
}

/** All of these, one after another. */
export function seq<T extends unknown[]>(...parsers: { [K in keyof T]: Parser<T[K]> }): Parser<T> {
  return (tokens, at) => {
    const values: unknown[] = []
    let next = at
    for (const parser of parsers) {
      const hit = parser(tokens, next)
      if (!hit) return null
      values.push(hit.value)
      next = hit.next
    }
    return { value: values as T, next }
  }
}

/** The first of these that fits. */
export function first<T extends unknown[]>(
  ...parsers: { [K in keyof T]: Parser<T[K]> }
): Parser<T[number]> {
  return (tokens, at) => {
    for (const parser of parsers) {
      const hit = parser(tokens, at)
      if (hit) return hit
    }
    return null
  }
}

/** The one of these that reads most; the earlier one where two read as much. */
export function longest<T extends unknown[]>(
  ...parsers: { [K in keyof T]: Parser<T[K]> }
): Parser<T[number]> {
  return (tokens, at) => {
    let best: Hit<T[number]> | null = null
    for (const parser of parsers) {
      const hit = parser(tokens, at)
      if (hit && hit.next > (best?.next ?? at)) best = hit
    }
    return best
  }
}

/** It, or nothing. */
export function maybe<T>(parser: Parser<T>): Parser<T | null> {
  return (tokens, at) => parser(tokens, at) ?? { value: null, next: at }
}

/** No phrase has longer lists; a cell of thousands of numbers must not take seconds. */
const longestList = 40

/** As many as there are, `least` or more, up to forty. */
export function many<T>(parser: Parser<T>, least = 0): Parser<T[]> {
  return (tokens, at) => {
    const values: T[] = []
    let next = at
    for (let hit = parser(tokens, next); hit && hit.next > next; hit = parser(tokens, next)) {
      if (values.length === longestList) break
      values.push(hit.value)
      next = hit.next
    }
    return values.length < least ? null : { value: values, next }
  }
}

/** One or more, with a separator between them. */
export function list<T>(item: Parser<T>, separator: Parser<unknown>): Parser<T[]> {
  const rest = many(map(seq(separator, item), ([, value]) => value))
  return map(seq(item, rest), ([value, values]) => [value, ...values])
}

/** Reads nothing; fits where `parser` does not. */
export function not(parser: Parser<unknown>): Parser<null> {
  return (tokens, at) => (parser(tokens, at) ? null : { value: null, next: at })
}

/** Reads nothing; fits where `parser` does. */
export function ahead(parser: Parser<unknown>): Parser<null> {
  return (tokens, at) => (parser(tokens, at) ? { value: null, next: at } : null)
}

/** The same, reading each place of a text once: several rules begin with the same part. */
export function once<T>(parser: Parser<T>): Parser<T> {
  const known = new WeakMap<readonly Token[], Map<number, Hit<T> | null>>()
  return (tokens, at) => {
    const places = known.get(tokens) ?? new Map<number, Hit<T> | null>()
    if (!known.has(tokens)) known.set(tokens, places)
    const found = places.get(at)
    if (found !== undefined) return found
    const hit = parser(tokens, at)
    places.set(at, hit)
    return hit
  }
}

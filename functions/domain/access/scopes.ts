/** What a token may be used for, beside what its role allows. */
export const scopes = ['read', 'write', 'review'] as const
export type Scope = (typeof scopes)[number]

/** The days a token may live, shortest first. */
export const tokenLives = [30, 90, 365] as const
export type TokenLife = (typeof tokenLives)[number]

/** A token as somebody asks for it. */
export interface TokenInput {
  name: string
  scopes: Scope[]
  /** Days. */
  life: TokenLife
}

export type TokenFault = 'missing' | 'tooLong'
export type TokenFaults = Partial<Record<keyof TokenInput, TokenFault>>

const mostCharacters = 100

/** The token as asked for, or what to fix field by field. */
export function readToken(answers: {
  name: string
  scopes: readonly string[]
  life: string
}): { token: TokenInput } | { faults: TokenFaults } {
  const { name } = answers
  const chosen = scopes.filter(scope => answers.scopes.includes(scope))
  const life = tokenLives.find(days => String(days) === answers.life)
  const faults: TokenFaults = {
    ...(name === '' && { name: 'missing' }),
    ...(name.length > mostCharacters && { name: 'tooLong' }),
    ...(chosen.length === 0 && { scopes: 'missing' }),
    ...(life === undefined && { life: 'missing' }),
  }
  if (life === undefined || Object.keys(faults).length > 0) return { faults }
  return { token: { name, scopes: chosen, life } }
}

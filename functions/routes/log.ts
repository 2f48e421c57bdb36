/**
 * Writes an error to the log without personal data: database errors carry the statement and its parameters,
 * so of them only the database's own words are kept, and those without quoted values.
 */
export function logError(error: unknown, where: string): void {
  console.error(JSON.stringify({ level: 'error', where, ...describe(error) }))
}

function describe(error: unknown): { name: string; message: string; stack?: string[] } {
  if (!(error instanceof Error)) return { name: 'unknown', message: typeof error }
  const isQuery = error.message.startsWith('Failed query')
  const cause = error.cause instanceof Error ? error.cause.message : ''
  return {
    name: error.name,
    message: withoutValues(isQuery ? `Failed query: ${cause}` : error.message),
    stack: (error.stack ?? '')
      .split('\n')
      .filter(line => /^\s+at /.test(line))
      .slice(0, 8),
  }
}

/** Addresses and anything in quotes may be somebody's. */
function withoutValues(text: string): string {
  return text
    .replace(/\S+@\S+/g, '…')
    .replace(/(["'«]).*?(["'»])/g, '$1…$2')
    .slice(0, 300)
}

import type { Scope } from '../../domain/access/scopes.ts'

/** Calls that read or review although they are posts. */
const exceptions: Record<string, Scope> = {
  'POST /api/v1/timings/read': 'read',
  'POST /api/v1/roadmaps/read': 'read',
  'POST /api/v1/submissions/:submission/accept': 'review',
  'POST /api/v1/submissions/:submission/return': 'review',
}

/** The scope a token must have for a route. */
export function scopeFor(key: string): Scope {
  return exceptions[key] ?? (key.startsWith('GET ') ? 'read' : 'write')
}

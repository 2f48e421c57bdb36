import type { Access } from './policy/access.ts'
import { connectionsPolicy } from './policy/connections.ts'
import { deskPolicy } from './policy/desk.ts'
import { devicesPolicy } from './policy/devices.ts'
import { diagnosticsPolicy } from './policy/diagnostics.ts'
import { exportsPolicy } from './policy/exports.ts'
import { foundationPolicy } from './policy/foundation.ts'
import { practicesPolicy } from './policy/practices.ts'
import { readingPolicy } from './policy/reading.ts'

export type { Access, Subject } from './policy/access.ts'

/**
 * The one table that says who may do what, an area of the product in each file of `policy/`.
 * A route that is not here does not compile.
 */
export const policy = {
  ...foundationPolicy,
  ...diagnosticsPolicy,
  ...readingPolicy,
  ...devicesPolicy,
  ...connectionsPolicy,
  ...deskPolicy,
  ...exportsPolicy,
  ...practicesPolicy,
} as const satisfies Record<string, Access>

export type RouteKey = keyof typeof policy

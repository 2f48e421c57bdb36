import type { Access } from './policy/access.ts'
import type { RouteKey } from './policy.ts'
import { type Route, route } from './route.ts'

/** What an area's `index.ts` exports. */
export interface Area {
  routes: readonly Route[]
}

/** An area that is loaded when asked for: its routes, and all it exports. */
export interface LaterArea {
  routes: readonly Route[]
  load: () => Promise<Area>
}

/**
 * An area whose code is loaded when the first of its routes is asked for: what nobody asks costs nothing at the start.
 * `policy` is its part of the policy table. A request throws where the area has no route for a line of it.
 */
export function later<Key extends RouteKey>(
  policy: Record<Key, Access>,
  load: () => Promise<Area>,
): LaterArea {
  const keys = Object.keys(policy) as Key[]
  return { load, routes: keys.map(key => route(key, async c => (await handlerOf(load, key))(c))) }
}

async function handlerOf(load: () => Promise<Area>, key: RouteKey) {
  const found = (await load()).routes.find(one => one.key === key)
  if (found === undefined) throw new Error(`${key} stands in the policy and has no route`)
  return found.handler
}

/**
 * The tables as `migrations/` makes them, an area in each file of `schema/`. Instants are epoch milliseconds
 * (`…At`, `since`, `until`), days are ISO strings. `test/store/schema.test.ts` compares them with the migrated database.
 */
export { forever } from './schema/columns.ts'
export * from './schema/common.ts'
export * from './schema/desk.ts'
export * from './schema/devices.ts'

export * from './schema/diagnostics.ts'
export * from './schema/letters.ts'
export * from './schema/mentoring.ts'
export * from './schema/mentoring-documents.ts'
export * from './schema/notice.ts'
export * from './schema/obligations.ts'
export * from './schema/people.ts'
export * from './schema/places.ts'
export * from './schema/roadmaps.ts'
export * from './schema/standing.ts'

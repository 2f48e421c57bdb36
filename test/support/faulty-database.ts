import type { Seeded } from './seeded.ts'

/** What a crash looks like from inside. */
export class Crash extends Error {}

/**
 * The same database, which fails now and then while `armed`: before a statement or a batch is done, or after it was,
 * when nobody is told that it was.
 */
export function faultyDatabase(database: D1Database, draw: Seeded) {
  const faults = { armed: false, share: 0, count: 0 }
  const around = async <T>(work: () => Promise<T>): Promise<T> => {
    const fails = faults.armed && draw.chance(faults.share)
    if (!fails) return work()
    faults.count += 1
    if (draw.chance(0.5)) await work()
    throw new Crash('the database went away')
  }
  const originals = new WeakMap<object, D1PreparedStatement>()
  const statement = (own: D1PreparedStatement): D1PreparedStatement => {
    const wrapped = {
      bind: (...values: unknown[]) => statement(own.bind(...values)),
      all: () => around(() => own.all()),
      run: () => around(() => own.run()),
      raw: () => around(() => own.raw()),
      first: () => around(() => own.first()),
    } as unknown as D1PreparedStatement
    originals.set(wrapped, own)
    return wrapped
  }
  const faulty: Pick<D1Database, 'prepare' | 'batch'> = {
    prepare: query => statement(database.prepare(query)),
    batch: <T>(statements: D1PreparedStatement[]) =>
      around(() => database.batch<T>(statements.map(one => originals.get(one) ?? one))),
  }
  return { database: faulty as D1Database, faults }
}

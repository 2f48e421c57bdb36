/** A form's fields with their files, as they were when it was sent. */
export type Entries = [name: string, value: string | File][]

/** A form that waits for a connection. */
export interface QueuedForm {
  id: number
  person: string
  action: string
  /** Where the form stands. */
  page: string
  /** What it is about. */
  title: string
  entries: Entries
  /** Where a file of a field goes in parts, by the name of the field. */
  uploads: Record<string, Upload>
  at: number
  state: 'waits' | 'needs-sign-in' | 'needs-you'
}

/** Where files of a field go, and the field that then names the file. */
export interface Upload {
  url: string
  as: string
}

/** What was written into a form and has not reached the server. */
export interface KeptForm {
  place: string
  person: string
  fields: [string, string][]
  at: number
  isSent: boolean
  /** The revision it was saved as, where it has reached the server. */
  seen?: number
}

/** A form that went out by itself. */
export interface SentForm {
  id: number
  person: string
  title: string
  location: string
}

interface Stores {
  queue: QueuedForm
  kept: KeptForm
  sent: SentForm
}

const name = 'nastavnik'

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, 1)
  opening.onupgradeneeded = () => {
    const database = opening.result
    database.createObjectStore('queue', { keyPath: 'id', autoIncrement: true })
    database.createObjectStore('kept', { keyPath: 'place' })
    database.createObjectStore('sent', { keyPath: 'id', autoIncrement: true })
  }
  return answerOf(opening)
}

function answerOf<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

async function within<T>(
  store: keyof Stores,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open()
  try {
    return await answerOf(work(database.transaction(store, mode).objectStore(store)))
  } finally {
    database.close()
  }
}

/** All that a store of this device holds, in the order it came. */
export function all<Name extends keyof Stores>(store: Name): Promise<Stores[Name][]> {
  return within(store, 'readonly', found => found.getAll())
}

export function one<Name extends keyof Stores>(
  store: Name,
  key: IDBValidKey,
): Promise<Stores[Name] | undefined> {
  return within(store, 'readonly', found => found.get(key))
}

/** Writes a row; without an id it comes last. */
export function put<Name extends keyof Stores>(
  store: Name,
  row: Omit<Stores[Name], 'id'> & { id?: number },
): Promise<IDBValidKey> {
  return within(store, 'readwrite', found => found.put(row))
}

export function remove(store: keyof Stores, key: IDBValidKey): Promise<undefined> {
  return within(store, 'readwrite', found => found.delete(key))
}

/** Removes everything private from this device: what is kept, what waits, and the pages. */
export async function wipe(): Promise<void> {
  await caches.delete('pages')
  await new Promise<void>(done => {
    const asked = indexedDB.deleteDatabase(name)
    asked.onsuccess = asked.onerror = asked.onblocked = () => done()
  })
}

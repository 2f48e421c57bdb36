import { env } from 'cloudflare:workers'
import { createApp } from '../../functions/app.ts'
import { type Context, createContext } from '../../functions/context.ts'
import { readSettings } from '../../functions/domain/authority/settings.ts'
import { foldName } from '../../functions/domain/people/fold-name.ts'
import type { AuthorityBrief, Role } from '../../functions/domain/people/roles.ts'
import { cloudflare } from '../../functions/platform/cloudflare.ts'
import type { OutgoingLetter, Platform } from '../../functions/platform/ports.ts'
import { signerWith } from '../../functions/platform/signer.ts'
import { routes as allRoutes } from '../../functions/routes/index.ts'
import type { Route } from '../../functions/routes/route.ts'
import { insertMany } from '../../functions/store/insert-many.ts'
import { authority, forever, membership, person, school } from '../../functions/store/schema.ts'
import { openSession } from '../../functions/store/sign-ins.ts'

export const origin = 'https://nastavnik.test'
/** 15 October 2026, 10:00 in Moscow. */
export const worldNow = Date.parse('2026-10-15T07:00:00Z')

/** Every person of the world, by what they are there. */
export const cast = {
  officer: { role: 'officer', place: 'authority' },
  methodologist: { role: 'methodologist', place: 'authority' },
  director: { role: 'director', place: 'school' },
  curator: { role: 'curator', place: 'school' },
  deputy: { role: 'deputy', place: 'school' },
  otherDirector: { role: 'director', place: 'otherSchool' },
  otherCurator: { role: 'curator', place: 'otherSchool' },
  strangeOfficer: { role: 'officer', place: 'strangeAuthority' },
  strangeDirector: { role: 'director', place: 'strangeSchool' },
  /** Was the curator of the school, and is not any more. */
  former: { role: 'curator', place: 'school' },
} as const satisfies Record<string, { role: Role; place: PlaceName }>

export type PersonName = keyof typeof cast
type PlaceName = 'authority' | 'school' | 'otherSchool' | 'strangeAuthority' | 'strangeSchool'

export interface RequestOptions {
  /** Who asks; nobody when left out. */
  as?: PersonName | undefined
  /** Posted as a form; an array gives a field several values. */
  form?: Record<string, string | readonly string[]> | undefined
  file?: { field: string; name: string; bytes: Uint8Array } | undefined
  method?: string | undefined
  headers?: Record<string, string> | undefined
}

export type World = Awaited<ReturnType<typeof makeWorld>>

let worlds = 0

/** One authority with two schools, another authority with one, and people in every role, signed in. */
export async function makeWorld(routes: readonly Route[] = allRoutes) {
  const slug = `w${++worlds}`
  const clock = { instant: worldNow }
  const letters: OutgoingLetter[] = []
  const deferred: Promise<unknown>[] = []
  const platform = platformOf(clock, letters, deferred)
  const context = (): Context => createContext(platform)
  const ids = await writePlaces(context(), slug)
  const people = await writePeople(context(), slug, ids)
  const cookies = await signEveryoneIn(context(), people)
  const app = createApp(routes, () => platform)
  return {
    app,
    ids,
    people,
    clock,
    letters,
    platform,
    context,
    /** Signs a person in anew, whatever became of their session. */
    signIn: async (who: PersonName) => {
      const { cookie } = await openSession(context(), people[who].personId, 'Firefox, Linux')
      cookies[who] = cookie
    },
    /** What a person's session cookie holds. */
    cookieOf: (who: PersonName): string => cookies[who],
    /** The authority as the routes know it. */
    brief: briefOf(ids.authority),
    /** Waits for what the answers left to be done after them. */
    settle: async () => {
      while (deferred.length > 0) await Promise.all(deferred.splice(0))
    },
    request: async (path: string, options: RequestOptions = {}): Promise<Response> =>
      app.request(`${origin}${path}`, initOf(options, cookies)),
  }
}

function platformOf(
  clock: { instant: number },
  letters: OutgoingLetter[],
  deferred: Promise<unknown>[],
): Platform {
  const execution = { waitUntil: (work: Promise<unknown>) => void deferred.push(work) }
  return cloudflare(env, execution, {
    clock: { now: () => clock.instant },
    origin,
    queue: null,
    openPage: async () => ({ status: 200, location: null }),
    callHook: async () => ({ status: 204, error: '' }),
    sign: signerWith('world'),
    mailer: {
      name: 'kept',
      send: async letter => {
        letters.push(letter)
        return { outcome: 'sent', providerId: null }
      },
    },
  })
}

async function writePlaces({ db, now }: Context, slug: string) {
  const id = (name: string) => `${slug}-${name}`
  const ids: Record<PlaceName, string> = {
    authority: id('authority'),
    school: id('school'),
    otherSchool: id('other-school'),
    strangeAuthority: id('strange-authority'),
    strangeSchool: id('strange-school'),
  }
  const authorities = [ids.authority, ids.strangeAuthority].map(one => ({
    id: one,
    name: `Управление образования ${one}`,
    shortName: `УО ${one}`,
    region: 'Область',
    centreName: 'Методический центр',
    timeZone: 'Europe/Moscow',
    settings: {},
    createdAt: now,
  }))
  const schoolOf = (id: string, authorityId: string, name: string) => ({
    id,
    authorityId,
    name,
    nameFolded: foldName(name),
    shortName: name,
    kind: 'school' as const,
    hasMentees: true,
    siteUrl: '',
    openedOn: null,
    closedOn: null,
    createdAt: now,
  })
  await insertMany(db, authority, authorities)
  await insertMany(db, school, [
    schoolOf(ids.school, ids.authority, 'МБОУ «Средняя школа № 1»'),
    schoolOf(ids.otherSchool, ids.authority, 'МБОУ «Гимназия № 2»'),
    schoolOf(ids.strangeSchool, ids.strangeAuthority, 'МБОУ «Чужая школа»'),
  ])
  return ids
}

export interface WorldPerson {
  personId: string
  membershipId: string
  email: string
  name: string
}

const names: Record<PersonName, string> = {
  officer: 'Тихомирова Галина Петровна',
  methodologist: 'Ясенева Ольга Львовна',
  director: 'Вершинин Павел Андреевич',
  curator: 'Лугова Марина Сергеевна',
  deputy: 'Сомова Инна Юрьевна',
  otherDirector: 'Кедров Илья Романович',
  otherCurator: 'Снегирёва Алла Игоревна',
  strangeOfficer: 'Бережная Зоя Фёдоровна',
  strangeDirector: 'Клёнова Ирина Денисовна',
  former: 'Гречко Анна Михайловна',
}

async function writePeople(
  { db, now }: Context,
  slug: string,
  ids: Record<PlaceName, string>,
): Promise<Record<PersonName, WorldPerson>> {
  const entries = (Object.keys(cast) as PersonName[]).map(key => ({
    key,
    personId: `${slug}-${key}`,
    membershipId: `${slug}-${key}-role`,
    email: `${key.toLowerCase()}.${slug}@school.test`,
    name: names[key],
  }))
  const rows = entries.map(({ personId: id, email, name }) => ({
    id,
    email,
    name,
    language: 'ru' as const,
    createdAt: now,
  }))
  const memberships = entries.map(({ key, personId, membershipId: id }) => {
    const { role, place } = cast[key]
    const isStrange = place.startsWith('strange')
    const authorityId = isStrange ? ids.strangeAuthority : ids.authority
    const schoolId = place.endsWith('uthority') ? null : ids[place]
    const until = key === 'former' ? now - 1 : forever
    return { id, personId, authorityId, schoolId, role, since: now - 1000, until }
  })
  await insertMany(db, person, rows)
  await insertMany(db, membership, memberships)
  return Object.fromEntries(entries.map(({ key, ...rest }) => [key, rest])) as Record<
    PersonName,
    WorldPerson
  >
}

async function signEveryoneIn(ctx: Context, people: Record<PersonName, WorldPerson>) {
  const entries = await Promise.all(
    Object.entries(people).map(async ([key, { personId }]) => {
      const { cookie } = await openSession(ctx, personId, 'Firefox, Linux')
      return [key, cookie]
    }),
  )
  return Object.fromEntries(entries) as Record<PersonName, string>
}

function briefOf(id: string): AuthorityBrief {
  return {
    id,
    shortName: `УО ${id}`,
    timeZone: 'Europe/Moscow',
    settings: readSettings({}),
  }
}

function initOf(options: RequestOptions, cookies: Record<PersonName, string>): RequestInit {
  const { as, form, file, headers = {} } = options
  const body = form === undefined && file === undefined ? undefined : formOf(form ?? {}, file)
  const method = options.method ?? (body === undefined ? 'GET' : 'POST')
  const sent = new Headers({ origin, ...headers })
  if (as !== undefined) {
    const others = sent.get('cookie')
    sent.set('cookie', [`__Host-session=${cookies[as]}`, others].filter(Boolean).join('; '))
  }
  return { method, headers: sent, redirect: 'manual', ...(body === undefined ? {} : { body }) }
}

function formOf(fields: NonNullable<RequestOptions['form']>, file: RequestOptions['file']) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(name, one as string)
  }
  if (file !== undefined) form.append(file.field, new File([file.bytes as BlobPart], file.name))
  return form
}

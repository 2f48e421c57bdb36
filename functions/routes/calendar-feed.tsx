import { CalendarFeedsPage } from '../../web/pages/calendar-feeds.tsx'
import { formatDay } from '../../web/text/format.ts'
import { type Text, textIn } from '../../web/text/index.ts'
import { type DueEvent, writeCalendar } from '../documents/write-calendar.ts'
import { addMonths } from '../domain/calendar/days.ts'
import { statusOn } from '../domain/obligation/status.ts'
import { Problem } from '../domain/problem.ts'
import type { Day } from '../domain/timing/reading.ts'
import {
  createFeed,
  type DueRow,
  dueRows,
  type FeedChoice,
  feedBySecret,
  feedsOf,
  markFeedUsed,
  type OpenFeed,
  revokeFeed,
  schoolsToFeed,
} from '../store/calendar-feeds.ts'
import { sha256 } from '../store/secrets.ts'
import { field, readForm } from './forms.ts'
import { page, seeOther, textOf } from './page.tsx'
import { actorOf, pathParam, type RequestContext, route } from './route.ts'

export const calendarFeedRoutes = [
  route('GET /account/calendar', c => showFeeds(c, {})),
  route('POST /account/calendar', makeFeed),
  route('POST /account/calendar/:feed/revoke', async c => {
    await revokeFeed(c.get('ctx'), actorOf(c).personId, pathParam(c, 'feed'))
    return seeOther(c, '/account/calendar')
  }),
  route('GET /calendar/:token', sendCalendar),
]

/** Open addresses one person may have. */
const mostFeeds = 20
/** Due days older than this are not in the calendar. */
const monthsBack = 12
const summaryLetters = 150

interface Option {
  value: string
  label: string
  choice: FeedChoice
}

async function showFeeds(
  c: RequestContext,
  { address = null, error }: { address?: string | null; error?: string | undefined },
): Promise<Response> {
  const t = textOf(c)
  const actor = actorOf(c)
  const [feeds, options] = await Promise.all([feedsOf(c.get('ctx'), actor.personId), optionsOf(c)])
  const content = (
    <CalendarFeedsPage
      t={t}
      feeds={feeds}
      options={options.map(({ value, label }) => ({ value, label }))}
      address={address}
      error={error}
      timeZone={actor.memberships[0]?.authority.timeZone ?? 'Europe/Moscow'}
    />
  )
  return page(c, { title: t.calendar.feed.title }, content, error ? 422 : address ? 201 : 200)
}

/** What a person may have an address for: their own due days, their schools, and what is under their authority. */
async function optionsOf(c: RequestContext): Promise<Option[]> {
  const { feed } = textOf(c).calendar
  const { memberships } = actorOf(c)
  const above = memberships.filter(({ school }) => school === null)
  const below =
    above.length === 0
      ? []
      : await schoolsToFeed(
          c.get('ctx'),
          above.map(({ authority }) => authority.id),
        )
  const inSchools = memberships.flatMap(({ authority, school }) =>
    school === null ? [] : [{ ...school, authorityId: authority.id }],
  )
  const own: Option = {
    value: 'person',
    label: feed.own,
    choice: { scope: 'person', authorityId: null, schoolId: null },
  }
  const options = [
    ...(inSchools.length > 0 ? [own] : []),
    ...above.map(
      ({ authority }): Option => ({
        value: `authority:${authority.id}`,
        label: feed.wholeAuthority(authority.shortName),
        choice: { scope: 'authority', authorityId: authority.id, schoolId: null },
      }),
    ),
    ...[...inSchools, ...below].map(
      ({ id, shortName, authorityId }): Option => ({
        value: `school:${id}`,
        label: feed.wholeSchool(shortName),
        choice: { scope: 'school', authorityId, schoolId: id },
      }),
    ),
  ]
  return [...new Map(options.map(option => [option.value, option])).values()]
}

async function makeFeed(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const { personId } = actorOf(c)
  const { feed: words } = textOf(c).calendar
  const chosen = field(await readForm(c), 'scope')
  const option = (await optionsOf(c)).find(({ value }) => value === chosen)
  if (option === undefined) return showFeeds(c, { error: words.choose })
  if ((await feedsOf(ctx, personId)).length >= mostFeeds) {
    return showFeeds(c, { error: words.tooMany(mostFeeds) })
  }
  const secret = await createFeed(ctx, personId, option.choice)
  return showFeeds(c, { address: `${ctx.origin}/calendar/${secret}.ics` })
}

/** The calendar behind a secret address. Throws `notFound`, and `gone` once it is closed or its person has left. */
async function sendCalendar(c: RequestContext): Promise<Response> {
  const ctx = c.get('ctx')
  const [, secret] = /^([0-9a-z]+)\.ics$/.exec(pathParam(c, 'token')) ?? []
  const feed = secret === undefined ? undefined : await feedBySecret(ctx, secret)
  if (feed === undefined) throw new Problem('notFound')
  if (feed === null) throw new Problem('gone')
  ctx.defer(markFeedUsed(ctx, feed))
  const today = ctx.today(feed.timeZone)
  const rows = await dueRows(ctx, feed.reach, addMonths(today, -monthsBack))
  const calendar = {
    name: nameOf(feed),
    language: feed.language,
    events: rows.map(row => eventOf(row, feed, ctx.origin)),
  }
  const etag = `"${(await sha256(JSON.stringify(calendar))).slice(0, 32)}"`
  c.header('etag', etag)
  c.header('cache-control', 'private, no-cache')
  if (isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304)
  c.header('content-type', 'text/calendar; charset=utf-8')
  c.header('content-disposition', 'inline; filename="nastavnik.ics"')
  return c.body(writeCalendar(calendar))
}

function isKnown(header: string | undefined, etag: string): boolean {
  const known = (header ?? '').split(',').map(one => one.trim().replace(/^W\//, ''))
  return known.includes(etag) || known.includes('*')
}

function nameOf({ scope, language, schoolName, authorityName }: OpenFeed): string {
  const { feed } = textIn(language).calendar
  if (scope === 'person') return feed.ownName
  return feed.calendarName((scope === 'school' ? schoolName : authorityName) ?? '')
}

/** An obligation as an event. Nothing in it depends on the day it is fetched, and no person is named. */
function eventOf(row: DueRow, feed: OpenFeed, origin: string): DueEvent {
  const t = textIn(feed.language)
  const title = row.text.replaceAll(/\s+/g, ' ').trim()
  const short = title.length > summaryLetters ? `${title.slice(0, summaryLetters - 1)}…` : title
  const { id, due, sequence, createdAt, changedAt } = row
  return {
    id,
    due,
    summary: feed.scope === 'school' ? short : `${row.schoolName}: ${short}`,
    description: descriptionOf(row, title, t),
    url: `${origin}/obligations/${id}`,
    categories: [t.calendar.feed.category, ...(row.section === '' ? [] : [row.section])],
    isCancelled: row.phase === 'waived' || row.phase === 'closed',
    sequence,
    createdAt,
    changedAt,
  }
}

function descriptionOf(row: DueRow, title: string, t: Text): string[] {
  const { feed } = t.calendar
  const day = (text: Day) => formatDay(text, t.language)
  return [
    title,
    row.schoolName,
    ...(row.windowFrom === null ? [] : [feed.window(day(row.windowFrom))]),
    ...(row.firstDue === row.due ? [] : [feed.first(day(row.firstDue))]),
    ...(row.phase === 'expected' ? [] : [feed.status(t.common.status[statusOf(row)])]),
  ]
}

/** The status of what has been acted upon: the day makes no difference to it. */
function statusOf(row: DueRow) {
  return statusOn(row, row.due, row.due)
}

import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { NavItem } from '../../web/components/page-header.tsx'
import { Frame, type PageProps } from '../../web/pages/frame.tsx'
import { type Text, textIn } from '../../web/text/index.ts'
import type { Actor } from '../context.ts'
import { addToEveryForm } from '../domain/form/form-markup.ts'
import { assetHref, scriptHref } from './assets.ts'
import type { RequestContext } from './route.ts'

/** The words of the request's language. */
export function textOf(c: RequestContext): Text {
  // A refusal may come before anybody has asked which language.
  return textIn(c.get('language') ?? 'ru')
}

/** Answers with a whole page; one with something to mend says so in its title. Pages show private data, so nothing between us and the browser keeps them. */
export function page(
  c: RequestContext,
  props: PageProps,
  content: VNode,
  status: 200 | 201 | 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 500 = 200,
): Response {
  const frame = frameOf(c)
  const { errorPrefix } = frame.t.common
  const isFaulty = status === 422 && !props.title.startsWith(errorPrefix)
  const title = isFaulty ? `${errorPrefix} ${props.title}` : props.title
  const html = renderToString(
    <Frame frame={frame} page={{ ...props, title }}>
      {content}
    </Frame>,
  )
  c.header('cache-control', 'private, no-store')
  c.header('vary', 'Cookie')
  return c.html(`<!doctype html>${withKey(c, html)}`, status)
}

/** Forms of a page share a key, so that one sent twice is worked on once. */
function withKey(c: RequestContext, html: string): string {
  return c.get('actor') === null ? html : addToEveryForm(html, 'formKey', c.get('ctx').newId())
}

/** Answers a form that has done its work: the browser goes on with a GET. */
export function seeOther(c: RequestContext, path: string): Response {
  return c.redirect(path, 303)
}

function frameOf(c: RequestContext) {
  const actor = c.get('actor') ?? null
  const t = textOf(c)
  const url = new URL(c.req.url)
  url.searchParams.delete('lang')
  return {
    t,
    assets: { css: assetHref('web/styles/app.css'), script: scriptHref('web/islands/main.ts') },
    path: c.req.method === 'GET' ? url.pathname + url.search : '/',
    person: actor === null ? null : { id: actor.personId, name: actor.name },
    nav: actor === null ? [] : navigation(actor, t, url.pathname),
    isDemo: c.get('ctx').isDemo,
  }
}

/** Where a person can go: the places of every role they hold, schools named where there are several. */
export function navigation(actor: Actor, { common }: Text, path: string): NavItem[] {
  const authorities = uniqueBy(
    actor.memberships.filter(({ school }) => school === null).map(({ authority }) => authority),
  )
  // The municipality's own tasks stand under its id: one entry, not a school's all.
  const isMunicipality = (id: string) => authorities.some(authority => authority.id === id)
  const all = uniqueBy(actor.memberships.flatMap(({ school }) => school ?? []))
  const schools = all.filter(({ id }) => !isMunicipality(id))
  const items = [
    ...authorities.flatMap(({ id }) => [
      { href: `/authorities/${id}`, label: common.nav.schools },
      { href: `/authorities/${id}/review`, label: common.nav.review },
      { href: `/authorities/${id}/mentoring`, label: common.nav.mentoring },
      { href: `/authorities/${id}/practices`, label: common.nav.practices },
      { href: `/authorities/${id}/campaigns`, label: common.nav.campaigns },
      ...(all.some(school => school.id === id)
        ? [{ href: `/schools/${id}`, label: common.nav.ownTasks }]
        : []),
    ]),
    ...schools.flatMap(({ id, shortName }) => [
      {
        href: `/schools/${id}`,
        label: schools.length > 1 ? `${common.nav.tasks}: ${shortName}` : common.nav.tasks,
      },
      { href: `/schools/${id}/roadmaps`, label: common.nav.roadmaps },
      { href: `/schools/${id}/mentoring`, label: common.nav.mentoring },
      { href: `/schools/${id}/diagnostics`, label: common.nav.diagnostics },
      { href: `/schools/${id}/people`, label: common.nav.people },
      { href: `/schools/${id}/practices`, label: common.nav.practices },
    ]),
    { href: '/timings', label: common.nav.timings },
    { href: '/help', label: common.nav.help },
  ]
  const current = mostExact(items, path)
  return items.map(item => ({ ...item, current: item.href === current }))
}

/** The address that begins the path, the longest of them: a page deep in a section belongs to it. */
function mostExact(items: readonly NavItem[], path: string): string | undefined {
  return items
    .map(({ href }) => href)
    .filter(href => path === href || path.startsWith(`${href}/`))
    .sort((a, b) => b.length - a.length)[0]
}

function uniqueBy<T extends { id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map(item => [item.id, item])).values()]
}

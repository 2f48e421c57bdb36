import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/** Over https the names carry `__Host-`; a demo on plain http cannot. */
export function cookieNames(c: Context) {
  const prefix = isSecure(c) ? '__Host-' : ''
  return {
    session: `${prefix}session`,
    signIn: `${prefix}sign-in`,
    device: `${prefix}device`,
    held: `${prefix}held`,
  }
}

function isSecure(c: Context): boolean {
  return new URL(c.req.url).protocol === 'https:'
}

/** Sets a cookie that scripts cannot read and other sites cannot send along with a form. */
export function keepCookie(c: Context, name: string, value: string, seconds: number): void {
  setCookie(c, name, value, {
    path: '/',
    httpOnly: true,
    secure: isSecure(c),
    sameSite: 'Lax',
    maxAge: seconds,
  })
}

/** Forgets a cookie, and returns what it held. */
export function dropCookie(c: Context, name: string): string | undefined {
  const held = getCookie(c, name)
  deleteCookie(c, name, { path: '/', secure: isSecure(c) })
  return held
}

import { expect, test } from 'vitest'
import { callLimit } from '../../functions/platform/call-limit.ts'

const at = (instant: number) => ({ now: () => instant })
const minute = Date.parse('2026-10-15T07:00:00Z')

test('without Cloudflare’s counter 600 calls a minute pass, and the next are told how long to wait', async () => {
  const limit = callLimit(undefined, at(minute + 15_000))
  for (let i = 0; i < 600; i++) expect((await limit('a')).isWithin).toBe(true)
  expect(await limit('a')).toEqual({ isWithin: false, retryAfter: 45 })
  expect((await limit('b')).isWithin).toBe(true)
  expect((await callLimit(undefined, at(minute + 60_000))('a')).isWithin).toBe(true)
})

test('Cloudflare’s counter decides where it is bound', async () => {
  const counter = { limit: async ({ key }: { key: string }) => ({ success: key === 'a' }) }
  const limit = callLimit(counter, at(minute))
  expect(await limit('a')).toEqual({ isWithin: true, retryAfter: 0 })
  expect(await limit('b')).toEqual({ isWithin: false, retryAfter: 60 })
})

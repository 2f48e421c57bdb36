import { Hono } from 'hono'

/** Hono and one insert: what a submission is compared with. */
const app = new Hono<{ Bindings: { DB: D1Database } }>()

app.post('/submissions', async c => {
  const { note } = await c.req.json<{ note: string }>()
  const insert = c.env.DB.prepare('INSERT INTO bench_submission (id, note) VALUES (?, ?)')
  await insert.bind(crypto.randomUUID(), note).run()
  return c.json({ ok: true }, 201)
})

export default app

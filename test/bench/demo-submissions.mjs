import { randomUUID } from 'node:crypto'

const token = 'demo-curator'

/**
 * Finds open obligations of the demo's curator.
 * @param {string} url of the demo
 * @param {number} count how many submissions will be asked for
 * @returns {Promise<string | (() => Promise<Response>)>} a function that submits one record, or why
 *   there is none
 */
export async function prepareSubmissions(url, count) {
  const me = await get(url, '/api/v1/me')
  if (!me.ok) return `GET /api/v1/me answers ${me.status}`
  const { schoolId } = await me.json()
  const list = await get(url, `/api/v1/schools/${schoolId}/obligations`)
  if (!list.ok) return `GET /api/v1/schools/{id}/obligations answers ${list.status}`
  const { items } = await list.json()
  if (items.length === 0) return `the demo's curator has no obligations for ${count} submissions`
  let next = 0
  return () => submit(url, items[next++ % items.length].id)
}

function submit(url, obligationId) {
  return fetch(`${url}/api/v1/obligations/${obligationId}/submissions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ record: { what: 'Проведено собрание', on: '2026-10-01', count: 1 } }),
  })
}

function get(url, path) {
  return fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } })
}

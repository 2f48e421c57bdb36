import { randomUUID } from 'node:crypto'

const token = 'demo-curator'
const windowsEach = 400
const dayMs = 86_400_000

/**
 * Opens as many obligations as will be needed, by a roadmap sent through the API.
 * @param {string} url of the demo
 * @param {number} count how many submissions will be asked for
 * @returns {Promise<string | (() => Promise<Response>)>} a function that submits one record, or why
 *   there is none
 */
export async function prepareSubmissions(url, count) {
  const me = await call(url, '/api/v1/me')
  if (!me.ok) return `GET /api/v1/me answers ${me.status}`
  const { schoolId } = await me.json()
  const sent = await call(url, `/api/v1/schools/${schoolId}/roadmaps`, roadmapOf(count))
  if (sent.status !== 201) return `POST /api/v1/schools/{id}/roadmaps answers ${sent.status}`
  const ids = await openObligations(url, schoolId, count)
  if (ids.length < count) return `only ${ids.length} of ${count} obligations were opened`
  let next = 0
  return () => submit(url, ids[next++])
}

function roadmapOf(count) {
  const activities = Array.from({ length: Math.ceil(count / windowsEach) }, (_, index) => ({
    number: String(index + 1),
    text: `Мероприятие ${index + 1} для измерения`,
    timing: { text: 'еженедельно', windows: windowsFrom(index * windowsEach) },
  }))
  const period = { from: '2027-09-01', to: '2047-08-31' }
  return { title: 'Дорожная карта для измерения', period, activities }
}

function windowsFrom(first) {
  return Array.from({ length: windowsEach }, (_, index) => {
    const day = new Date(Date.UTC(2027, 8, 1) + (first + index) * dayMs).toISOString().slice(0, 10)
    return { from: null, to: day }
  })
}

async function openObligations(url, schoolId, count) {
  const ids = []
  let cursor = ''
  while (ids.length < count && cursor !== null) {
    const query = new URLSearchParams({ limit: '200', status: 'open', ...(cursor && { cursor }) })
    const answer = await call(url, `/api/v1/schools/${schoolId}/obligations?${query}`)
    const { items, next } = await answer.json()
    ids.push(...items.filter(({ due }) => due >= '2027-09-01').map(({ id }) => id))
    cursor = next
  }
  return ids
}

function submit(url, obligationId) {
  const record = { type: 'record', heldOn: '2026-10-01', participants: 12 }
  const path = `/api/v1/obligations/${obligationId}/submissions`
  return call(url, path, record, { 'idempotency-key': randomUUID() })
}

function call(url, path, body, headers = {}) {
  return fetch(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

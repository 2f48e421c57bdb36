const officer = 'officer@demo.test'
const curator = 'curator.gimnazia@demo.test'
const authority = '/authorities/demo-authority'
const school = '/schools/demo-gimnazia'

/**
 * The pages whose bytes are measured, each as one of the demo's people; `null` is nobody.
 * A path may be a function of the demo's address and a session: it finds a thing to open.
 */
export const pages = [
  { as: null, path: '/' },
  { as: null, path: '/sign-in' },
  { as: curator, path: school },
  { as: curator, path: `${school}/roadmaps` },
  { as: curator, path: `${school}/roadmaps/new` },
  { as: curator, path: draftOf(51) },
  { as: curator, path: linkOn(`${school}/roadmaps`, /href="(\/roadmaps\/[^"/?]+)"/) },
  { as: curator, path: linkOn(school, /href="(\/obligations\/[^"/?]+)"/) },
  { as: curator, path: `${school}/people` },
  { as: curator, path: '/account' },
  { as: curator, path: '/timings' },
  { as: officer, path: authority },
  { as: officer, path: `${authority}/obligations` },
  { as: officer, path: `${authority}/review` },
  { as: officer, path: `${authority}/people` },
  { as: officer, path: `${authority}/import` },
]

/** A roadmap of so many activities as it is confirmed, every fourth deadline to be asked about. */
function draftOf(count) {
  const deadlines = [
    'до 15 сентября',
    'ежемесячно',
    '27.01.2023, далее – ежегодно сентябрь',
    'по мере надобности',
  ]
  const rows = Array.from({ length: count }, (_, i) => [
    `${i + 1}`,
    `Проведение семинара для наставников школы, занятие ${i + 1}`,
    deadlines[i % deadlines.length],
    'Заместитель директора',
    'Приказ',
  ])
  const head = ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Документ']
  const pasted = [head, ...rows].map(cells => cells.join('\t')).join('\n')
  return async (url, cookie) => {
    const answer = await fetch(`${url}${school}/roadmaps/new`, {
      method: 'POST',
      headers: { cookie, origin: url },
      body: new URLSearchParams({ pasted, lineage: 'another' }),
      redirect: 'manual',
    })
    const draft = answer.headers.get('location')
    if (draft === null) throw new Error(`The roadmap is not read: ${answer.status}`)
    return draft
  }
}

/** The first link of a kind on another page. */
function linkOn(path, pattern) {
  return async (url, cookie) => {
    const html = await (await fetch(`${url}${path}`, { headers: { cookie } })).text()
    const found = pattern.exec(html)?.[1]
    if (found === undefined) throw new Error(`${path} has no link like ${pattern}`)
    return found
  }
}

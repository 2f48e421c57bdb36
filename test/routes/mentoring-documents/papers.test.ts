import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { readDocument } from '../../../functions/documents/read-document.ts'
import { eraseExpired } from '../../../functions/jobs/erase-expired.ts'
import { recordConsents, revokeConsent } from '../../../functions/store/mentoring/consents.ts'
import { endMentorship, proposeMentorship } from '../../../functions/store/mentoring/mentorships.ts'
import { closeParticipant } from '../../../functions/store/mentoring/registers.ts'
import { ownMentoring } from '../../../functions/store/mentoring/snapshot.ts'
import { accessLog, participant } from '../../../functions/store/schema.ts'
import { owe } from '../../support/owe.ts'
import { listPupil, listTeacher, mentoringScene } from '../../support/subjects-mentoring.ts'
import { makeWorld, type World } from '../../support/world.ts'

let world: World
let mentor: string
let pupil: string
let pair: string

const base = () => `/schools/${world.ids.school}/mentoring`
const scene = () => mentoringScene(world)
const mentoringNow = () => ownMentoring(world.context(), world.brief, world.ids.school)
const get = (path: string, as: Parameters<World['request']>[1] = { as: 'curator' }) =>
  world.request(`${base()}/${path}`, as)
const post = (path: string, form: Record<string, string | string[]>) =>
  world.request(`${base()}/${path}`, { as: 'curator', method: 'POST', form })

beforeEach(async () => {
  world = await makeWorld()
  mentor = await listTeacher(world, 'Соколова Татьяна Викторовна', ['mentor'])
  pupil = await listPupil(world, 'Воробьёв Глеб Ильич', ['mentee'])
  pair = await proposeMentorship(world.context(), scene(), {
    form: 'teacher_pupil',
    kinds: ['traditional'],
    mentorId: mentor,
    menteeIds: [pupil],
    basisProfile: true,
    basisInterest: false,
    roleModel: '',
    direction: '',
    reverseDirection: '',
    start: '2026-10-20',
    endPlanned: '2027-05-31',
  })
})

/** The words of a Word file that was answered. */
async function wordsOf(answer: Response): Promise<string> {
  expect(answer.headers.get('content-type')).toContain('wordprocessingml')
  const read = readDocument(new Uint8Array(await answer.arrayBuffer()))
  if (!read.ok) throw new Error('the file cannot be read')
  return JSON.stringify(
    read.content.blocks.map(block => (block.kind === 'paragraph' ? block.text : block.rows)),
  )
}

async function consentTo(kind: 'assignment' | 'publication', ids: string[], url = '') {
  return recordConsents(
    world.context(),
    scene(),
    {
      kind,
      mentorshipId: kind === 'assignment' ? pair : null,
      signedOn: '2026-10-15',
      validUntil: null,
      isByGuardian: false,
      urls: url === '' ? [] : [url],
      fields: url === '' ? [] : ['name', 'post', 'class'],
    },
    { ids, fileId: null },
  )
}

describe('documents', () => {
  test('are drafted in Word: for the school with names, for the site without', async () => {
    const full = await wordsOf(await get('documents/word?kind=register-mentees'))
    expect(full).toContain('Воробьёв Глеб Ильич')
    const open = await wordsOf(await get('documents/word?kind=register-mentees&version=public'))
    expect(open).toContain('Наставляемый А')
    expect(open).not.toMatch(/Воробьёв|Соколова|8 класс/)
  })

  test('say what is missing where they cannot be drafted', async () => {
    const answer = await get('documents/word?kind=order-pairs')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Нет пар, у которых получены согласия')
    expect((await get('documents/word?kind=unknown')).status).toBe(422)
  })

  test('a signed order assigns the pairs that wait for it and proves what the roadmap asks', async () => {
    await owe(world, { due: '2026-12-31', evidence: ['order_pairs'] })
    await consentTo('assignment', [mentor])
    expect(await wordsOf(await get('documents/word?kind=order-pairs'))).toContain('Соколова')
    const form = { signed: 'order-pairs', number: '120-од', signedOn: '2026-10-15' }
    const answer = await post('documents', form)
    expect(answer.headers.get('location')).toMatch(/saved=2026-\d{6}$/)
    const [assigned] = (await mentoringNow()).mentorships
    expect(assigned).toMatchObject({ orderNumber: '120-од', assignedOn: '2026-10-15' })
  })

  test('a signed document without number or with a day ahead is refused, and nothing is assigned', async () => {
    await consentTo('assignment', [mentor])
    const answer = await post('documents', {
      signed: 'order-pairs',
      number: '',
      signedOn: '2027-01-01',
    })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('Укажите номер документа')
    expect(text).toContain('не позже сегодняшней')
    expect((await mentoringNow()).mentorships[0]?.orderId).toBeNull()
  })

  test('carry the particulars the school has written down, and wrong ones are refused', async () => {
    expect((await post('particulars', { inn: '12', consentYears: '99' })).status).toBe(422)
    await post('particulars', { place: 'г. Приозёрск', inn: '7700000000', ogrn: '1027700000000' })
    const text = await wordsOf(
      await get(`documents/word?consentKind=consent-data&person=${mentor}`),
    )
    expect(text).toContain('ИНН 7700000000; ОГРН 1027700000000')
  })

  test('are none of the authority’s business', async () => {
    for (const as of ['officer', 'methodologist'] as const)
      expect((await get('documents', { as })).status).toBe(403)
  })
})

describe('publications', () => {
  const url = 'https://school.example/mentoring'
  const programme = (version: string, more = {}) => ({
    what: 'programme',
    pair,
    url,
    publishedOn: '2026-10-15',
    version,
    ...more,
  })

  test('with names are refused while somebody has not agreed, and the reason is said', async () => {
    const answer = await post('publications', programme('named', { confirm: 'yes' }))
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain(
      'Нет согласия на распространение: Соколова Татьяна Викторовна (имя, должность)',
    )
    expect((await mentoringNow()).publications).toEqual([])
  })

  test('without names are entered once the curator has looked at what is unusual', async () => {
    expect((await post('publications', programme('public'))).status).toBe(422)
    const answer = await post('publications', programme('public', { confirm: 'yes' }))
    expect(answer.status).toBe(303)
    expect((await mentoringNow()).publications).toMatchObject([{ url, named: [] }])
  })

  test('come off within three working days of a withdrawal, and are done with then', async () => {
    const [ofMentor = ''] = await consentTo('publication', [mentor, pupil], url)
    await post('publications', programme('named', { confirm: 'yes' }))
    const [published] = (await mentoringNow()).publications
    expect(published?.named.map(({ participantId }) => participantId).sort()).toEqual(
      [mentor, pupil].sort(),
    )
    await revokeConsent(world.context(), scene(), ofMentor, '2026-10-15')
    expect(await (await get('publications')).text()).toContain('снять до 20.10.2026')
    await post(`publications/${published?.id}/take-down`, {})
    const after = await mentoringNow()
    expect(after.publications[0]?.takenDownOn).toBe('2026-10-15')
    expect(after.consents.find(({ id }) => id === ofMentor)?.takenDownOn).toBe('2026-10-15')
    expect(after.consents.find(({ id }) => id !== ofMentor)?.takenDownOn).toBeNull()
  })

  test('ask for a whole address and a day that has come', async () => {
    const answer = await post(
      'publications',
      programme('public', { url: 'школа', publishedOn: '2027-01-01' }),
    )
    const text = await answer.text()
    expect(text).toContain('Укажите полный адрес страницы')
    expect(text).toContain('Укажите дату размещения')
  })
})

describe('what is kept no longer', () => {
  async function leave() {
    const [one] = (await mentoringNow()).mentorships
    if (one === undefined) throw new Error('the pair has vanished')
    await endMentorship(world.context(), scene(), one, {
      day: '2026-10-15',
      reason: 'plan_completed',
    })
    await closeParticipant(world.context(), scene(), pupil)
  }

  /** The clock goes on; sessions do not last as long. */
  async function laterOn(instant: string) {
    world.clock.instant = Date.parse(instant)
    await world.signIn('curator')
  }

  const nameOf = async (id: string) =>
    (await world.context().db.select().from(participant).where(eq(participant.id, id)).get())?.name

  test('is erased on its day and not before, and has its act', async () => {
    await leave()
    await laterOn('2026-11-13T09:00:00Z')
    expect(await eraseExpired(world.context())).toBe(0)
    await laterOn('2026-11-14T09:00:00Z')
    expect(await eraseExpired(world.context())).toBe(1)
    expect(await nameOf(pupil)).toBe('')
    expect(await nameOf(mentor)).toBe('Соколова Татьяна Викторовна')
    const page = await (await get('retention')).text()
    expect(page).toContain('/retention/2026-11-14/act')
    const act = await wordsOf(await get('retention/2026-11-14/act'))
    expect(act).toContain(pupil)
    expect(act).not.toContain('Воробьёв')
  })

  test('is erased once, however often the tick comes', async () => {
    await leave()
    await laterOn('2027-01-14T09:00:00Z')
    expect(await eraseExpired(world.context())).toBe(1)
    expect(await eraseExpired(world.context())).toBe(0)
    await laterOn('2027-01-15T09:00:00Z')
    expect(await eraseExpired(world.context())).toBe(0)
  })

  test('waits while a consent needs the name, and goes with it', async () => {
    const [id = ''] = await consentTo('publication', [pupil], 'https://school.example/p')
    await leave()
    await laterOn('2027-01-14T09:00:00Z')
    expect(await eraseExpired(world.context())).toBe(0)
    expect(await (await get('retention')).text()).toContain('хранится согласие этого человека')
    await laterOn('2029-10-15T09:00:00Z')
    expect(await eraseExpired(world.context())).toBe(1)
    expect((await mentoringNow()).consents.some(one => one.id === id)).toBe(false)
    await laterOn('2029-10-16T09:00:00Z')
    expect(await eraseExpired(world.context())).toBe(1)
    expect(await nameOf(pupil)).toBe('')
  })
})

describe('a person’s record', () => {
  test('is shown and handed over without the names of others', async () => {
    const page = await (await get(`people/${pupil}/record`)).text()
    expect(page).toContain('Воробьёв Глеб Ильич')
    expect(page).not.toContain('Соколова')
    const json = JSON.stringify(await (await get(`people/${pupil}/record/json`)).json())
    expect(json).toContain('Воробьёв')
    expect(json).not.toContain('Соколова')
    expect(await wordsOf(await get(`people/${pupil}/record/word`))).toContain('Воробьёв')
  })

  test('remembers who looked, once a day, and tells the director alone', async () => {
    await get(`people/${pupil}/record`)
    await get(`people/${pupil}/record`)
    await world.settle()
    const rows = await world
      .context()
      .db.select()
      .from(accessLog)
      .where(eq(accessLog.participantId, pupil))
    expect(rows).toMatchObject([{ viewerId: world.people.curator.personId, day: '2026-10-15' }])
    const views = await (await get('views', { as: 'director' })).text()
    expect(views).toContain('Лугова Марина Сергеевна')
    expect(views).toContain('Воробьёв Глеб Ильич')
    expect((await get('views')).status).toBe(403)
  })

  test('of another school’s person is not there', async () => {
    const answer = await world.request(
      `/schools/${world.ids.otherSchool}/mentoring/people/${pupil}/record`,
      { as: 'otherCurator' },
    )
    expect(answer.status).toBe(404)
  })
})

describe('suggested pairs', () => {
  test('become proposed when the curator accepts them, and only once', async () => {
    const young = await listTeacher(world, 'Юрьева Анна Олеговна', ['mentee'])
    const page = await (await get('matches')).text()
    expect(page).toContain('Юрьева Анна Олеговна')
    expect(page).not.toContain('Воробьёв Глеб Ильич</h2>')
    const form = { mentor, mentee: young }
    expect((await post('matches', form)).status).toBe(303)
    expect((await post('matches', form)).status).toBe(422)
    const { mentorships } = await mentoringNow()
    expect(mentorships.filter(({ form: code }) => code === 'teacher_teacher')).toHaveLength(1)
  })

  test('come of the rankings of both sides after a meeting, with their reasons', async () => {
    const leader = await listPupil(world, 'Орлова Нина Павловна', ['mentor'])
    const other = await listPupil(world, 'Белов Лев Игоревич', ['mentor'])
    const first = await listPupil(world, 'Зуева Майя Львовна', ['mentee'])
    const second = await listPupil(world, 'Котов Ян Петрович', ['mentee'])
    const opened = await post('rounds/new', {
      heldOn: '2026-10-14',
      mentors: [leader, other],
      mentees: [first, second],
    })
    const path = opened.headers.get('location')?.split('/mentoring/')[1] ?? ''
    expect(path).toMatch(/^rounds\//)
    const rank = (who: string, places: Record<string, string>) =>
      post(`${path}/seats/${who}`, {
        quota: '1',
        ...Object.fromEntries(Object.entries(places).map(([id, place]) => [`place-${id}`, place])),
      })
    expect((await rank(first, { [leader]: '1', [other]: '1' })).status).toBe(422)
    await rank(first, { [leader]: '1', [other]: '2' })
    await rank(second, { [leader]: '1' })
    await rank(leader, { [second]: '1', [first]: '2' })
    await rank(other, { [first]: '1' })
    const page = await (await get(path)).text()
    expect(page).toContain('Орлова Нина Павловна — Котов Ян Петрович')
    expect(page).toContain('Белов Лев Игоревич — Зуева Майя Львовна')
    expect(page).toContain('места заняли те, кто в анкете выше (Котов Ян Петрович)')
    expect((await post(path, {})).status).toBe(422)
    await post(path, { pairs: [first] })
    const { mentorships } = await mentoringNow()
    const made = mentorships.filter(({ form }) => form === 'student_student')
    expect(made).toHaveLength(1)
    expect(made[0]?.members.map(({ participantId }) => participantId).sort()).toEqual(
      [other, first].sort(),
    )
  })
})

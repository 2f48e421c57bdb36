import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../../functions/documents/read-document.ts'
import { writeWord } from '../../../../functions/documents/word/write-word.ts'
import type {
  DocumentBlock,
  WrittenDocument,
} from '../../../../functions/domain/document/document-block.ts'
import {
  documentKind,
  documentKinds,
} from '../../../../functions/domain/mentorship/documents/catalogue.ts'
import { destructionAct } from '../../../../functions/domain/mentorship/documents/destruction-act.ts'
import type {
  ConsentFacts,
  Institution,
} from '../../../../functions/domain/mentorship/documents/document-facts.ts'
import { publicNaming } from '../../../../functions/domain/publication/naming.ts'
import { EVIDENCE_KINDS } from '../../../../functions/domain/roadmap/evidence-kinds.ts'
import { day, facts, institution, mentoring, pairNamed } from './example-facts.ts'

/** Every text of a document, a line each. */
function textOf({ blocks }: WrittenDocument): string {
  return blocks.flatMap(linesOf).join('\n')
}

function linesOf(block: DocumentBlock): string[] {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return [...block.items]
    case 'corner':
      return [...block.lines]
    case 'table':
      return [
        block.columns.map(({ title }) => title).join(' | '),
        ...block.rows.map(row => row.join(' | ')),
      ]
    case 'twoSides':
      return [`${block.left} ${block.right}`]
    case 'signature':
      return [`${block.post} ${block.name}`]
    case 'blank':
      return [block.before ?? '', block.caption]
    default:
      return []
  }
}

const teacherConsent: ConsentFacts = {
  person: { name: 'Юрьева Анна Олеговна', work: 'учитель физики', isPupil: false, isMinor: false },
  addresses: ['https://gymnasium.example/mentoring/pairs'],
  fields: ['name', 'post'],
  validUntil: '2027-08-31',
  pair: null,
}

const pupilConsent: ConsentFacts = {
  ...teacherConsent,
  person: { name: 'Воробьёв Глеб Ильич', work: '8 класс', isPupil: true, isMinor: true },
}

function draft(id: string, consent = teacherConsent, of = facts()): string {
  const kind = documentKind(id)
  if (kind === undefined) throw new Error(`no document is called ${id}`)
  if (kind.of === 'school') return textOf(kind.draft(of))
  if (kind.of === 'pair') return textOf(kind.draft(institution, pairNamed(of, 'реализуется'), day))
  return textOf(kind.draft(institution, consent, day))
}

describe('the order on pairs', () => {
  const order = draft('order-pairs')

  it('has the form of an order: founder, institution, place, number and date to write in, signature', () => {
    expect(order).toMatch(
      /^Управление образования Приозёрного округа\nМБОУ «Гимназия № 1»\nПРИКАЗ\n«____» _+ 2026 г\. № _+\nг\. Приозёрск\n/,
    )
    expect(order).toContain('ПРИКАЗЫВАЮ:')
    expect(order).toContain('Директор П.\u00a0А. Вершинин')
  })

  it('lists the pairs that wait for it, and no others', () => {
    expect(order).toContain('Орлова Нина Павловна, 10 класс | Воробьёв Глеб Ильич, 8 класс')
    expect(order).toContain('ученик – ученик; традиционное («один на один»)')
    expect(order).toContain('от 03.11.2026')
    expect(order).not.toContain('Соколова')
  })

  it('is read by the employees it concerns, not by pupils', () => {
    const acquainted = order.slice(order.indexOf('ознакомлены'), order.indexOf('Приложение\n'))
    expect(acquainted).toContain('Лугова Марина Сергеевна')
    expect(acquainted).not.toContain('Орлова')
  })

  it('cannot be drafted while no pair waits for it', () => {
    const kind = documentKind('order-pairs')
    if (kind?.of !== 'school') throw new Error('an order is of the school')
    expect(kind.obstacle(facts())).toBeNull()
    expect(kind.obstacle({ ...facts(), toAssign: [] })).toBe('nothing-to-assign')
  })
})

describe('the other orders', () => {
  it('appoint the curator by name and post', () => {
    expect(draft('order-curator')).toContain(
      'следующего работника: Лугова Марина Сергеевна, заместитель директора.',
    )
  })

  it('reward the mentors of pairs that have ended, the reward to be written in', () => {
    const order = draft('order-awards')
    expect(order).toContain(
      '1 | Соколова Татьяна Викторовна, учитель математики | 01.10.2025 – 29.05.2026 | ',
    )
  })
})

describe('consents', () => {
  it('are documents of their own, each to one thing', () => {
    const titles = documentKinds
      .filter(({ of }) => of === 'person')
      .map(({ id }) =>
        draft(id, id === 'consent-guardian' ? pupilConsent : teacherConsent)
          .split('\n')
          .slice(0, 2)
          .join(' '),
      )
    expect(titles).toEqual([
      'СОГЛАСИЕ на обработку персональных данных участника наставничества',
      'СОГЛАСИЕ законного представителя на участие несовершеннолетнего в наставничестве',
      'СОГЛАСИЕ на возложение дополнительных обязанностей по наставничеству',
      'СОГЛАСИЕ на обработку персональных данных, разрешённых субъектом для распространения',
      'СОГЛАСИЕ на привлечение к работе с наставляемым',
    ])
  })

  it('a legal representative agrees to the taking part and to the data in two documents', () => {
    const part = draft('consent-guardian', pupilConsent)
    expect(part).toContain('на участие обучающегося в программе наставничества')
    expect(part).not.toContain('Перечень персональных данных')
    const data = draft('consent-data', pupilConsent)
    expect(data).toContain('законного представителя на обработку персональных данных')
    expect(data).not.toContain('моих персональных данных')
  })

  it.each([
    ['a teacher', teacherConsent],
    ['a minor', pupilConsent],
  ])('to the data of %s say all that 152-ФЗ, ст. 9 asks for', (_who, consent) => {
    const text = draft('consent-data', consent)
    for (const part of [
      'документ, удостоверяющий личность:',
      'МБОУ «Гимназия № 1» (адрес: г. Приозёрск, ул. Озёрная, д. 1; ИНН 7700000000; ОГРН 1027700000000)',
      'с целью организации и учёта наставничества',
      'Перечень персональных данных:',
      'Перечень действий с персональными данными:',
      'действует со дня подписания до 31 августа 2027 г.',
      'может быть отозвано',
      'дата, подпись',
    ])
      expect(text).toContain(part)
  })

  it('leave the representative’s name, and every identity document, to be written by hand', () => {
    const text = draft('consent-guardian', pupilConsent)
    expect(text).toContain('Я,\nфамилия, имя, отчество законного представителя')
    expect(text).toContain('в интересах несовершеннолетнего: Воробьёв Глеб Ильич, 8 класс')
  })

  it('to publish name the exact addresses and the fields asked for, the answer to be written by hand', () => {
    const text = draft('consent-publication')
    expect(text).toContain('https://gymnasium.example/mentoring/pairs')
    expect(text).toContain('фамилия, имя, отчество |  | ')
    expect(text).toContain('должность, место работы')
    expect(text).not.toContain('фотография')
    expect(text).toContain('контактная информация:')
    expect(text).toContain('в течение трёх рабочих дней')
  })

  it('to publish of a minor is given by the representative', () => {
    expect(draft('consent-publication', pupilConsent)).toContain('законного представителя')
  })

  it('are not offered to whom they do not concern', () => {
    const obstacle = (id: string, consent: ConsentFacts) => {
      const kind = documentKind(id)
      return kind?.of === 'person' ? kind.obstacle(consent) : 'no such consent'
    }
    expect(obstacle('consent-guardian', teacherConsent)).toBe('not-a-minor')
    expect(obstacle('consent-guardian', pupilConsent)).toBeNull()
    expect(obstacle('consent-assignment', pupilConsent)).toBe('pupil-mentor')
    expect(obstacle('consent-publication', { ...teacherConsent, addresses: [] })).toBe(
      'no-addresses',
    )
    expect(obstacle('consent-data', pupilConsent)).toBeNull()
  })
})

describe('a personalised programme', () => {
  it('holds participants, difficulties, goals, plan with its results, meetings and control', () => {
    const text = draft('personalised-programme')
    for (const part of [
      'УТВЕРЖДАЮ',
      '25 сентября 2026 г.',
      'Наставник | Соколова Татьяна Викторовна, учитель математики',
      '№ 120-од от 20.09.2026',
      'Выявленные затруднения: не успевает оценить всех',
      'Цели и задачи: проводит опрос за десять минут',
      '1 | Посещение уроков наставника | до 15 декабря | карта наблюдения | выполнено: посещено три урока',
      'Программа разработана с участием наставляемого.',
    ])
      expect(text).toContain(part)
  })

  it('plans the five meetings of the student model where none are planned', () => {
    const text = draft('meetings-plan')
    for (const part of [
      'первая, организационная',
      'вторая, пробная рабочая',
      'встреча-планирование',
      'регулярная',
      'заключительная',
    ])
      expect(text).toContain(part)
  })
})

describe('registers', () => {
  it('list who is in them with their partners, and count the lines', () => {
    const mentors = draft('register-mentors')
    expect(mentors).toContain(
      'Соколова Татьяна Викторовна | учитель математики | оценивание, дисциплина | шахматы',
    )
    expect(mentors).toContain('Юрьева А.\u00a0О.')
    expect(mentors).toContain('Всего записей: 2')
    expect(draft('register-mentees')).toContain('как оценивать устные ответы')
    expect(draft('register-programmes')).toContain('проводит опрос за десять минут')
  })

  it('of difficulties holds teachers and stays inside', () => {
    expect(draft('register-difficulties')).toContain('Юрьева Анна Олеговна | оценивание на уроке')
    expect(documentKind('register-difficulties')?.published).toBeNull()
  })
})

describe('a public version', () => {
  const people = mentoring.participants
  const naming = publicNaming(
    people.filter(({ isMentor }) => isMentor),
    people.filter(({ isMentor }) => !isMentor),
    { consents: mentoring.consents, url: null, day },
  )
  const names = people.flatMap(({ name }) => name.split(' '))
  const secrets = ['не успевает оценить', 'как оценивать устные', '8 класс', '10 класс', 'шахматы']

  it.each(
    documentKinds
      .filter(({ published, of }) => published !== null && of !== 'person')
      .map(({ id }) => id),
  )('%s names nobody and holds no difficulty, request, class or interest', id => {
    const text = draft(id, teacherConsent, facts(naming))
    for (const secret of [...names, ...secrets]) expect(text).not.toContain(secret)
  })

  it('calls people «Наставник 1» and «Наставляемый А»', () => {
    expect(draft('order-pairs', teacherConsent, facts(naming))).toContain(
      'Наставник 2 | Наставляемый Б',
    )
  })
})

describe('every kind of document', () => {
  it.each(documentKinds.map(({ id }) => id))(
    '%s becomes a Word file that can be read back',
    async id => {
      const kind = documentKind(id)
      if (kind === undefined) throw new Error('a kind of the catalogue has vanished')
      const found = facts()
      const document =
        kind.of === 'school'
          ? kind.draft(found)
          : kind.of === 'pair'
            ? kind.draft(institution, pairNamed(found, 'реализуется'), day)
            : kind.draft(institution, pupilConsent, day)
      const result = readDocument(await writeWord(document))
      if (!result.ok) throw new Error(result.problem.code)
      expect(result.content.blocks.length).toBeGreaterThan(5)
      expect(JSON.stringify(result.content)).not.toMatch(/undefined|null,null|NaN/)
    },
  )

  it('is known by one id, and proves a kind of evidence there is', () => {
    const ids = documentKinds.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const known = new Set(EVIDENCE_KINDS.map(({ code }) => code))
    const proving = documentKinds.flatMap(({ evidence }) => evidence ?? [])
    expect(proving.filter(code => !known.has(code))).toEqual([])
    expect(proving.length).toBeGreaterThan(10)
  })

  it('leaves lines to be filled in where the institution has not said its particulars', () => {
    const unknown: Institution = { ...institution, place: '', address: '', inn: '', ogrn: '' }
    const kind = documentKind('consent-data')
    if (kind?.of !== 'person') throw new Error('a consent is of a person')
    const text = textOf(kind.draft(unknown, teacherConsent, day))
    expect(text).toMatch(/\(адрес: _{40}; ИНН _{12}; ОГРН _{15}\)/)
  })
})

describe('the act of destruction', () => {
  it('names the operator, each record by its code, what, why and how', () => {
    const act = textOf(
      destructionAct(institution, day, [
        {
          day: '2026-11-20',
          kind: 'Согласие',
          code: '01k0abc',
          contents: 'вид согласия, даты, скан-копия',
          reason: '152-ФЗ, ст. 21 ч. 4',
          way: 'удалено',
        },
      ]),
    )
    expect(act).toContain('Оператор: МБОУ «Гимназия № 1»; адрес: г. Приозёрск, ул. Озёрная, д. 1.')
    expect(act).toContain(
      '1 | 20.11.2026 | Согласие, 01k0abc | вид согласия, даты, скан-копия | 152-ФЗ, ст. 21 ч. 4 | удалено',
    )
    expect(act).toContain('выгрузка из журнала')
  })
})

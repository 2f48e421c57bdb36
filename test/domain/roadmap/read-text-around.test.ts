import { describe, expect, it } from 'vitest'
import { readPlanLevel, readRowLevel } from '../../../functions/domain/roadmap/read-level.ts'
import { readOrders } from '../../../functions/domain/roadmap/read-order.ts'
import { readPlanPeriod, settlePlural } from '../../../functions/domain/roadmap/read-plan-period.ts'
import { readTitle } from '../../../functions/domain/roadmap/read-title.ts'

describe('the title', () => {
  it.each([
    [
      [
        'План мероприятий «дорожная карта»',
        'по развитию наставничества',
        'МБОУ СОШ № 7 на 2027 год',
      ],
      'План мероприятий «дорожная карта» по развитию наставничества МБОУ СОШ № 7 на 2027 год',
    ],
    [
      [
        'УТВЕРЖДАЮ',
        'Директор школы',
        '______ А.Б. Ким',
        'Дорожная карта',
        'внедрения наставничества',
      ],
      'Дорожная карта внедрения наставничества',
    ],
    [
      [
        '1. Утвердить дорожную карту.',
        'Начальник управления:',
        'К.Л.Ершова',
        'Дорожная карта района',
      ],
      'Дорожная карта района',
    ],
    [['Дорожная карта школы', 'Цель: развитие наставничества', 'Задачи:'], 'Дорожная карта школы'],
    [
      ['Комплекс мер по наставничеству', 'в детском саду № 2'],
      'Комплекс мер по наставничеству в детском саду № 2',
    ],
    [['Настоящая дорожная карта разработана для школ:'], ''],
    [[], ''],
  ])('%j', (lines, title) => expect(readTitle(lines)).toBe(title))
})

describe('the approving order', () => {
  it.each([
    [['УТВЕРЖДЕНО приказом директора № 90 -од от 30.08.2026г.'], '90-од', '2026-08-30'],
    [['Приложение 2 к приказу от 30.08.2026г № 90-од.'], '90-од', '2026-08-30'],
    [['ПРИКАЗ', 'От 28.08.2026г. № 156'], '156', '2026-08-28'],
    [['П Р И К А З', '28.08.2026', '№ 01-12/45'], '01-12/45', '2026-08-28'],
    [
      ['УТВЕРЖДЕНО', 'приказом МБОУ СОШ № 7', 'от «5» сентября 2026 г. № 112-о/д'],
      '112-о/д',
      '2026-09-05',
    ],
    [
      ['Приложение № 1', 'к распоряжению управления образования', 'от 01.09.2026 № 34-р'],
      '34-р',
      '2026-09-01',
    ],
  ])('%j', (lines, number, date) => expect(readOrders(lines)[0]).toEqual({ number, date }))

  it.each([
    [['УТВЕРЖДЕНО', 'приказом от «__» ________ 2026 г. № ___']],
    [['РАССМОТРЕНО на педсовете (протокол № 1 от 30.08.2026)']],
    [['в соответствии с приказом министерства от 01.02.2022 № 55']],
    [['Дорожная карта СОШ № 7 на 2026 год']],
  ])('is not read from %j', lines => expect(readOrders(lines)).toEqual([]))

  it('is read twice where the stamps disagree', () => {
    const lines = [
      'УТВЕРЖДЕНО приказом № 90-од от 30.09.2026',
      'Приложение к приказу от 30.08.2026 № 90-од',
    ]
    expect(readOrders(lines)).toHaveLength(2)
  })
})

describe('the period of the plan', () => {
  it.each([
    ['на 2026-2027 учебный год', '2026-09-01', '2027-08-31'],
    ['на 2026/27 уч. год', '2026-09-01', '2027-08-31'],
    ['в 2026-2027 учебном году', '2026-09-01', '2027-08-31'],
    ['на период 2025-2029 годы', '2025-01-01', '2029-12-31'],
    ['на 2025 – 2027 гг.', '2025-01-01', '2027-12-31'],
    ['на 2027 год', '2027-01-01', '2027-12-31'],
    ['на 2026-2027', '2026-09-01', '2027-08-31'],
    ['на 2026-2030', '2026-01-01', '2030-12-31'],
    ['с 01.10.2026 по 31.05.2027', '2026-10-01', '2027-05-31'],
  ])('%s', (text, from, to) => expect(readPlanPeriod(text)).toMatchObject({ from, to }))

  it('is not read from numbers that are no years', () => {
    expect(readPlanPeriod('СОШ № 2026, приказ 20.09.2026')).toBeNull()
  })

  it('«учебные года» are calendar years where the deadlines begin in January', () => {
    const period = readPlanPeriod('на 2027 – 2028 учебные года')
    if (period === null) throw new Error('unread')
    expect(settlePlural(period, ['2027-01-25'])).toMatchObject({
      from: '2027-01-01',
      to: '2028-12-31',
    })
    expect(settlePlural(period, ['2027-09-10'])).toMatchObject({
      from: '2027-09-01',
      to: '2028-08-31',
    })
  })
})

describe('whose roadmap it is', () => {
  it.each([
    ['Муниципальная дорожная карта города Приозёрска', 'municipality'],
    [
      'Дорожная карта наставничества в образовательных организациях Лесного муниципального района',
      'municipality',
    ],
    ['План мероприятий управления образования', 'municipality'],
    ['Дорожная карта МБОУ гимназии г. Заречный', 'school'],
    ['Дорожная карта МКОУ «Ольховская ОШ» Лесного муниципального района', 'school'],
    ['Дорожная карта ГБОУ СОШ № 5', 'school'],
    ['Дорожная карта детского сада № 2', 'school'],
    ['Дорожная карта', 'school'],
  ])('%s: %s', (title, level) => expect(readPlanLevel(title, [])).toBe(level))

  it('is read from the letterhead where the title does not say', () => {
    expect(readPlanLevel('Дорожная карта', ['УПРАВЛЕНИЕ ОБРАЗОВАНИЕМ'])).toBe('municipality')
  })
})

describe('who must do a row of a municipal plan', () => {
  it.each([
    ['МКУ ЦМС', 'municipality'],
    ['ГУО, методический центр', 'municipality'],
    ['Руководители МОУ, Кураторы МОУ', 'school'],
    ['МКУ ЦМС (РМО, ШМО), Руководители МОУ', 'both'],
    ['директор МУ «РЦ УО»', 'municipality'],
    ['ОО', 'school'],
    ['', 'municipality'],
  ])('%s: %s', (responsible, level) =>
    expect(readRowLevel(responsible, 'municipality')).toBe(level),
  )

  it('in a school’s plan it is the school', () =>
    expect(readRowLevel('МКУ ЦМС', 'school')).toBe('school'))
})

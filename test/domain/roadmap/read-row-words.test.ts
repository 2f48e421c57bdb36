import { describe, expect, it } from 'vitest'
import { EVIDENCE_KINDS } from '../../../functions/domain/roadmap/evidence-kinds.ts'
import { readRecipients } from '../../../functions/domain/roadmap/read-recipients.ts'
import { readResponsible } from '../../../functions/domain/roadmap/read-responsible.ts'
import { suggestEvidence } from '../../../functions/domain/roadmap/suggest-evidence.ts'
import { evidenceExamples } from '../../fixtures/evidence-kinds.ts'

const parties = (cell: string) => readResponsible(cell).map(({ text, role }) => `${text} = ${role}`)

describe('the responsible parties of a cell', () => {
  it.each([
    ['Директор', ['Директор = director']],
    [
      'Зам. директора Белкина И.В., Орлов Э.Р.',
      ['Зам. директора Белкина И.В. = deputy-director', 'Орлов Э.Р. = null'],
    ],
    ['Рогова В.Н., куратор целевой модели', ['Рогова В.Н., куратор целевой модели = curator']],
    [
      'Титов С.А., директор школы, администрация школы, классные руководители',
      [
        'Титов С.А., директор школы = director',
        'администрация школы = administration',
        'классные руководители = class-teacher',
      ],
    ],
    [
      'Директор Заместитель директора по УВР',
      ['Директор = director', 'Заместитель директора по УВР = deputy-director'],
    ],
    [
      'Педагог-психолог Все участники программы',
      ['Педагог-психолог = school-psychologist', 'Все участники программы = null'],
    ],
    [
      'Зам. директора, Рогова В.Н., куратор',
      ['Зам. директора = deputy-director', 'Рогова В.Н., куратор = curator'],
    ],
    [
      'заместитель директора и классные руководители',
      ['заместитель директора = deputy-director', 'классные руководители = class-teacher'],
    ],
    [
      'МКУ ЦМС (СГПС, РМО, ШМО), Руководители МОУ',
      ['МКУ ЦМС (СГПС, РМО, ШМО) = null', 'Руководители МОУ = director'],
    ],
    ['ГУО, методический центр', ['ГУО = authority', 'методический центр = methodological-centre']],
    ['МУ «РЦ УО»', ['МУ «РЦ УО» = methodological-centre']],
    ['Наставник / наставляемый', ['Наставник = mentor', 'наставляемый = mentee']],
    ['Рабочая группа по наставничеству', ['Рабочая группа по наставничеству = working-group']],
    [
      'Совет наставников; системный администратор',
      ['Совет наставников = mentor-council', 'системный администратор = system-administrator'],
    ],
    ['Муниципальный координатор', ['Муниципальный координатор = coordinator']],
    ['ОО', ['ОО = school']],
    ['', []],
    ['—', []],
  ])('%s', (cell, expected) => expect(parties(cell)).toEqual(expected))
})

describe('who is to receive the result', () => {
  it.each([
    ['Аналитическая справка направляется в УО', ['УО']],
    ['направление результатов (аналитической справки) в МКУ Центр развития', ['МКУ Центр']],
    ['Направление справок в МКУ «Центр развития»', ['МКУ «Центр развития»']],
    ['Предоставление аналитических справок и материалов в РЦН', ['РЦН']],
    ['Отчёт в управление образования', ['управление образования']],
    ['Представление практик в областной атлас', []],
    ['Участие в конкурсе', []],
  ])('%s', (text, expected) => expect(readRecipients(text)).toEqual(expected))
})

describe('the kinds of evidence a row names', () => {
  it('has examples for every kind, and for nothing else', () => {
    const named = Object.entries(evidenceExamples).filter(([, examples]) => examples.length > 0)
    const codes = EVIDENCE_KINDS.map(({ code }) => code)
    expect(named.map(([code]) => code).sort()).toEqual(codes.sort())
  })

  it.each(
    Object.entries(evidenceExamples).flatMap(([code, examples]) =>
      examples.map(example => [example, code] as const),
    ),
  )('«%s» suggests %s', (example, code) => expect(suggestEvidence(example)).toContain(code))

  it('has one value per code', () => {
    const codes = EVIDENCE_KINDS.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it.each([
    ['Консультации по вопросам наставничества', ['event_record']],
    ['Создание условий для наставничества', []],
    ['Мониторинг официальных сайтов школ', ['site_review_note']],
    ['Контроль за реализацией персонализированных программ наставничества', []],
    ['Аналитическая справка, утверждённая приказом', ['analytical_note', 'order_note_approval']],
  ])('«%s» suggests exactly %j', (text, codes) => expect(suggestEvidence(text)).toEqual(codes))
})

import { describe, expect, it } from 'vitest'
import { readRoadmapFile } from '../../functions/documents/read-roadmap-file.ts'
import type { RoadmapReading } from '../../functions/domain/roadmap/roadmap-reading.ts'
import { plainTiming } from '../domain/roadmap/plain-timing.ts'
import { cityRoadmap } from '../fixtures/roadmaps/city.ts'
import { districtOrderRoadmap } from '../fixtures/roadmaps/district-order.ts'
import { gymnasiumRoadmap } from '../fixtures/roadmaps/gymnasium.ts'
import { ruralSchoolRoadmap } from '../fixtures/roadmaps/rural-school.ts'
import { studentToStudentRoadmap } from '../fixtures/roadmaps/student-to-student.ts'

async function read(build: () => Promise<Uint8Array>): Promise<RoadmapReading> {
  const result = readRoadmapFile(await build(), { readTiming: plainTiming })
  if (!result.ok) throw new Error(result.problem.code)
  return result.reading
}

const codes = (reading: RoadmapReading) => reading.warnings.map(({ code }) => code)

describe('a roadmap as schools and authorities write it', () => {
  it('a gymnasium: 21 activities in 4 sections, two numbers 4.4 and one slip', async () => {
    const reading = await read(gymnasiumRoadmap)
    expect(reading).toMatchObject({ level: 'school', order: null })
    expect(reading.period).toEqual({ from: '2027-01-01', to: '2028-12-31' })
    expect(reading.activities).toHaveLength(21)
    expect(new Set(reading.activities.map(({ section }) => section)).size).toBe(4)
    expect(codes(reading)).toEqual(['period-assumed', 'damaged-number', 'duplicate-number'])
  })

  it('its first row has four items and names its documents', async () => {
    const { activities } = await read(gymnasiumRoadmap)
    expect(activities[0]?.items).toHaveLength(4)
    expect(activities[0]?.evidence).toEqual(
      expect.arrayContaining([
        'order_regulation',
        'order_pairs',
        'order_curator',
        'incentive_act',
        'consent_assignment',
      ]),
    )
    expect(activities[15]?.recipients).toEqual(['УО'])
  })

  it('a city: who must do each row is read from its parties', async () => {
    const reading = await read(cityRoadmap)
    expect(reading).toMatchObject({
      level: 'municipality',
      period: { from: '2027-01-01', to: '2031-12-31' },
    })
    expect(reading.activities.map(({ level }) => level)).toEqual([
      'municipality',
      'school',
      'both',
      'municipality',
      'municipality',
      'school',
      'school',
      'school',
      'both',
      'school',
      'municipality',
      'municipality',
    ])
  })

  it('a district order: two stages are split by their dates', async () => {
    const reading = await read(districtOrderRoadmap)
    expect(reading.order).toEqual({ number: '214', date: '2026-08-28' })
    expect(reading.activities.map(({ number, timing }) => [number, timing.text])).toEqual([
      ['1.', 'До 15.09.2026г./ МУ «РЦ УО»'],
      ['1.', 'До 1.10.2026г./ ОО'],
      ['2.', 'До 15.10.2026г./ОО'],
      ['3.', 'До 15.10.2026г./ОО'],
      ['4.', 'До 20.10.2026г./ОО'],
      ['4.', 'До 1.11.2026г./МУ «РЦ УО»'],
      ['5.', 'До 30.12.2026г. ОО'],
      ['6.', 'До 1.05.2027г./ МУ «РЦ УО»'],
    ])
    expect(reading.activities.map(({ responsibleText }) => responsibleText)[0]).toBe('МУ «РЦ УО»')
    expect(reading.activities.map(({ level }) => level)[1]).toBe('school')
  })

  it('a village school: no year, and what is empty is said', async () => {
    const reading = await read(ruralSchoolRoadmap)
    expect(reading).toMatchObject({ period: null, order: { number: '47-од', date: '2026-08-29' } })
    expect(reading.activities).toHaveLength(7)
    expect(codes(reading)).toEqual([
      'no-period',
      'no-timing',
      'no-responsible',
      'timing-in-text',
      'no-responsible',
    ])
  })

  it('«ученик – ученик»: stages and groups merged down hold for each row', async () => {
    const reading = await read(studentToStudentRoadmap)
    expect(reading.period).toEqual({ from: '2026-09-01', to: '2027-08-31' })
    expect(
      reading.activities.map(({ number, stage, activity }) => [number, stage, activity]),
    ).toEqual([
      ['1.', 'Запуск программы', 'Изучение материалов'],
      ['1.', 'Запуск программы', 'Изучение материалов'],
      ['1.', 'Запуск программы', 'Нормативная база'],
      ['1.', 'Запуск программы', 'Нормативная база'],
      ['2.', 'База наставляемых', 'Сбор данных'],
      ['2.', 'База наставляемых', 'Сбор данных'],
      ['3.', 'Работа пар', 'Встречи'],
      ['4.', 'Завершение', 'Отчёты'],
      ['4.', 'Завершение', 'Поощрения'],
    ])
  })
})

import { percentOf } from '../exact.ts'
import type { Measure } from '../indicators/indicator.ts'

/** The number two measures are compared by; `null` where there is none. */
export function amountOf(measure: Measure | null): number | null {
  if (measure === null) return null
  if (measure.is === 'share') return percentOf(measure.numerator, measure.denominator)
  return measure.is === 'count' ? measure.count : measure.mean
}

/** A measure in words of the document: «7 из 8 (87,5 %)». */
export function sayMeasure(measure: Measure | null): string {
  if (measure === null) return 'не применимо'
  if (measure.is === 'count') return String(measure.count)
  if (measure.is === 'mark') return `${numberRu(measure.mean)} (ответили ${measure.people})`
  const percent = percentOf(measure.numerator, measure.denominator)
  const parts = `${measure.numerator} из ${measure.denominator}`
  return percent === null ? parts : `${parts} (${percentRu(percent)})`
}

/** «87,5 %», which no line breaks apart. */
export function percentRu(percent: number): string {
  return `${numberRu(percent)}\u00a0%`
}

function numberRu(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',')
}

/** 10.06.2027 */
export function dayRu(day: string): string {
  return day.split('-').reverse().join('.')
}

/** The name of something within a sentence: «База наставников» is «база наставников», «ФГОС» stays. */
export function within(name: string): string {
  return /^.\p{Lu}/u.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1)
}

/** Lines of a list as they are typed: a dash, semicolons, a full stop at the end. */
export function listed(items: readonly string[]): string[] {
  return items.map((item, index) => `– ${item}${index === items.length - 1 ? '.' : ';'}`)
}

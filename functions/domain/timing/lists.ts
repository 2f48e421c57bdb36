import { contains } from '../calendar/days.ts'
import type { Dated, When, YearSpec } from './pieces.ts'
import type { Unit } from './units.ts'
import { isLongPlan, isMonth, type World } from './world.ts'

/** A phrase of a list with what joins it to the one before. */
export interface Member {
  when: When
  link: string
  isLine: boolean
}

/** «с октября до конца учебного года» is one stretch. */
export function joinSince(members: readonly Member[]): Member[] {
  return members.flatMap((member, index) => {
    const [before, next] = [members[index - 1], members[index + 1]]
    if (member.when.is === 'since' && isUntil(next) && next) {
      const { from } = member.when
      const when: When = { is: 'span', from, to: (next.when as Extract<When, { is: 'by' }>).to }
      return [{ ...member, when }]
    }
    return before?.when.is === 'since' && isUntil(member) ? [] : [member]
  })
}

function isUntil(member: Member | undefined): boolean {
  return member?.when.is === 'by' && /^-?$/u.test(member.link)
}

/** «до 25 мая, 25 декабря»: «до» holds for the days that follow it. */
export function shareBy(members: readonly Member[]): Member[] {
  let by: Extract<When, { is: 'by' }> | null = null
  return members.map(member => {
    const { when, link, isLine } = member
    if (when.is === 'by') by = when
    else if (by?.to.unit.isDay && isSingleDay(when) && /^#?(,|;|,?и|\/)$/u.test(link) && !isLine) {
      return {
        ...member,
        when: { is: 'by', to: when.to, canExclude: by.canExclude } satisfies When,
      }
    } else by = null
    return member
  })
}

function isSingleDay(when: When): when is Extract<When, { is: 'span' }> {
  return when.is === 'span' && when.from === when.to && when.to.unit.isDay
}

export interface SharedYears {
  members: Member[]
  /** The year of some member could be another. */
  isDoubtful: boolean
}

/** «сентябрь, декабрь, май 2024»: the year stands once, and the months before New Year are of the year before. */
export function shareYears(members: readonly Member[], world: World): SharedYears {
  const shared = [...members]
  let isDoubtful = false
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [here, next] = [shared[at], shared[at + 1]]
    if (!here || !next || next.isLine || yearsOf(here.when) || endUnit(here.when).ownYear) continue
    const given = startYears(next.when)
    if (!given) continue
    const { spec, isUnsure } = stepBack(here.when, next.when, given, world)
    isDoubtful ||= isUnsure
    shared[at] = { ...here, when: withYears(here.when, spec) }
  }
  const carried = carryYears(shared, world)
  return { members: carried.members, isDoubtful: isDoubtful || carried.isDoubtful }
}

/** «март 2023 (до 15.03)» in a plan of several years: the year goes on, into the next one after New Year. */
function carryYears(members: readonly Member[], world: World): SharedYears {
  const carried = [...members]
  let isDoubtful = false
  if (world.period && !isLongPlan(world.period)) return { members: carried, isDoubtful }
  for (let at = 1; at < carried.length; at += 1) {
    const [before, here] = [carried[at - 1], carried[at]]
    const given = before ? yearsOf(before.when) : null
    const year = given?.years.length === 1 && !given.isSchool ? given.years[0] : undefined
    if (!before || !here || !given || year === undefined || yearsOf(here.when)) continue
    if (endUnit(here.when).ownYear !== undefined) continue
    const [last, next] = [startUnit(before.when), endUnit(here.when)]
    const isInside = last.begins <= next.begins && next.ends <= endUnit(before.when).ends
    isDoubtful ||= !isInside
    const years = { ...given, years: [next.begins < last.begins ? year + 1 : year] }
    carried[at] = { ...here, when: withYears(here.when, years) }
  }
  return { members: carried, isDoubtful }
}

function stepBack(here: When, next: When, given: YearSpec, world: World) {
  const year = given.years[0]
  const isOne = given.years.length === 1 && !given.isSchool && year !== undefined
  if (!isOne || endUnit(here).begins <= startUnit(next).begins)
    return { spec: given, isUnsure: false }
  const before = { ...given, years: [year - 1] }
  const plan = world.period
  const [isHere, isBefore] = [year, year - 1].map(
    one => plan !== null && contains(plan, endUnit(here).on(one, plan).to),
  )
  if (isHere && !isBefore) return { spec: given, isUnsure: false }
  return { spec: before, isUnsure: isHere === isBefore }
}

/** The spec in force where the phrase begins: of «декабрь – январь 2024» that is 2023. */
function startYears(when: When): YearSpec | null {
  const years = yearsOf(when)
  if (!years || when.is !== 'span' || when.from.years || when.from === when.to) return years
  const isCrossing = when.to.unit.ends < when.from.unit.begins
  const year = years.years[0]
  return isCrossing && years.years.length === 1 && year !== undefined
    ? { ...years, years: [year - 1] }
    : years
}

/** The years named in a phrase, `null` where there are none. */
export function yearsOf(when: When): YearSpec | null {
  if (when.is === 'since') return when.from.years
  if (when.is === 'by') return when.to.years
  return when.from.years ?? when.to.years
}

/** The same phrase with years, where it had none. */
export function withYears(when: When, years: YearSpec): When {
  const dated = (one: Dated): Dated => ({ unit: one.unit, years: one.years ?? years })
  if (when.is === 'since') return { ...when, from: dated(when.from) }
  if (when.is === 'by') return { ...when, to: dated(when.to) }
  if (when.from === when.to) {
    const one = dated(when.from)
    return { ...when, from: one, to: one }
  }
  return { ...when, to: dated(when.to) }
}

/** The same phrase without its years: «далее ежегодно» repeats it. */
export function withoutYears(when: When): When {
  const bare = (one: Dated): Dated => ({ unit: one.unit, years: null })
  if (when.is === 'since') return { ...when, from: bare(when.from) }
  if (when.is === 'by') return { ...when, to: bare(when.to) }
  if (when.from === when.to) {
    const one = bare(when.from)
    return { ...when, from: one, to: one }
  }
  return { ...when, from: bare(when.from), to: bare(when.to) }
}

function startUnit(when: When): Unit {
  return when.is === 'by' ? when.to.unit : when.from.unit
}

function endUnit(when: When): Unit {
  return when.is === 'since' ? when.from.unit : when.to.unit
}

/** «Май, июнь»: two neighbouring months are one stretch. */
export function joinNeighbours(members: readonly Member[]): Member[] {
  const [first, second] = members
  if (members.length !== 2 || !first || !second || second.isLine) return [...members]
  if (!/^(,|,?и|\/)$/u.test(second.link) || !isPlainMonth(first.when) || !isPlainMonth(second.when))
    return [...members]
  const [from, to] = [first.when.from, second.when.to]
  const isNext = to.unit.begins === (from.unit.begins === 1201 ? 101 : from.unit.begins + 100)
  return isNext ? [{ ...first, when: { is: 'span', from, to } }] : [...members]
}

function isPlainMonth(when: When): when is Extract<When, { is: 'span' }> {
  return when.is === 'span' && when.from === when.to && !when.doubt && isMonth(when.to.unit)
}

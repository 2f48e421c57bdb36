import { expect, test } from 'vitest'
import { audienceOf, isAddressed } from '../../../functions/domain/roadmap/audience.ts'

const school = { id: 'one', kind: 'school' as const, hasMentees: true }
const nobody = { id: 'two', kind: 'lyceum' as const, hasMentees: false }
const municipality = { id: 'a', kind: 'authority' as const, hasMentees: false }
const all = { schools: { of: 'all' as const }, isForAuthority: false }

test('who must do a row decides whom it is for', () => {
  expect(audienceOf({ level: 'school' })).toEqual(all)
  expect(audienceOf({ level: 'municipality' })).toEqual({ schools: null, isForAuthority: true })
  expect(audienceOf({ level: 'both' })).toEqual({ ...all, isForAuthority: true })
})

test('a choice made before holds in a new version until another is made', () => {
  const former = { schools: { of: 'list' as const, ids: ['one'] }, isForAuthority: false }
  expect(audienceOf({ level: 'school' }, former)).toEqual(former)
  expect(audienceOf({ level: 'school', audience: { of: 'all' } }, former)).toEqual(all)
})

test.each([
  ['all schools', all, [], true, true, false],
  ['programmes', all, ['personalised_programme'], true, false, false],
  ['kinds', { ...all, schools: { of: 'kinds', kinds: ['lyceum'] } }, [], false, true, false],
  ['a list', { ...all, schools: { of: 'list', ids: ['one'] } }, [], true, false, false],
  ['the municipality', { schools: null, isForAuthority: true }, [], false, false, true],
] as const)('%s', (_, audience, evidence, ofSchool, ofNobody, ofAuthority) => {
  const asked = { audience: structuredClone(audience) as never, evidence }
  expect([school, nobody, municipality].map(one => isAddressed(asked, one))).toEqual([
    ofSchool,
    ofNobody,
    ofAuthority,
  ])
})

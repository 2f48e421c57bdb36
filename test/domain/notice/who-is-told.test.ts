import { describe, expect, test } from 'vitest'
import type { Member } from '../../../functions/domain/notice/who-is-told.ts'
import { whoIsTold } from '../../../functions/domain/notice/who-is-told.ts'

function member(personId: string, role: Member['role'], own: Partial<Member> = {}): Member {
  return { personId, role, reminderDays: null, isUnreachable: false, ...own }
}

const director = member('director', 'director')
const curator = member('curator', 'curator')
const deputy = member('deputy', 'deputy')
const reminder = { name: 'due-soon-7', tells: ['holder'] } as const
const escalation = { name: 'overdue-director', tells: ['holder', 'director'] } as const

describe('a reminder', () => {
  test('goes to the curator', () => {
    expect(whoIsTold(reminder, null, [director, curator, deputy])).toEqual(['curator'])
  })

  test('goes to the deputy it is assigned to, and not to the curator', () => {
    expect(whoIsTold(reminder, 'deputy', [director, curator, deputy])).toEqual(['deputy'])
  })

  test('goes to the curator where the deputy has left', () => {
    expect(whoIsTold(reminder, 'deputy', [director, curator])).toEqual(['curator'])
  })

  test('goes to the director of a school without a curator', () => {
    expect(whoIsTold(reminder, null, [director])).toEqual(['director'])
  })

  test('does not go to whoever wants none so early', () => {
    const picky = member('curator', 'curator', { reminderDays: [1] })
    expect(whoIsTold(reminder, null, [director, picky])).toEqual([])
    expect(whoIsTold({ ...reminder, name: 'due-soon-1' }, null, [picky])).toEqual(['curator'])
  })

  test('does not go to an address that takes no letters', () => {
    const gone = member('curator', 'curator', { isUnreachable: true })
    expect(whoIsTold(reminder, null, [director, gone])).toEqual([])
  })
})

describe('an escalation', () => {
  test('goes to the director, and to whoever holds the thing', () => {
    expect(whoIsTold(escalation, null, [director, curator])).toEqual(['director', 'curator'])
  })

  test('comes once to a director who is the curator too', () => {
    const both = [member('one', 'director'), member('one', 'curator')]
    expect(whoIsTold(escalation, null, both)).toEqual(['one'])
  })

  test('comes also to whoever wants no reminders', () => {
    const quiet = member('curator', 'curator', { reminderDays: [] })
    expect(whoIsTold(escalation, null, [director, quiet])).toEqual(['director', 'curator'])
  })
})

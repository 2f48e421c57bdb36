import { describe, expect, test } from 'vitest'
import { mayOpen, redirectTarget } from '../../../functions/domain/evidence/link-address.ts'

describe('an address of a public page may be opened', () => {
  test.each([
    'https://school.example/mentoring/order.pdf',
    'http://школа.рф/nastavnik',
    'https://sites.example.org./a?b=c#d',
  ])('%s', address => expect(mayOpen(address)).toBe(true))
})

describe('what leads into a network of somebody else’s is never opened', () => {
  test.each([
    'http://localhost/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://10.0.0.8/',
    'http://192.168.1.1/',
    'http://172.16.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://8.8.8.8/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[fe80::1]/',
    'http://router/',
    'http://printer.local/',
    'http://db.internal/',
    'http://db.internal./',
    'http://nas.home.arpa/',
    'https://name:secret@school.example/',
    'https://school.example:8443/',
    'ftp://school.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('%s', address => expect(mayOpen(address)).toBe(false))
})

describe('a redirect', () => {
  const from = 'https://school.example/a/b'

  test('is followed to another public page, also by a part of its address', () => {
    expect(redirectTarget('/c', from)).toBe('https://school.example/c')
    expect(redirectTarget('https://other.example/', from)).toBe('https://other.example/')
  })

  test('is not followed inside, to nowhere, or to another kind of address', () => {
    for (const to of [null, 'http://127.0.0.1/', 'http://localhost/', 'file:///etc/passwd']) {
      expect(redirectTarget(to, from)).toBeNull()
    }
  })
})

import { expect, test } from 'vitest'
import { hookAddressFault } from '../../../functions/domain/webhook/hook-address.ts'

test.each([
  'https://hooks.example.org',
  'https://hooks.example.org/in?school=1',
  'https://сетевойгород.рф/приём',
  'https://1c.example.org/',
])('%s is an address to send messages to', url => {
  expect(hookAddressFault(url)).toBeNull()
})

test.each([
  ['', 'missing'],
  ['hooks.example.org', 'notHttps'],
  ['http://hooks.example.org', 'notHttps'],
  ['ftp://hooks.example.org', 'notHttps'],
  [`https://hooks.example.org/${'a'.repeat(500)}`, 'tooLong'],
])('%s is refused as %s', (url, fault) => {
  expect(hookAddressFault(url)).toBe(fault)
})

test.each([
  'https://localhost',
  'https://server',
  'https://printer.local/',
  'https://db.internal',
  'https://a.localhost.',
  'https://127.0.0.1',
  'https://10.1.2.3/',
  'https://192.168.0.1:443/',
  'https://2130706433/',
  'https://0x7f.1/',
  'https://[::1]/',
  'https://[fd00::1]/',
  'https://8.8.8.8/',
  'https://user:secret@hooks.example.org/',
  'https://hooks.example.org:8443/',
])('%s leads to no public name and is refused', url => {
  expect(hookAddressFault(url)).toBe('notPublic')
})

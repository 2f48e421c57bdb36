import { expect, test } from 'vitest'
import {
  type EvidenceAnswers,
  isForeignStorage,
  readEvidence,
} from '../../../functions/domain/evidence/evidence-input.ts'

const today = '2026-10-15'
const blank: EvidenceAnswers = {
  type: '',
  fileId: '',
  url: '',
  heldOn: '',
  participants: '',
  kind: '',
  title: '',
  documentNumber: '',
  documentDate: '',
}

function faultsOf(answers: Partial<EvidenceAnswers>) {
  const result = readEvidence({ ...blank, ...answers }, today)
  return 'faults' in result ? result.faults : null
}

test.each<[string, Partial<EvidenceAnswers>, object | null]>([
  ['nothing chosen', {}, { type: 'typeMissing' }],
  ['a file that was not attached', { type: 'file' }, { fileId: 'fileMissing' }],
  ['a file', { type: 'file', fileId: 'f1' }, null],
  ['no address', { type: 'link' }, { url: 'urlMissing' }],
  ['an address', { type: 'link', url: 'https://школа.рф/приказ.pdf' }, null],
  ['words for an address', { type: 'link', url: 'на сайте школы' }, { url: 'urlNotWeb' }],
  ['a script for an address', { type: 'link', url: 'javascript:alert(1)' }, { url: 'urlNotWeb' }],
  ['a file of one’s computer', { type: 'link', url: 'file:///c:/a.pdf' }, { url: 'urlNotWeb' }],
  ['a name without a site', { type: 'link', url: 'http://server/a' }, { url: 'urlNotWeb' }],
  ['a record without a day', { type: 'record' }, { heldOn: 'heldOnMissing' }],
  ['a record of today', { type: 'record', heldOn: today, participants: '1 200' }, null],
  ['a record of tomorrow', { type: 'record', heldOn: '2026-10-16' }, { heldOn: 'dayAhead' }],
  ['a day that is none', { type: 'record', heldOn: '2026-02-30' }, { heldOn: 'dayUnreal' }],
  [
    'people in words',
    { type: 'record', heldOn: today, participants: 'много' },
    { participants: 'participantsNotNumber' },
  ],
  [
    'an order of the future',
    { type: 'file', fileId: 'f1', documentDate: '2027-01-01' },
    { documentDate: 'dayAhead' },
  ],
  [
    'a title of a page',
    { type: 'file', fileId: 'f1', title: 'я'.repeat(301) },
    { title: 'tooLong' },
  ],
])('%s', (_name, answers, faults) => {
  expect(faultsOf(answers)).toEqual(faults)
})

test.each([
  ['https://drive.google.com/file/d/1', true],
  ['https://docs.google.com/document/d/1', true],
  ['https://www.dropbox.com/s/1', true],
  ['https://1drv.ms/w/1', true],
  ['https://disk.yandex.ru/i/1', false],
  ['https://school.example/google.com', false],
  ['https://notgoogle.com/', false],
  ['', false],
])('%s leads abroad: %s', (url, isForeign) => {
  expect(isForeignStorage(url)).toBe(isForeign)
})

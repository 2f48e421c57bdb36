import type { DocumentBlock, WrittenDocument } from '../../document/document-block.ts'
import type { Day } from '../../timing/reading.ts'
import type { Institution } from './document-facts.ts'
import { blankDay, orBlank, signatureName } from './wording.ts'

/** What makes one order differ from another. */
export interface OrderText {
  /** «О закреплении наставнических пар и групп» */
  about: string
  /** Ends before «ПРИКАЗЫВАЮ:». */
  preamble: string
  clauses: readonly string[]
  /** Who signs that they have read it. */
  acquainted: readonly string[]
  annexes?: readonly DocumentBlock[]
}

/**
 * An order of the institution's head: founder, name, the word, day and number to be written in by hand, place,
 * what it is about, why, «ПРИКАЗЫВАЮ», clauses, signature, who has read it (GOST R 7.0.97-2016; the order of a
 * real school in its published roadmap).
 */
export function orderOf(institution: Institution, day: Day, text: OrderText): WrittenDocument {
  return {
    title: `Приказ ${text.about.charAt(0).toLowerCase()}${text.about.slice(1)}`,
    language: 'ru',
    blocks: [
      ...letterhead(institution),
      { kind: 'title', text: 'ПРИКАЗ' },
      { kind: 'twoSides', left: blankDay(day), right: '№ __________' },
      { kind: 'paragraph', text: orBlank(institution.place, 20), align: 'center' },
      { kind: 'paragraph', text: '' },
      { kind: 'paragraph', text: text.about, align: 'left', isBold: true },
      { kind: 'paragraph', text: '' },
      { kind: 'paragraph', text: text.preamble },
      { kind: 'paragraph', text: 'ПРИКАЗЫВАЮ:', align: 'left', isBold: true },
      { kind: 'list', items: text.clauses, isNumbered: true },
      directorSignature(institution),
      ...acquaintance(text.acquainted),
      ...(text.annexes ?? []),
    ],
  }
}

/** Founder and full name in the middle of the sheet's head. */
export function letterhead({ founder, name }: Institution): DocumentBlock[] {
  return [
    { kind: 'paragraph', text: founder, align: 'center' },
    { kind: 'paragraph', text: name, align: 'center', isBold: true },
  ]
}

export function directorSignature({ directorPost, director }: Institution): DocumentBlock {
  return { kind: 'signature', post: directorPost, name: signatureName(director) }
}

function acquaintance(names: readonly string[]): DocumentBlock[] {
  if (names.length === 0) return []
  return [
    { kind: 'paragraph', text: '' },
    { kind: 'paragraph', text: 'С приказом ознакомлены:', align: 'left' },
    {
      kind: 'table',
      columns: [
        { title: 'ФИО', width: 3 },
        { title: 'Подпись', width: 2 },
        { title: 'Дата', width: 2 },
      ],
      rows: names.map(name => [name, '', '']),
    },
  ]
}

/** «Приложение к приказу от … № …» on a sheet of its own, with its title. */
export function annex(day: Day, title: string, block: DocumentBlock): DocumentBlock[] {
  return [
    { kind: 'pageBreak' },
    { kind: 'corner', lines: ['Приложение', `к приказу от ${blankDay(day)}`, '№ __________'] },
    { kind: 'title', text: title },
    block,
  ]
}

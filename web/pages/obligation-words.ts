import { lengthInDays } from '../../functions/domain/calendar/days.ts'
import type { Status } from '../../functions/domain/obligation/status.ts'
import { formatDayLong } from '../text/format.ts'
import type { Text } from '../text/index.ts'

type Dated = { status: Status; windowFrom: string | null; due: string }

/** When something is due, in words, seen from a day. */
export function dueWords({ status, windowFrom, due }: Dated, day: string, { tasks }: Text): string {
  if (status === 'overdue') return tasks.dueMissed(due, daysBetween(due, day))
  if (status === 'due-soon') return tasks.dueLeft(due, daysBetween(day, due))
  if (status === 'upcoming' && windowFrom !== null) return tasks.dueWindow(windowFrom, due)
  return tasks.due(due)
}

function daysBetween(from: string, to: string): number {
  return lengthInDays({ from, to }) - 1
}

/** A text cut at a word, with «…» where it went on. */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 30)).replace(/[\s,;:.–—-]+$/, '')}…`
}

/** The size of a file: «418 КБ», «1,2 МБ». */
export function sizeWords(bytes: number, { obligation, language }: Text): string {
  const format = new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    maximumFractionDigits: bytes < 1_048_576 ? 0 : 1,
  })
  return bytes < 1_048_576
    ? obligation.sizeKb(format.format(Math.max(1, bytes / 1024)))
    : obligation.sizeMb(format.format(bytes / 1_048_576))
}

/** What a piece of evidence says of itself besides its name. */
export function evidenceMeta(
  evidence: {
    documentNumber: string
    documentDate: string | null
    heldOn: string | null
    participants: number | null
    fileSize: number | null
  },
  t: Text,
): string[] {
  const { obligation } = t
  return [
    obligation.documentOf(evidence.documentNumber, evidence.documentDate ?? ''),
    evidence.heldOn === null ? '' : obligation.recordHeld(evidence.heldOn),
    evidence.participants === null ? '' : obligation.recordPeople(evidence.participants),
    evidence.fileSize === null ? '' : sizeWords(evidence.fileSize, t),
  ].filter(text => text !== '')
}

/** A day as it is written out. */
export function dayWords(day: string, t: Text): string {
  return formatDayLong(day, t.language)
}

import type { Day } from '../../functions/domain/timing/reading.ts'
import { accent, alarm, quiet } from '../letter.tsx'
import type { Language } from '../letter-kind.ts'
import { counted, daysBetween, dayWordsSeen, longTime, shorten } from '../wording.ts'

/** One thing somebody is told of: what, since when, how to finish it, and the address where that is done. */
export interface TaskLine {
  text: string
  /** The item of the roadmap, `''` where it has none. */
  number: string
  href: string
  state: 'overdue' | 'returned' | 'due' | 'opens'
  due: Day
  /** When it was returned, or when its window opened. */
  since: Day | null
  /** Whoever holds it, where the reader is not told only of their own. */
  holder: string | null
  /** What proves it, in the reader's language. */
  asks: readonly string[]
  /** What the officer asked to correct. */
  comment: string
  /** Has come to the authority's list now. */
  isListed: boolean
  /** A duty that goes on: it is confirmed, not done. */
  isStanding: boolean
}

const most = { text: 160, comment: 240 }

const words = {
  ru: {
    overdue: (due: string, days: number) =>
      `просрочено${days < 366 ? ' на' : ''} ${longTime(days, 'ru')}: срок был ${due}`,
    silent: (due: string) => `не подтверждали с ${due}`,
    returned: (since: string) => `на доработке с ${since}`,
    notAgain: 'на доработке, заново не отправлено',
    opens: (since: string, due: string) => `можно сдавать с ${since}, срок ${due}`,
    today: 'срок сегодня',
    tomorrow: 'срок завтра',
    due: (due: string, days: number) =>
      `срок ${due}, осталось ${counted(days, 'ru', ['день', 'дня', 'дней'])}`,
    listed: 'теперь и в списке управления образования',
    holder: (name: string) => `отвечает ${name}`,
    asks: (kinds: string) => `Нужно: ${kinds}`,
    comment: (text: string) => `Исправить: ${text}`,
    item: (number: string) => `п.\u00a0${number}`,
  },
  en: {
    overdue: (due: string, days: number) => `${longTime(days, 'en')} overdue: was due ${due}`,
    silent: (due: string) => `not confirmed since ${due}`,
    returned: (since: string) => `returned on ${since}`,
    notAgain: 'returned, not sent again',
    opens: (since: string, due: string) => `can be sent from ${since}, due ${due}`,
    today: 'due today',
    tomorrow: 'due tomorrow',
    due: (due: string, days: number) => `due ${due}, ${counted(days, 'en', ['day', 'days'])} left`,
    listed: 'now in the education authority’s list too',
    holder: (name: string) => `held by ${name}`,
    asks: (kinds: string) => `Needed: ${kinds}`,
    comment: (text: string) => `To correct: ${text}`,
    item: (number: string) => `item ${number}`,
  },
}

/** When it is or was due, in words, seen from a day. */
export function whenWords(line: TaskLine, day: Day, language: Language): string {
  const t = words[language]
  const say = (one: Day) => dayWordsSeen(one, day, language)
  const days = daysBetween(line.due, day)
  if (line.state === 'overdue') {
    return line.isStanding ? t.silent(say(line.due)) : t.overdue(say(line.due), days)
  }
  if (line.state === 'returned')
    return line.since === null ? t.notAgain : t.returned(say(line.since))
  if (line.state === 'opens') return t.opens(say(line.since ?? line.due), say(line.due))
  return days === 0 ? t.today : days === 1 ? t.tomorrow : t.due(say(line.due), days)
}

function whoWords(line: TaskLine, language: Language): string[] {
  const t = words[language]
  return [
    line.isListed ? t.listed : '',
    line.holder === null ? '' : t.holder(line.holder),
    line.number === '' ? '' : t.item(line.number),
  ].filter(Boolean)
}

/** How to finish it. Nothing where the text has said so already. */
export function howWords(line: TaskLine, language: Language): string {
  const t = words[language]
  if (line.comment !== '') return t.comment(shorten(line.comment, most.comment))
  const asks = line.asks.filter(kind => !line.text.toLowerCase().includes(kind.toLowerCase()))
  return asks.length === 0 ? '' : t.asks(asks.slice(0, 3).join('; '))
}

/** Things one under another, each with its address. */
export function TaskLines(props: { lines: readonly TaskLine[]; day: Day; language: Language }) {
  return (
    <>
      {props.lines.map(line => (
        <OneTask key={line.href} {...props} line={line} />
      ))}
    </>
  )
}

function OneTask({ line, day, language }: { line: TaskLine; day: Day; language: Language }) {
  const how = howWords(line, language)
  const when = whenWords(line, day, language)
  const isLate = line.state === 'overdue'
  return (
    <p style={{ margin: '0 0 14px', fontSize: '16px', lineHeight: '22px' }}>
      <a href={line.href} class="accent" style={{ color: accent, fontWeight: '700' }}>
        {shorten(line.text, most.text)}
      </a>
      <br />
      <span class={isLate ? 'alarm' : 'quiet'} style={{ color: isLate ? alarm : quiet }}>
        {when}
      </span>
      {whoWords(line, language).map(text => (
        <span key={text} class="quiet" style={{ color: quiet }}>{` · ${text}`}</span>
      ))}
      {how !== '' && (
        <>
          <br />
          <span class="quiet" style={{ color: quiet }}>
            {how}
          </span>
        </>
      )}
    </p>
  )
}

/** The same as plain text. */
export function taskText(line: TaskLine, day: Day, language: Language): string {
  const how = howWords(line, language)
  return [
    `- ${shorten(line.text, most.text)}`,
    `  ${[whenWords(line, day, language), ...whoWords(line, language)].join(', ')}`,
    ...(how === '' ? [] : [`  ${how}`]),
    `  ${line.href}`,
  ].join('\n')
}

import { addDays } from '../functions/domain/calendar/days.ts'
import { mondayOf } from '../functions/domain/notice/sending-hours.ts'
import type { Day } from '../functions/domain/timing/reading.ts'
import { Heading, Letter } from './letter.tsx'
import type { Language, LetterKind } from './letter-kind.ts'
import {
  type AuthorityDigest,
  AuthorityPart,
  authorityCounts,
  authorityText,
} from './parts/authority-digest.tsx'
import {
  type CentreDigest,
  CentrePart,
  centreCounts,
  centreRest,
  centreText,
} from './parts/centre-digest.tsx'
import { authorityExample, centreExample, schoolExample } from './parts/digest-examples.ts'
import { type SchoolDigest, SchoolPart, schoolCounts, schoolText } from './parts/school-digest.tsx'
import { capital, dayWords, shorten } from './wording.ts'

/** What one person reads of the week: every place and role of theirs in one letter. */
export interface WeeklyDigestProps {
  day: Day
  authorities: AuthorityDigest[]
  centres: CentreDigest[]
  schools: SchoolDigest[]
}

const words = {
  ru: {
    heading: (from: string, to: string) => `Неделя с ${from} по ${to}`,
    nothing: 'Неделя свободна: сдавать ничего не нужно',
    reason: (places: string) =>
      `Вы получаете это письмо раз в неделю, потому что у вас есть роль здесь: ${places}.`,
  },
  en: {
    heading: (from: string, to: string) => `The week from ${from} to ${to}`,
    nothing: 'A free week: nothing is due',
    reason: (places: string) =>
      `You get this letter once a week because you hold a role here: ${places}.`,
  },
}

/** The first thing that matters, of the widest place. */
function mostImportant(props: WeeklyDigestProps, language: Language): string[] {
  const several = props.schools.length + props.authorities.length > 1
  return [
    ...props.authorities.map(one => capital(authorityCounts(one, language))),
    ...props.centres.flatMap(one => [centreCounts(one, language), centreRest(one, language)]),
    ...props.schools.flatMap(one => prefixed(several ? one.name : '', schoolCounts(one, language))),
  ].filter(text => text !== '')
}

function prefixed(prefix: string, text: string): string[] {
  if (text === '') return []
  return [prefix === '' ? text : `${prefix}: ${text}`]
}

function subject(props: WeeklyDigestProps, language: Language): string {
  const [first = words[language].nothing] = mostImportant(props, language)
  const [school] = props.schools
  const isOneSchool = props.schools.length === 1 && props.authorities.length === 0
  const place = isOneSchool && props.centres.length === 0 ? `${school?.name}: ` : ''
  return shorten(`${place}${first}`, 90)
}

function preview(props: WeeklyDigestProps, language: Language): string {
  // What an officer has to decide says more than a second count.
  const second = props.authorities.length > 0 ? undefined : mostImportant(props, language)[1]
  const lines = props.schools.flatMap(({ parts }) => parts.flatMap(({ lines }) => lines))
  const listed = props.authorities.flatMap(one => one.listed)
  const named = [...listed, ...lines].slice(0, 2).map(({ text }) => shorten(text, 60))
  return second ?? (named.length > 0 ? named.join('; ') : heading(props, language))
}

function heading({ day }: WeeklyDigestProps, language: Language): string {
  const monday = mondayOf(day)
  return words[language].heading(dayWords(monday, language), dayWords(addDays(monday, 6), language))
}

function reason(props: WeeklyDigestProps, language: Language): string {
  const places = [...props.authorities, ...props.centres, ...props.schools]
  return words[language].reason([...new Set(places.map(({ name }) => name))].join(', '))
}

export const weeklyDigest: LetterKind<WeeklyDigestProps> = {
  kind: 'weekly-digest',
  title: { ru: 'Дайджест недели', en: 'Weekly digest' },
  topic: 'digest',
  subject,
  preview,
  body: (props, language) => (
    <Letter language={language} preview={preview(props, language)} reason={reason(props, language)}>
      <Heading>{heading(props, language)}</Heading>
      {props.authorities.map(authority => (
        <AuthorityPart authority={authority} day={props.day} language={language} />
      ))}
      {props.centres.map(centre => (
        <CentrePart centre={centre} language={language} />
      ))}
      {props.schools.map(school => (
        <SchoolPart school={school} day={props.day} language={language} />
      ))}
    </Letter>
  ),
  text: (props, language) =>
    `${[
      heading(props, language),
      ...props.authorities.map(authority => authorityText({ authority, day: props.day, language })),
      ...props.centres.map(centre => centreText(centre, language)),
      ...props.schools.map(school => schoolText({ school, day: props.day, language })),
      reason(props, language),
    ].join('\n\n\n')}\n`,
  PreviewProps: {
    day: '2027-06-07',
    authorities: [],
    centres: [],
    schools: [schoolExample({ holder: 'Лугова М. С.' })],
  },
  examples: {
    curator: {
      day: '2027-06-07',
      authorities: [],
      centres: [],
      schools: [schoolExample({ holder: null })],
    },
    'methodological centre': {
      day: '2027-06-07',
      authorities: [],
      centres: [centreExample],
      schools: [],
    },
    'municipal authority': {
      day: '2027-06-07',
      authorities: [authorityExample],
      centres: [],
      schools: [],
    },
    'nothing to do': {
      day: '2027-07-19',
      authorities: [],
      centres: [],
      schools: [{ ...schoolExample({ holder: null }), parts: [], found: [] }],
    },
  },
}

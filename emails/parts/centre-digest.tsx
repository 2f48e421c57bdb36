import { accent, Paragraph, quiet, Subheading } from '../letter.tsx'
import type { Language } from '../letter-kind.ts'
import { capital, counted, shorten } from '../wording.ts'

/** Where schools need help, as the methodological centre reads it. */
export interface CentreDigest {
  name: string
  link: string
  /** The topic with the most schools first. */
  topics: Topic[]
  /** Institutions with something overdue or returned, in any topic. */
  count: number
  /** Documents that were neither sent nor are asked for by a roadmap. Said once a month. */
  missing: Topic[]
}

interface Topic {
  topic: string
  schools: { name: string; count: number; link: string }[]
  more: number
}

const words = {
  ru: {
    title: 'Кому нужна помощь',
    lead: 'Темы, по которым у учреждений есть просроченное или возвращённое на доработку.',
    documents: 'У кого чего нет',
    documentsLead: 'Обязательные документы, которых учреждения не присылали.',
    schools: (n: number) => counted(n, 'ru', ['учреждение', 'учреждения', 'учреждений']),
    help: (n: number) =>
      `помощь нужна ${counted(n, 'ru', ['учреждению', 'учреждениям', 'учреждениям'])}`,
    mostOf: (topic: string) => `чаще всего «${topic}»`,
    more: (n: number) => `и ещё ${n}`,
    nothing: 'Просроченного и возвращённого ни у кого нет.',
    all: 'Все учреждения',
  },
  en: {
    title: 'Who needs help',
    lead: 'Topics in which institutions have something overdue or returned for correction.',
    documents: 'Who has what missing',
    documentsLead: 'Documents everybody must have that institutions have not sent.',
    schools: (n: number) => counted(n, 'en', ['institution', 'institutions']),
    help: (n: number) => `${counted(n, 'en', ['institution needs', 'institutions need'])} help`,
    mostOf: (topic: string) => `mostly “${topic}”`,
    more: (n: number) => `and ${n} more`,
    nothing: 'Nobody has anything overdue or returned.',
    all: 'All institutions',
  },
}

function sizeOf({ schools, more }: Topic): number {
  return schools.length + more
}

/** «помощь нужна 5 учреждениям, чаще всего «Приказ о парах»», empty where nobody needs any. */
export function centreCounts({ topics, count }: CentreDigest, language: Language): string {
  const [first] = topics
  if (first === undefined) return ''
  const t = words[language]
  return `${capital(t.help(count))}, ${t.mostOf(shorten(first.topic, 40))}`
}

/** What comes after the first topic. */
export function centreRest({ topics }: CentreDigest, language: Language): string {
  const said = topics
    .slice(1, 3)
    .map(one => `${one.topic}: ${words[language].schools(sizeOf(one))}`)
  return said.join('; ')
}

export function CentrePart({ centre, language }: { centre: CentreDigest; language: Language }) {
  const t = words[language]
  return (
    <>
      <Subheading>{t.title}</Subheading>
      <Paragraph>{centre.topics.length === 0 ? t.nothing : t.lead}</Paragraph>
      <Topics topics={centre.topics} language={language} />
      {centre.missing.length > 0 && (
        <>
          <Subheading>{t.documents}</Subheading>
          <Paragraph>{t.documentsLead}</Paragraph>
          <Topics topics={centre.missing} language={language} />
        </>
      )}
      <p style={{ margin: '0 0 14px', fontSize: '16px', lineHeight: '22px' }}>
        <a href={centre.link} class="accent" style={{ color: accent }}>
          {t.all}
        </a>
      </p>
    </>
  )
}

function Topics({ topics, language }: { topics: readonly Topic[]; language: Language }) {
  const t = words[language]
  return (
    <>
      {topics.map(topic => (
        <p key={topic.topic} style={{ margin: '0 0 14px', fontSize: '16px', lineHeight: '22px' }}>
          <b>{topic.topic}</b>
          <span class="quiet" style={{ color: quiet }}>{` · ${t.schools(sizeOf(topic))}`}</span>
          <br />
          {topic.schools.map((school, index) => (
            <>
              {index > 0 && ', '}
              <a href={school.link} class="accent" style={{ color: accent }}>
                {school.name}
              </a>
              {school.count > 1 && ` (${school.count})`}
            </>
          ))}
          {topic.more > 0 && ` ${t.more(topic.more)}`}
        </p>
      ))}
    </>
  )
}

/** The same as plain text. */
export function centreText(centre: CentreDigest, language: Language): string {
  const t = words[language]
  return [
    t.title.toUpperCase(),
    centre.topics.length === 0 ? t.nothing : t.lead,
    ...topicsText(centre.topics, language),
    ...(centre.missing.length === 0
      ? []
      : [t.documents.toUpperCase(), t.documentsLead, ...topicsText(centre.missing, language)]),
    `${t.all}: ${centre.link}`,
  ].join('\n\n')
}

function topicsText(topics: readonly Topic[], language: Language): string[] {
  const t = words[language]
  return topics.map(topic => {
    const names = topic.schools.map(
      ({ name, count, link }) => `  ${count > 1 ? `${name} (${count})` : name}: ${link}`,
    )
    const more = topic.more > 0 ? [`  ${t.more(topic.more)}`] : []
    return [`- ${topic.topic}, ${t.schools(sizeOf(topic))}:`, ...names, ...more].join('\n')
  })
}

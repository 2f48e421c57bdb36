import { accent, Paragraph, quiet, Subheading } from '../letter.tsx'
import type { Language } from '../letter-kind.ts'
import { counted } from '../wording.ts'

/** Where schools need help, as the methodological centre reads it. */
export interface CentreDigest {
  name: string
  link: string
  /** The topic with the most schools first. */
  topics: {
    topic: string
    schools: { name: string; count: number; link: string }[]
    more: number
  }[]
}

const words = {
  ru: {
    title: 'Кому нужна помощь',
    lead: 'Темы, по которым у учреждений есть просроченное или возвращённое на доработку.',
    schools: (n: number) => counted(n, 'ru', ['учреждение', 'учреждения', 'учреждений']),
    more: (n: number) => `и ещё ${n}`,
    nothing: 'Просроченного и возвращённого ни у кого нет.',
    all: 'Все учреждения',
  },
  en: {
    title: 'Who needs help',
    lead: 'Topics in which institutions have something overdue or returned for correction.',
    schools: (n: number) => counted(n, 'en', ['institution', 'institutions']),
    more: (n: number) => `and ${n} more`,
    nothing: 'Nobody has anything overdue or returned.',
    all: 'All institutions',
  },
}

type Topic = CentreDigest['topics'][number]

function sizeOf({ schools, more }: Topic): number {
  return schools.length + more
}

/** «помощь нужна: приказы о парах, 5 учреждений», empty where nobody needs any. */
export function centreCounts({ topics }: CentreDigest, language: Language): string {
  const [first] = topics
  if (first === undefined) return ''
  return `${first.topic}: ${words[language].schools(sizeOf(first))}`
}

export function CentrePart({ centre, language }: { centre: CentreDigest; language: Language }) {
  const t = words[language]
  return (
    <>
      <Subheading>{t.title}</Subheading>
      <Paragraph>{centre.topics.length === 0 ? t.nothing : t.lead}</Paragraph>
      {centre.topics.map(topic => (
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
      <p style={{ margin: '0 0 14px', fontSize: '16px', lineHeight: '22px' }}>
        <a href={centre.link} class="accent" style={{ color: accent }}>
          {t.all}
        </a>
      </p>
    </>
  )
}

/** The same as plain text. */
export function centreText(centre: CentreDigest, language: Language): string {
  const t = words[language]
  const topics = centre.topics.map(topic => {
    const names = topic.schools.map(({ name, count }) => (count > 1 ? `${name} (${count})` : name))
    const more = topic.more > 0 ? ` ${t.more(topic.more)}` : ''
    return `- ${topic.topic}, ${t.schools(sizeOf(topic))}:\n  ${names.join(', ')}${more}`
  })
  return [
    t.title.toUpperCase(),
    topics.length === 0 ? t.nothing : t.lead,
    ...topics,
    `${t.all}: ${centre.link}`,
  ].join('\n\n')
}

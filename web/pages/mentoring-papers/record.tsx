import { ButtonLink } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import type { Text } from '../../text/index.ts'
import { publications } from '../../text/mentoring-publications.ts'

export interface RecordPageProps {
  t: Text
  schoolId: string
  participantId: string
  title: string
  parts: { title: string; lines: string[] }[]
}

/** All that is kept of one person, to be shown to them and handed over. */
export function RecordPage({ t, schoolId, participantId, title, parts }: RecordPageProps) {
  const words = publications[t.language].record
  const path = `/schools/${schoolId}/mentoring/people/${participantId}/record`
  return (
    <>
      <h1 class="title-l">{title}</h1>
      <p class="lead">{words.lead}</p>
      <ButtonRow>
        <ButtonLink look="secondary" href={`${path}/word`} download>
          {words.word}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${path}/json`} download>
          {words.json}
        </ButtonLink>
      </ButtonRow>
      {parts.map(part => (
        <section key={part.title} lang="ru">
          <h2>{part.title}</h2>
          <ul>
            {part.lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

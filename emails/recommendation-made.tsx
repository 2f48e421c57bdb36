import { Action, Heading, Letter, Paragraph } from './letter.tsx'
import type { LetterKind } from './letter-kind.ts'

export interface RecommendationMadeProps {
  authority: string
  school: string
  text: string
  /** ISO. */
  due: string
  link: string
}

const words = {
  ru: {
    subject: (p: RecommendationMadeProps) => `Рекомендация, срок ${dayOf(p.due)}: ${p.school}`,
    heading: 'Рекомендация',
    lead: (p: RecommendationMadeProps) => `${p.school}. ${p.authority} рекомендует:`,
    due: (p: RecommendationMadeProps) =>
      `Подтверждение нужно отправить до ${dayOf(p.due)} включительно.`,
    action: 'Открыть рекомендацию',
    reason: 'Вы получили это письмо, потому что отвечаете за наставничество в учреждении.',
  },
  en: {
    subject: (p: RecommendationMadeProps) => `A recommendation due ${dayOf(p.due)}: ${p.school}`,
    heading: 'A recommendation',
    lead: (p: RecommendationMadeProps) => `${p.school}. ${p.authority} recommends:`,
    due: (p: RecommendationMadeProps) => `Evidence is due by ${dayOf(p.due)}, that day included.`,
    action: 'Open the recommendation',
    reason: 'You get this letter because you answer for mentoring in the institution.',
  },
}

function dayOf(iso: string): string {
  const [year, month, date] = iso.split('-')
  return `${date}.${month}.${year}`
}

export const recommendationMade: LetterKind<RecommendationMadeProps> = {
  kind: 'recommendation-made',
  title: { ru: 'Рекомендация', en: 'Recommendation' },
  subject: (props, language) => words[language].subject(props),
  preview: ({ text }) => text,
  body: (props, language) => {
    const t = words[language]
    return (
      <Letter language={language} preview={props.text} reason={t.reason}>
        <Heading>{t.heading}</Heading>
        <Paragraph>{t.lead(props)}</Paragraph>
        <Paragraph>{props.text}</Paragraph>
        <Paragraph>{t.due(props)}</Paragraph>
        <Action href={props.link}>{t.action}</Action>
      </Letter>
    )
  },
  text: (props, language) => {
    const t = words[language]
    return `${t.heading}\n\n${t.lead(props)}\n${props.text}\n\n${t.due(props)}\n\n${t.action}: ${props.link}\n\n${t.reason}\n`
  },
  PreviewProps: {
    authority: 'Управление образования Приозёрного округа',
    school: 'СОШ № 2',
    text: 'Обновить раздел «Наставничество» на сайте: нет приказа о парах этого года.',
    due: '2026-12-15',
    link: 'https://example.test/obligations/1',
  },
}

import { Action, Heading, Letter, Paragraph } from './letter.tsx'
import type { LetterKind } from './letter-kind.ts'

export interface SubmissionReturnedProps {
  /** What the evidence was for. */
  requirement: string
  school: string
  comment: string
  link: string
}

const words = {
  ru: {
    subject: (p: SubmissionReturnedProps) => `На доработку: ${shorten(p.requirement)}`,
    heading: 'Подтверждение вернули на доработку',
    for: (p: SubmissionReturnedProps) => `${p.school}. ${p.requirement}`,
    comment: 'Что нужно исправить:',
    action: 'Исправить и отправить снова',
    reason:
      'Вы получили это письмо, потому что отправляли это подтверждение или отвечаете за него.',
  },
  en: {
    subject: (p: SubmissionReturnedProps) => `Returned: ${shorten(p.requirement)}`,
    heading: 'Evidence was returned for correction',
    for: (p: SubmissionReturnedProps) => `${p.school}. ${p.requirement}`,
    comment: 'What to correct:',
    action: 'Correct and send again',
    reason: 'You get this letter because you sent this evidence or answer for it.',
  },
}

function shorten(text: string): string {
  return text.length <= 70 ? text : `${text.slice(0, 69).trimEnd()}…`
}

export const submissionReturned: LetterKind<SubmissionReturnedProps> = {
  kind: 'submission-returned',
  title: { ru: 'Возврат на доработку', en: 'Return for correction' },
  subject: (props, language) => words[language].subject(props),
  preview: ({ comment }) => comment,
  body: (props, language) => {
    const t = words[language]
    return (
      <Letter language={language} preview={props.comment} reason={t.reason}>
        <Heading>{t.heading}</Heading>
        <Paragraph>{t.for(props)}</Paragraph>
        <Paragraph>
          {t.comment} {props.comment}
        </Paragraph>
        <Action href={props.link}>{t.action}</Action>
      </Letter>
    )
  },
  text: (props, language) => {
    const t = words[language]
    return `${t.heading}\n\n${t.for(props)}\n\n${t.comment} ${props.comment}\n\n${t.action}: ${props.link}\n\n${t.reason}\n`
  },
  PreviewProps: {
    requirement: 'Приказ о закреплении наставнических пар',
    school: 'МБОУ «СОШ № 3»',
    comment: 'Приложена первая страница, нужна и вторая, с таблицей пар.',
    link: 'https://example.test/obligations/1',
  },
}

import { Action, Heading, Letter, Paragraph } from './letter.tsx'
import type { LetterKind } from './letter-kind.ts'

export interface InvitationProps {
  /** «куратор в МБОУ СОШ № 3» */
  role: string
  place: string
  invitedBy: string
  link: string
}

const words = {
  ru: {
    subject: (p: InvitationProps) => `Вам открыт доступ: ${p.role}, ${p.place}`,
    heading: 'Вам открыт доступ к «Наставнику»',
    who: (p: InvitationProps) =>
      `${p.invitedBy} открыл(а) вам доступ. Ваша роль: ${p.role}, ${p.place}.`,
    what: 'Здесь школа отправляет дорожную карту наставничества тем же файлом Word, видит сроки и прикладывает подтверждения. Пароль не нужен: для входа приходит код на эту почту.',
    action: 'Войти',
    reason:
      'Вы получили это письмо, потому что ваш адрес указан в списке сотрудников. Если это ошибка, сообщите тому, кто вас добавил.',
  },
  en: {
    subject: (p: InvitationProps) => `You have been given access: ${p.role}, ${p.place}`,
    heading: 'You have been given access to Nastavnik',
    who: (p: InvitationProps) =>
      `${p.invitedBy} has given you access. Your role: ${p.role}, ${p.place}.`,
    what: 'Here a school sends its mentoring roadmap as the Word file it already is, sees what is due and attaches what proves it. There is no password: a code comes to this address.',
    action: 'Sign in',
    reason:
      'You get this letter because your address is in the staff list. If that is a mistake, tell the person who added you.',
  },
}

export const invitation: LetterKind<InvitationProps> = {
  kind: 'invitation',
  title: { ru: 'Приглашение', en: 'Invitation' },
  subject: (props, language) => words[language].subject(props),
  preview: (props, language) => words[language].who(props),
  body: (props, language) => {
    const t = words[language]
    return (
      <Letter language={language} preview={t.who(props)} reason={t.reason}>
        <Heading>{t.heading}</Heading>
        <Paragraph>{t.who(props)}</Paragraph>
        <Paragraph>{t.what}</Paragraph>
        <Action href={props.link}>{t.action}</Action>
      </Letter>
    )
  },
  text: (props, language) => {
    const t = words[language]
    return `${t.heading}\n\n${t.who(props)}\n${t.what}\n\n${t.action}: ${props.link}\n\n${t.reason}\n`
  },
  PreviewProps: {
    role: 'куратор',
    place: 'МБОУ «СОШ № 3»',
    invitedBy: 'Управление образования',
    link: 'https://example.test/sign-in',
  },
}

import { Action, Heading, Letter, Paragraph } from './letter.tsx'
import type { LetterKind } from './letter-kind.ts'
import { counted } from './wording.ts'

export interface PublicationUnlawfulProps {
  school: string
  /** Pages that name somebody whose consent does not cover it. */
  pages: number
  /** Consents withdrawn or run out of which nobody has written down that the pages are clean. */
  consents: number
  link: string
}

const words = {
  ru: {
    subject: (p: PublicationUnlawfulProps) => `${p.school}: на сайте данные людей без согласия`,
    preview: 'Снимите страницу или внесите согласие в течение трёх рабочих дней.',
    heading: 'Опубликовано без согласия',
    pages: (n: number) =>
      `${counted(n, 'ru', ['страница', 'страницы', 'страниц'])}, где названы люди без действующего согласия на распространение их данных`,
    consents: (n: number) =>
      `${counted(n, 'ru', ['согласие отозвано или истекло', 'согласия отозваны или истекли', 'согласий отозваны или истекли'])}, а отметки, что данные сняты с сайта, нет`,
    todo: 'Снимите страницу или уберите с неё данные этих людей и отметьте это. Если согласие подписано, внесите его. Закон даёт на это три рабочих дня (152-ФЗ, статья 10.1).',
    action: 'Открыть публикации школы',
    reason: (p: PublicationUnlawfulProps) =>
      `Такое письмо приходит сразу, не дожидаясь дайджеста. Вы получили его, потому что отвечаете за наставничество: ${p.school}. Имена названы только на странице, после входа.`,
  },
  en: {
    subject: (p: PublicationUnlawfulProps) =>
      `${p.school}: people’s data on the site without consent`,
    preview: 'Take the page down or enter the consent within three working days.',
    heading: 'Published without consent',
    pages: (n: number) =>
      `${counted(n, 'en', ['page names', 'pages name'])} people whose consent to spread their data does not cover it`,
    consents: (n: number) =>
      `${counted(n, 'en', ['consent was withdrawn or has run out', 'consents were withdrawn or have run out'])}, and nobody has noted that the data are off the site`,
    todo: 'Take the page down or remove these people’s data from it, and note that you did. If the consent is signed, enter it. The law gives three working days (Federal Law 152, article 10.1).',
    action: 'Open the school’s publications',
    reason: (p: PublicationUnlawfulProps) =>
      `A letter like this comes at once and does not wait for the digest. You get it because you answer for mentoring: ${p.school}. Names are on the page only, after signing in.`,
  },
}

function foundWords({ pages, consents }: PublicationUnlawfulProps, language: 'ru' | 'en') {
  const t = words[language]
  return [...(pages > 0 ? [t.pages(pages)] : []), ...(consents > 0 ? [t.consents(consents)] : [])]
}

/** An urgent exception: a letter of its own, which cannot be switched off. */
export const publicationUnlawful: LetterKind<PublicationUnlawfulProps> = {
  kind: 'publication-unlawful',
  title: { ru: 'Опубликовано без согласия', en: 'Published without consent' },
  subject: (props, language) => words[language].subject(props),
  preview: (_, language) => words[language].preview,
  body: (props, language) => {
    const t = words[language]
    return (
      <Letter language={language} preview={t.preview} reason={t.reason(props)}>
        <Heading>{t.heading}</Heading>
        {foundWords(props, language).map(text => (
          <Paragraph key={text}>{`${props.school}: ${text}.`}</Paragraph>
        ))}
        <Paragraph>{t.todo}</Paragraph>
        <Action href={props.link}>{t.action}</Action>
      </Letter>
    )
  },
  text: (props, language) => {
    const t = words[language]
    const found = foundWords(props, language).map(text => `${props.school}: ${text}.`)
    return `${[t.heading, ...found, t.todo, `${t.action}: ${props.link}`, t.reason(props)].join('\n\n')}\n`
  },
  PreviewProps: {
    school: 'Гимназия № 1',
    pages: 1,
    consents: 0,
    link: 'https://example.test/schools/1/mentoring/publications',
  },
  examples: {
    'withdrawn as well': {
      school: 'СОШ № 3',
      pages: 2,
      consents: 1,
      link: 'https://example.test/schools/3/mentoring/publications',
    },
  },
}

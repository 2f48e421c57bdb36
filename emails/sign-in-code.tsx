import { Text } from '@react-email/components'
import { Action, Heading, Letter, Paragraph } from './letter.tsx'
import type { LetterKind } from './letter-kind.ts'

export interface SignInCodeProps {
  /** Eight digits. */
  code: string
  link: string
  minutes: number
}

const words = {
  ru: {
    subject: (code: string) => `Код для входа: ${code}`,
    heading: 'Код для входа',
    enter: 'Введите его на странице, где вы начали вход.',
    valid: (minutes: number) =>
      `Код действует ${minutes} минут и подходит только к тому устройству.`,
    or: 'Или откройте ссылку на любом устройстве и нажмите «Войти»:',
    action: 'Перейти ко входу',
    reason:
      'Вы получили это письмо, потому что кто-то указал ваш адрес при входе в «Наставник». Если это были не вы, ничего делать не нужно: без кода войти нельзя.',
  },
  en: {
    subject: (code: string) => `Sign-in code: ${code}`,
    heading: 'Sign-in code',
    enter: 'Enter it on the page where you began to sign in.',
    valid: (minutes: number) => `The code is good for ${minutes} minutes, on that device only.`,
    or: 'Or open this link on any device and press “Sign in”:',
    action: 'Go to sign-in',
    reason:
      'You get this letter because somebody entered your address to sign in to Nastavnik. If it was not you, there is nothing to do: nobody can sign in without the code.',
  },
}

/** `1234 5678`: easier to read and to type. */
function spaced(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

export const signInCode: LetterKind<SignInCodeProps> = {
  kind: 'sign-in-code',
  title: { ru: 'Код для входа', en: 'Sign-in code' },
  subject: ({ code }, language) => words[language].subject(spaced(code)),
  preview: ({ code }, language) => `${spaced(code)}. ${words[language].enter}`,
  body: ({ code, link, minutes }, language) => {
    const t = words[language]
    return (
      <Letter language={language} preview={`${spaced(code)}. ${t.enter}`} reason={t.reason}>
        <Heading>{t.heading}</Heading>
        <Text
          style={{
            fontSize: '32px',
            lineHeight: '40px',
            fontWeight: '700',
            letterSpacing: '3px',
            margin: '0 0 12px',
          }}
        >
          {spaced(code)}
        </Text>
        <Paragraph>{t.enter}</Paragraph>
        <Paragraph>{t.valid(minutes)}</Paragraph>
        <Paragraph>{t.or}</Paragraph>
        <Action href={link}>{t.action}</Action>
      </Letter>
    )
  },
  text: ({ code, link, minutes }, language) => {
    const t = words[language]
    return `${t.heading}: ${spaced(code)}\n\n${t.enter}\n${t.valid(minutes)}\n\n${t.or}\n${link}\n\n${t.reason}\n`
  },
  PreviewProps: {
    code: '48213097',
    link: 'https://example.test/sign-in/link?id=1&key=2',
    minutes: 10,
  },
}

import {
  Body,
  Container,
  Head,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components'
import { type ComponentChildren, createContext } from 'preact'
import type { Language } from './letter-kind.ts'

const ink = '#12262b'
export const quiet = '#4a5c61'
export const accent = '#0b5563'
export const rule = '#d5dfe0'
/** Of what is overdue, always beside a word that says so. */
export const alarm = '#9c2b1f'
const font = 'Arial, Helvetica, sans-serif'

/** For mail programs that ask for it; the others turn the colours themselves or leave them. */
const inTheDark = `@media (prefers-color-scheme: dark) {
body, body > table > tbody > tr > td { background-color: #0e191c !important; color: #e6eded !important }
.sheet { background-color: #18272c !important }
.quiet { color: #b3c1c4 !important }
.accent { color: #86cfdb !important }
.alarm { color: #ffab9e !important }
.action { background-color: #86cfdb !important; color: #0e191c !important }
.rule { border-color: #35474c !important }
}`

/** Where a person chooses which letters they get: the foot of a letter leads there. Null where it has no choice to offer. */
export const ChoiceLink = createContext<string | null>(null)

/** The words of that link. */
export const choiceWords: Record<Language, string> = {
  ru: 'Выбрать, какие письма получать',
  en: 'Choose which letters you get',
}

/** The sheet every letter is written on. `reason` says why the person gets it. */
export function Letter(props: {
  language: Language
  preview: string
  reason: string
  children: ComponentChildren
}) {
  return (
    <Html lang={props.language}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{inTheDark}</style>
      </Head>
      <Body style={{ margin: '0', backgroundColor: '#f3f6f6', fontFamily: font, color: ink }}>
        <Preview>{props.preview}</Preview>
        <Container style={{ maxWidth: '600px', padding: '24px 16px' }}>
          <Text
            className="accent"
            style={{ fontSize: '18px', fontWeight: '700', color: accent, margin: '0 0 16px' }}
          >
            Наставник
          </Text>
          <Section
            className="sheet"
            style={{ backgroundColor: '#ffffff', padding: '24px', borderRadius: '6px' }}
          >
            {props.children}
          </Section>
          <Hr style={{ borderColor: rule, margin: '20px 0 12px' }} />
          <Text
            className="quiet"
            style={{ fontSize: '13px', lineHeight: '19px', color: quiet, margin: '0' }}
          >
            {props.reason}
          </Text>
          <ChoiceLink.Consumer>
            {href =>
              href && (
                <Text style={{ fontSize: '13px', lineHeight: '19px', margin: '8px 0 0' }}>
                  <Link className="accent" href={href} style={{ color: accent }}>
                    {choiceWords[props.language]}
                  </Link>
                </Text>
              )
            }
          </ChoiceLink.Consumer>
        </Container>
      </Body>
    </Html>
  )
}

export function Heading(props: { children: ComponentChildren }) {
  return (
    <Text style={{ fontSize: '22px', lineHeight: '28px', fontWeight: '700', margin: '0 0 12px' }}>
      {props.children}
    </Text>
  )
}

/** The name of a part of a longer letter. */
export function Subheading(props: { children: ComponentChildren }) {
  return (
    <Text
      className="rule"
      style={{
        fontSize: '18px',
        lineHeight: '24px',
        fontWeight: '700',
        margin: '22px 0 12px',
        paddingTop: '18px',
        borderTop: `1px solid ${rule}`,
      }}
    >
      {props.children}
    </Text>
  )
}

export function Paragraph(props: { children: ComponentChildren }) {
  return (
    <Text style={{ fontSize: '16px', lineHeight: '24px', margin: '0 0 14px' }}>
      {props.children}
    </Text>
  )
}

/** A link that looks like a button and is still a link where styles are dropped. */
export function Action(props: { href: string; children: ComponentChildren }) {
  return (
    <Link
      href={props.href}
      className="action"
      style={{
        display: 'inline-block',
        padding: '13px 22px',
        margin: '4px 0 14px',
        backgroundColor: accent,
        color: '#ffffff',
        fontSize: '16px',
        fontWeight: '700',
        textDecoration: 'none',
        borderRadius: '4px',
      }}
    >
      {props.children}
    </Link>
  )
}

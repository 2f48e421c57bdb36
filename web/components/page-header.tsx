import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'
import { Wordmark } from './wordmark.tsx'

export type NavItem = {
  href: string
  label: string
  current?: boolean | undefined
  /** How many wait there, as written: «5». */
  count?: string | undefined
}

export type LanguageLink = {
  href: string
  lang: string
  label: string
  current?: boolean | undefined
}

export type PageHeaderProps = {
  productName: string
  homeHref: string
  /** Names of the groups, read aloud. */
  words: { navigation: string; languages: string }
  nav?: NavItem[] | undefined
  languages?: LanguageLink[] | undefined
  /** Who is signed in, and the form to sign out. */
  person?: ComponentChildren
}

/** The head of every page: the product, the reader, and where one can go. */
export function PageHeader(props: PageHeaderProps) {
  const { nav = [], languages = [], words } = props
  return (
    <header class="head">
      <div class="wrap head-bar">
        <Wordmark name={props.productName} href={props.homeHref} />
        <div class="head-side">
          {props.person}
          {languages.length > 0 && <Languages label={words.languages} links={languages} />}
        </div>
      </div>
      {nav.length > 0 && <Navigation label={words.navigation} items={nav} />}
    </header>
  )
}

function Navigation({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <nav class="nav" aria-label={label}>
      <ul class="wrap">
        {items.map(item => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.label}
              {item.count && <span class="count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Languages({ label, links }: { label: string; links: LanguageLink[] }) {
  return (
    <nav class="langs" aria-label={label}>
      {links.map(link => (
        <a
          key={link.lang}
          href={link.href}
          lang={link.lang}
          hreflang={link.lang}
          aria-current={link.current ? 'true' : undefined}
        >
          {link.label}
        </a>
      ))}
    </nav>
  )
}

export const exampleHeader: PageHeaderProps = {
  productName: 'Наставник',
  homeHref: '/',
  words: { navigation: 'Основные разделы', languages: 'Язык' },
  nav: [
    { href: '/tasks', label: 'Задачи', current: true, count: '3' },
    { href: '/roadmaps', label: 'Дорожные карты' },
    { href: '/pairs', label: 'Наставнические пары' },
    { href: '/help', label: 'Помощь' },
  ],
  languages: [
    { href: '?lang=ru', lang: 'ru', label: 'Русский', current: true },
    { href: '?lang=en', lang: 'en', label: 'English' },
  ],
}

export const examples: Example[] = [
  {
    name: 'a deputy head, signed in',
    render: () => (
      <PageHeader
        {...exampleHeader}
        words={{ navigation: 'Разделы (образец)', languages: 'Язык (образец)' }}
        person={
          <form method="post" action="/sign-out">
            <span>Громова Л. П.</span>
            <button class="btn-link" type="submit">
              Выйти
            </button>
          </form>
        }
      />
    ),
  },
]

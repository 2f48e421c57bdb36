import type { ComponentChildren } from 'preact'
import type { NavItem } from '../components/page-header.tsx'
import { PageLayout } from '../components/page-layout.tsx'
import type { Text } from '../text/index.ts'

/** What every page is told by the request: who reads, where, in which language. */
export interface FrameProps {
  t: Text
  assets: { css: string; script?: string | undefined }
  /** The path of this page, for the language links. */
  path: string
  person: { id: string; name: string } | null
  nav: NavItem[]
  isDemo: boolean
}

export interface PageProps {
  title: string
  back?: { href: string; label: string } | undefined
  /** A list or a table rather than text. */
  isWide?: boolean | undefined
}

/** The document around a page. */
export function Frame({
  frame,
  page,
  children,
}: {
  frame: FrameProps
  page: PageProps
  children: ComponentChildren
}) {
  const { t, assets, path, isDemo } = frame
  const { common } = t
  return (
    <PageLayout
      lang={t.language}
      title={`${page.title} — ${common.product}`}
      stylesheetHref={assets.css}
      scriptHref={assets.script}
      iconHref="/icon.svg"
      touchIconHref="/icon-192.png"
      manifestHref="/manifest.webmanifest"
      description={common.lead}
      personId={frame.person?.id}
      header={{
        productName: common.product,
        homeHref: '/',
        nav: frame.nav,
        languages: languageLinks(t.language, path),
        person: frame.person && <SignedIn name={frame.person.name} t={t} />,
      }}
      words={{ navigation: common.menu, languages: common.languages, skipToContent: common.skip }}
      banner={
        isDemo
          ? {
              tag: common.demoTag,
              children: (
                <>
                  {common.demo} <a href="/mailbox">{common.mailbox}</a>
                </>
              ),
            }
          : undefined
      }
      back={page.back}
      isWide={page.isWide}
      footer={
        <p>
          {common.lead} · <a href="/help">{common.nav.help}</a>
        </p>
      }
    >
      {children}
    </PageLayout>
  )
}

/** Leads to the same page in the other language. */
function languageLinks(current: 'ru' | 'en', path: string) {
  const [lang, label] = current === 'ru' ? ['en', 'English'] : ['ru', 'Русский']
  return [{ href: `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, lang, label }]
}

function SignedIn({ name, t }: { name: string; t: Text }) {
  return (
    <form method="post" action="/sign-out">
      <a href="/account" title={name}>
        {shortName(name)}
      </a>
      <button class="btn-link" type="submit">
        {t.common.signOut}
      </button>
    </form>
  )
}

/** «Лугова М. С.»: enough to know whose session it is, on one line of a phone. */
function shortName(name: string): string {
  const [surname = '', ...given] = name.split(' ')
  return [surname, ...given.map(part => `${part.slice(0, 1)}.`)].join('\u00a0')
}

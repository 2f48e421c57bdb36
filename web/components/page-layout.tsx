import type { ComponentChildren } from 'preact'
import { BackLink, Breadcrumbs, type BreadcrumbsProps } from './breadcrumbs.tsx'
import type { Example } from './example.ts'
import { exampleHeader, PageHeader, type PageHeaderProps } from './page-header.tsx'
import { ServiceBanner, type ServiceBannerProps } from './service-banner.tsx'

/** The colour of the browser's own bar: `--header` of the two themes. */
export const themeColors = { light: '#0d3036', dark: '#071114' } as const

export type PageHeadProps = {
  /** As in the tab: «Задачи — Наставник». An error page says so first. */
  title: string
  description?: string | undefined
  stylesheetHref: string
  scriptHref?: string | undefined
  iconHref?: string | undefined
  manifestHref?: string | undefined
  touchIconHref?: string | undefined
}

export type PageLayoutProps = PageHeadProps & {
  lang: 'ru' | 'en'
  /** Who is signed in: scripts keep what is theirs apart. */
  personId?: string | undefined
  header: Omit<PageHeaderProps, 'words'>
  words: PageHeaderProps['words'] & { skipToContent: string }
  banner?: ServiceBannerProps | undefined
  breadcrumbs?: BreadcrumbsProps | undefined
  back?: { href: string; label: string } | undefined
  footer?: ComponentChildren
  /** Text pages keep a narrow measure; lists and matrices take the whole width. */
  isWide?: boolean | undefined
  children: ComponentChildren
}

/** A whole document. The doctype goes before it. */
export function PageLayout(props: PageLayoutProps) {
  const { lang, header, words, banner, breadcrumbs, back } = props
  return (
    <html lang={lang} data-person={props.personId}>
      <PageHead {...props} />
      <body>
        <a class="skip" href="#main">
          {words.skipToContent}
        </a>
        <PageHeader {...header} words={words} />
        {banner && <ServiceBanner {...banner} />}
        <div class="wrap page">
          {breadcrumbs && <Breadcrumbs {...breadcrumbs} />}
          {back && <BackLink {...back} />}
          <main id="main" class={props.isWide ? undefined : 'narrow'} tabindex={-1}>
            {props.children}
          </main>
        </div>
        <footer class="foot">
          <div class="wrap">{props.footer}</div>
        </footer>
      </body>
    </html>
  )
}

function PageHead(props: PageHeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{props.title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="theme-color" content={themeColors.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={themeColors.dark} media="(prefers-color-scheme: dark)" />
      {props.description && <meta name="description" content={props.description} />}
      <link rel="stylesheet" href={props.stylesheetHref} />
      {props.iconHref && <link rel="icon" type="image/svg+xml" href={props.iconHref} />}
      {props.touchIconHref && <link rel="apple-touch-icon" href={props.touchIconHref} />}
      {props.manifestHref && <link rel="manifest" href={props.manifestHref} />}
      {props.scriptHref && <script type="module" src={props.scriptHref} />}
    </head>
  )
}

export const examples: Example[] = [
  {
    name: 'a step of a task',
    isDocument: true,
    render: () => (
      <PageLayout
        lang="ru"
        title="Куратор наставничества — Наставник"
        stylesheetHref="/app.css"
        header={exampleHeader}
        words={{ ...exampleHeader.words, skipToContent: 'Перейти к содержанию' }}
        banner={{ tag: 'Демонстрация', children: 'Школы и люди придуманы.' }}
        back={{ href: '/step/1', label: 'Назад' }}
        footer={<p>Управление образованием Сосновского района</p>}
      >
        <h1 class="title-l">Куратор наставничества</h1>
        <p>Куратор отвечает за наставничество в школе и отправляет отчёты.</p>
      </PageLayout>
    ),
  },
]

import type { KnownValue } from './known-value.ts'

export const siteSection: KnownValue = {
  code: 'site-section',
  ru: 'Раздел «Наставничество» на сайте',
  en: 'The site section on mentoring',
  of: ({ siteUrl }) =>
    siteUrl === ''
      ? null
      : {
          value: { state: 'present', url: siteUrl },
          source: { from: 'site', href: siteUrl },
        },
}

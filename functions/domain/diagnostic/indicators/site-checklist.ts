import { type Indicator, share } from './indicator.ts'

export const siteChecklist: Indicator = {
  code: 'site-checklist',
  ru: {
    name: 'Раздел сайта по проверочному листу',
    formula: 'найденные строки ÷ применимые строки последней проверки × 100',
  },
  en: {
    name: 'The site section by the checklist',
    formula: 'rows found ÷ applicable rows of the last review × 100',
  },
  rows: 'diagnostics',
  of: facts => (facts.site === null ? null : share(facts.site.found, facts.site.applicable)),
}

import { type Indicator, ofDocuments } from './indicator.ts'

export const documentsComplete: Indicator = {
  code: 'documents-complete',
  ru: {
    name: 'Обязательные документы',
    formula: 'виды документов, которые отправлены ÷ виды, которые требуются к этому дню × 100',
  },
  en: {
    name: 'Required documents',
    formula: 'kinds of documents sent ÷ kinds required by that day × 100',
  },
  rows: 'obligations',
  of: facts => ofDocuments(facts),
}

import type { KnownValue } from './known-value.ts'

export const documentsComplete: KnownValue = {
  code: 'documents-complete',
  ru: 'Обязательные документы, которые есть ÷ обязательные документы',
  en: 'Required documents that are there ÷ required documents',
  of: ({ required, schoolId }) => {
    const states = Object.values(required)
    if (states.length === 0) return null
    return {
      value: { numerator: states.filter(Boolean).length, denominator: states.length },
      source: { from: 'required', schoolId },
    }
  },
}

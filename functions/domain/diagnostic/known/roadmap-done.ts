import type { KnownValue } from './known-value.ts'

export const roadmapDone: KnownValue = {
  code: 'roadmap-done',
  ru: 'Выполнено ÷ мероприятия со сроком',
  en: 'Done ÷ activities due',
  of: ({ obligations, schoolId }) =>
    obligations.expected === 0
      ? null
      : {
          value: { numerator: obligations.done, denominator: obligations.expected },
          source: { from: 'obligations', schoolId },
        },
}

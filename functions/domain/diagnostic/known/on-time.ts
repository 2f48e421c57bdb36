import type { KnownValue } from './known-value.ts'

export const onTime: KnownValue = {
  code: 'on-time',
  ru: 'Выполнено в срок ÷ мероприятия со сроком',
  en: 'Done on time ÷ activities due',
  of: ({ obligations, schoolId }) =>
    obligations.expected === 0
      ? null
      : {
          value: { numerator: obligations.onTime, denominator: obligations.expected },
          source: { from: 'obligations', schoolId },
        },
}

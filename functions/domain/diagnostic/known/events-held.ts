import type { KnownValue } from './known-value.ts'

export const eventsHeld: KnownValue = {
  code: 'events-held',
  ru: 'Мероприятия, записанные за полгода',
  en: 'Events recorded in half a year',
  of: ({ events, schoolId }) =>
    events === 0 ? null : { value: events, source: { from: 'events', schoolId } },
}

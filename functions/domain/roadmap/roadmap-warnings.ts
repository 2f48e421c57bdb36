/** What may be wrong with a roadmap: kept, shown, never refused. The message follows the code's words. */
export const ROADMAP_WARNINGS = {
  'duplicate-number': 'Номер повторяется',
  'damaged-number': 'Номер записан с опечаткой',
  'duplicate-activity': 'Одно и то же мероприятие названо дважды с разными сроками',
  'outside-period': 'Срок не попадает в период дорожной карты',
  'no-timing': 'Срок не указан',
  'timing-in-text': 'Срок не указан, но назван в тексте мероприятия',
  'no-responsible': 'Ответственный не указан',
  'order-conflict': 'Реквизиты приказа в документе расходятся',
  'period-assumed': 'Период назван неоднозначно',
  'no-period': 'Период дорожной карты в документе не назван',
  'no-title': 'Название дорожной карты не найдено',
  'more-roadmaps': 'В документе есть ещё таблицы со сроками, прочитана самая большая; осталось',
  'tables-joined': 'Дорожная карта собрана из нескольких таблиц',
} as const satisfies Record<string, string>

export type RoadmapWarningCode = keyof typeof ROADMAP_WARNINGS

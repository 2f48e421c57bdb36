import type { Example } from './example.ts'

export type TimelineEntry = {
  id: string
  what: string
  who: string
  /** As written on the page, in the authority's time. */
  when: string
  /** For machines: an ISO day or instant. */
  at: string
  comment?: string | undefined
}

/** What happened, newest first: who did what, when, and what they wrote. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <ol class="timeline">
      {entries.map(({ id, what, who, when, at, comment }) => (
        <li key={id}>
          <p class="timeline-what">{what}</p>
          <p class="meta">
            {who}, <time dateTime={at}>{when}</time>
          </p>
          {comment && <blockquote class="quote">{comment}</blockquote>}
        </li>
      ))}
    </ol>
  )
}

export const examples: Example[] = [
  {
    name: 'returned and sent again',
    render: () => (
      <Timeline
        entries={[
          {
            id: 'timeline-3',
            what: 'Отправлено повторно',
            who: 'Громова Л. П., МБОУ «Сосновская СОШ № 3»',
            when: '6 октября 2027 г., 11:20',
            at: '2027-10-06T04:20:00Z',
          },
          {
            id: 'timeline-2',
            what: 'Возвращено на доработку',
            who: 'Астахова Н. И., управление образования',
            when: '5 октября 2027 г., 16:02',
            at: '2027-10-05T09:02:00Z',
            comment: 'В приказе не указан срок закрепления пары Климова — Юсупова. Добавьте дату.',
          },
          {
            id: 'timeline-1',
            what: 'Отправлено',
            who: 'Громова Л. П., МБОУ «Сосновская СОШ № 3»',
            when: '28 сентября 2027 г., 15:41',
            at: '2027-09-28T08:41:00Z',
          },
        ]}
      />
    ),
  },
]

import type { Example } from './example.ts'
import { Icon } from './icon.tsx'
import { statusShapes, type TagStatus } from './status-tag.tsx'
import { type StripWindow, YearStripLine } from './year-strip-line.tsx'
import { labelledTicks, monthTicks, type Period, yearTicks } from './year-strip-scale.ts'

export type StripRow = {
  id: string
  label: string
  href?: string | undefined
  windows: StripWindow[]
  status: TagStatus
  statusLabel: string
  /** The days in words, for those who do not see the picture. */
  description: string
}

export type YearStripProps = Period & {
  caption: string
  today: string
  /** Under the picture, beside a piece of the line: «Сегодня, 7 октября». */
  todayLabel: string
  /** Twelve short names, January first. */
  months: readonly string[]
  rows: StripRow[]
}

/** The year of a roadmap: its activities one under another on one axis of months. */
export function YearStrip(props: YearStripProps) {
  const { from, to, today, rows } = props
  return (
    <figure class="strip">
      <figcaption class="title-s">{props.caption}</figcaption>
      <div class="strip-row strip-head">
        <Axis period={{ from, to }} months={props.months} />
      </div>
      <ul>
        {rows.map(row => (
          <li class="strip-row" key={row.id}>
            <RowLabel row={row} />
            <YearStripLine
              {...{ from, to, today, windows: row.windows, status: row.status }}
              title={`${row.label}: ${row.description}`}
              description={row.statusLabel}
            />
          </li>
        ))}
      </ul>
      <p class="meta strip-key">
        <svg width="4" height="20" aria-hidden="true" focusable="false">
          <line class="strip-today" x1="2" x2="2" y2="20" />
        </svg>
        {props.todayLabel}
      </p>
    </figure>
  )
}

function RowLabel({ row }: { row: StripRow }) {
  return (
    <div>
      {row.href ? <a href={row.href}>{row.label}</a> : row.label}
      <p class={`strip-status tone-${row.status}`}>
        <Icon shape={statusShapes[row.status]} />
        {row.statusLabel}
      </p>
    </div>
  )
}

function Axis({ period, months }: { period: Period; months: readonly string[] }) {
  const ticks = monthTicks(period)
  const labelled = labelledTicks(ticks)
  const isByYear = ticks.length > 30
  return (
    <svg class="strip-axis" height={isByYear ? 24 : 44} aria-hidden="true" focusable="false">
      {!isByYear &&
        labelled.map(({ at, month }, index) => (
          <text key={at} class={index % 2 ? 'strip-odd' : undefined} x={`${at}%`} y="38">
            {months[month]}
          </text>
        ))}
      {yearTicks(ticks).map(({ at, year }) => (
        <text key={year} class="strip-year" x={`${at}%`} y="16">
          {year}
        </text>
      ))}
    </svg>
  )
}

const months = 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' ')

export const examples: Example[] = [
  {
    name: 'a school year',
    render: () => (
      <YearStrip
        caption="Дорожная карта на 2027–2028 учебный год"
        from="2027-09-01"
        to="2028-08-31"
        today="2027-10-07"
        todayLabel="Сегодня, 7 октября 2027 г."
        months={months}
        rows={[
          {
            id: 'strip-1',
            label: 'Положение о системе наставничества на сайте школы',
            href: '/activities/1',
            windows: [{ from: '2027-09-01', to: '2027-09-20' }],
            status: 'accepted',
            statusLabel: 'Принято',
            description: 'с 1 по 20 сентября 2027 г.',
          },
          {
            id: 'strip-2',
            label: 'Приказ о закреплении наставнических пар',
            href: '/activities/2',
            windows: [{ from: null, to: '2027-10-01' }],
            status: 'overdue',
            statusLabel: 'Просрочено',
            description: 'до 1 октября 2027 г.',
          },
          {
            id: 'strip-3',
            label: 'Персонализированные программы наставничества',
            href: '/activities/3',
            windows: [{ from: '2027-09-20', to: '2027-10-15' }],
            status: 'due-soon',
            statusLabel: 'Скоро срок',
            description: 'с 20 сентября по 15 октября 2027 г.',
          },
          {
            id: 'strip-4',
            label: 'Встречи наставников и наставляемых',
            windows: [{ from: '2027-10-01', to: '2028-05-31' }],
            status: 'open',
            statusLabel: 'Можно сдавать',
            description: 'с 1 октября 2027 г. по 31 мая 2028 г.',
          },
          {
            id: 'strip-5',
            label: 'Мониторинг эффективности по полугодиям',
            href: '/activities/5',
            windows: [
              { from: '2027-12-10', to: '2028-01-20' },
              { from: '2028-05-10', to: '2028-06-10' },
            ],
            status: 'upcoming',
            statusLabel: 'Ещё не началось',
            description: 'до 20 января и до 10 июня 2028 г.',
          },
          {
            id: 'strip-6',
            label: 'Конкурс «Лучшая наставническая пара»',
            windows: [{ from: '2028-03-01', to: '2028-04-15' }],
            status: 'waived',
            statusLabel: 'Не требуется',
            description: 'с 1 марта по 15 апреля 2028 г.',
          },
        ]}
      />
    ),
  },
  {
    name: 'five years',
    render: () => (
      <YearStrip
        caption="Муниципальная дорожная карта 2025–2029"
        from="2025-01-01"
        to="2029-12-31"
        today="2027-10-07"
        todayLabel="Сегодня, 7 октября 2027 г."
        months={months}
        rows={[
          {
            id: 'strip-7',
            label: 'Ежегодный отчёт о наставничестве',
            windows: [
              { from: '2025-05-01', to: '2025-06-15', status: 'accepted' },
              { from: '2026-05-01', to: '2026-06-15', status: 'accepted' },
              { from: '2027-05-01', to: '2027-06-15', status: 'submitted-late' },
              { from: '2028-05-01', to: '2028-06-15' },
              { from: '2029-05-01', to: '2029-06-15' },
            ],
            status: 'upcoming',
            statusLabel: 'Следующий — в мае 2028 г.',
            description: 'каждый год с 1 мая по 15 июня',
          },
        ]}
      />
    ),
  },
]

import type { Example } from './example.ts'
import { Icon } from './icon.tsx'
import { statusShapes, type TagStatus } from './status-tag.tsx'

export type Stat = { value: string; label: string; href: string; status: TagStatus }

/** A few counts; each leads to the rows it counts. */
export function StatRow({ stats }: { stats: Stat[] }) {
  return (
    <ul class="stats">
      {stats.map(({ value, label, href, status }) => (
        <li key={href}>
          <a class={`stat tone-${status}`} href={href}>
            <span class="stat-value">{value}</span>
            <span class="stat-label">
              <Icon shape={statusShapes[status]} />
              {label}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

export const examples: Example[] = [
  {
    name: 'an officer’s morning',
    render: () => (
      <StatRow
        stats={[
          {
            value: '36',
            label: 'школ сдали',
            href: '/schools?status=submitted',
            status: 'accepted',
          },
          { value: '5', label: 'ждут проверки', href: '/inbox', status: 'submitted' },
          { value: '3', label: 'скоро срок', href: '/schools?status=due-soon', status: 'due-soon' },
          { value: '2', label: 'просрочили', href: '/schools?status=overdue', status: 'overdue' },
        ]}
      />
    ),
  },
]

import type { Example } from './example.ts'
import { StatusTag, type TagStatus } from './status-tag.tsx'

export type Task = {
  /** Unique on the page: ties the link to its status for those who listen. */
  id: string
  title: string
  /** Left out when there is nothing to open yet. */
  href?: string | undefined
  meta?: string[] | undefined
  due?: string | undefined
  status: TagStatus
  statusLabel: string
}

/** What is to be done, a line each: the title leads there, the due day and the status stand beside. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul class="tasks">
      {tasks.map(task => (
        <TaskLine key={task.id} task={task} />
      ))}
    </ul>
  )
}

function TaskLine({ task }: { task: Task }) {
  const statusId = `${task.id}-status`
  return (
    <li class="task">
      <div>
        {task.href ? (
          <a class="task-title" href={task.href} aria-describedby={statusId}>
            {task.title}
          </a>
        ) : (
          <span class="task-title">{task.title}</span>
        )}
        {task.meta?.map(line => (
          <p class="meta" key={line}>
            {line}
          </p>
        ))}
      </div>
      <div id={statusId}>
        <StatusTag status={task.status} label={task.statusLabel} />
        {task.due && <p class="task-due">{task.due}</p>}
      </div>
    </li>
  )
}

export const examples: Example[] = [
  {
    name: 'a school in October',
    render: () => (
      <TaskList
        tasks={[
          {
            id: 'task-1',
            title: 'Приказ о закреплении наставнических пар с письменного согласия их участников',
            href: '/obligations/1',
            meta: ['Дорожная карта 2027–2028, пункт 1.4'],
            due: 'До 1 октября, опоздание 6 дней',
            status: 'overdue',
            statusLabel: 'Просрочено',
          },
          {
            id: 'task-2',
            title: 'Персонализированные программы наставничества',
            href: '/obligations/2',
            meta: ['Пункт 2.1', 'Черновик: Л. П. Громова, сегодня в 9:40'],
            due: 'До 15 октября, осталось 8 дней',
            status: 'due-soon',
            statusLabel: 'Скоро срок',
          },
          {
            id: 'task-3',
            title: 'Положение о системе наставничества на сайте школы',
            href: '/obligations/3',
            meta: ['Пункт 1.2'],
            due: 'Замечание от 5 октября',
            status: 'returned',
            statusLabel: 'Возвращено на доработку',
          },
          {
            id: 'task-4',
            title: 'Мониторинг удовлетворённости участников',
            meta: ['Пункт 5.3'],
            due: 'С 1 по 25 мая 2028 г.',
            status: 'upcoming',
            statusLabel: 'Ещё не началось',
          },
        ]}
      />
    ),
  },
]

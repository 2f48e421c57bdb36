import type { Example } from './example.ts'
import { Icon, type IconShape } from './icon.tsx'

/** The shape that goes with each status of an obligation; the word stands beside it. */
export const statusShapes = {
  upcoming: 'ring',
  open: 'half',
  'due-soon': 'clock',
  submitted: 'up',
  'submitted-late': 'up-late',
  returned: 'back',
  accepted: 'check',
  overdue: 'warning',
  waived: 'dash',
  closed: 'lock',
  neutral: 'dot',
} as const satisfies Record<string, IconShape>

export type TagStatus = keyof typeof statusShapes

export type StatusTagProps = { status: TagStatus; label: string; id?: string | undefined }

/** A status as a shape and a word, so that it reads without colour, in print and aloud. */
export function StatusTag({ status, label, id }: StatusTagProps) {
  return (
    <strong class={`tag tone-${status}`} id={id}>
      <Icon shape={statusShapes[status]} />
      {label}
    </strong>
  )
}

const words: Record<TagStatus, string> = {
  upcoming: 'Ещё не началось',
  open: 'Можно сдавать',
  'due-soon': 'Скоро срок',
  submitted: 'Сдано',
  'submitted-late': 'Сдано с опозданием',
  returned: 'Возвращено на доработку',
  accepted: 'Принято',
  overdue: 'Просрочено',
  waived: 'Не требуется',
  closed: 'Закрыто',
  neutral: 'Черновик',
}

export const examples: Example[] = (Object.keys(words) as TagStatus[]).map(status => ({
  name: status,
  render: () => <StatusTag status={status} label={words[status]} />,
}))

import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'
import { Icon, type IconShape } from './icon.tsx'

const shapes = {
  info: 'about',
  success: 'check',
  warning: 'warning',
  error: 'warning',
} as const satisfies Record<string, IconShape>

export type NoticeProps = {
  kind: keyof typeof shapes
  title: string
  headingLevel?: 2 | 3 | undefined
  /** Read out at once: for what has just happened, not for what always stands on the page. */
  isNews?: boolean | undefined
  children?: ComponentChildren
}

/** Something to know before going on. */
export function Notice({ kind, title, headingLevel = 2, isNews, children }: NoticeProps) {
  const Title = `h${headingLevel}` as const
  return (
    <div class={`notice notice-${kind}`} role={isNews ? 'status' : undefined}>
      <Icon shape={shapes[kind]} />
      <div class="notice-body">
        <Title class="title-s">{title}</Title>
        {children}
      </div>
    </div>
  )
}

export const examples: Example[] = [
  {
    name: 'info',
    render: () => (
      <Notice kind="info" title="Отчёт за первое полугодие собирается до 20 января">
        <p>Форма откроется 9 января. Подготовьте реквизиты приказа о закреплении пар.</p>
      </Notice>
    ),
  },
  {
    name: 'success, news',
    render: () => <Notice kind="success" title="Черновик сохранён в 14:07" isNews />,
  },
  {
    name: 'warning',
    render: () => (
      <Notice kind="warning" title="Сейчас форму заполняет Лидия Петровна Громова">
        <p>Если вы продолжите, её последние ответы сохранятся рядом с вашими.</p>
      </Notice>
    ),
  },
  {
    name: 'error',
    render: () => (
      <Notice kind="error" title="Файл не загрузился">
        <p>
          Связь прервалась на половине. <a href="/again">Продолжить загрузку</a>
        </p>
      </Notice>
    ),
  },
]

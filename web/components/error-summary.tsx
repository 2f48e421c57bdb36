import type { Example } from './example.ts'

export type ErrorSummaryProps = {
  title: string
  /** The same sentences as at the fields; `href` is `#` and the field's name. */
  errors: { href: string; message: string }[]
}

/** What must be corrected, first on the page; it takes the focus, and each line leads to its field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const takesFocus = { tabindex: -1, autofocus: true }
  return (
    <div class="error-summary" aria-labelledby="error-summary-title" role="alert" {...takesFocus}>
      <h2 class="title-s" id="error-summary-title">
        {title}
      </h2>
      <ul>
        {errors.map(error => (
          <li key={error.href}>
            <a href={error.href}>{error.message}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

export const examples: Example[] = [
  {
    name: 'two fields',
    render: () => (
      <ErrorSummary
        title="Исправьте ответы"
        errors={[
          { href: '#order-number', message: 'Укажите номер приказа' },
          { href: '#order-date', message: 'Дата приказа не может быть позже сегодняшней' },
        ]}
      />
    ),
  },
]

import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'

type Look = {
  look?: 'primary' | 'secondary' | 'warning' | 'link' | undefined
  children: ComponentChildren
}

export type ButtonProps = Look & {
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  /** The address the form goes to when this button is pressed, when it is not the form's own. */
  formaction?: string | undefined
  /** The id of the form it belongs to, when the button stands outside it. */
  form?: string | undefined
}

export type ButtonLinkProps = Look & { href: string; download?: boolean | undefined }

const classOf = (look: Look['look']) => (look ? `btn btn-${look}` : 'btn')

/** Does something: sends the form it stands in. One primary button a page. */
export function Button({ look, children, type = 'submit', ...rest }: ButtonProps) {
  return (
    <button class={classOf(look)} type={type} {...rest}>
      {children}
    </button>
  )
}

/** Goes somewhere, with the weight of a button. */
export function ButtonLink({ look, children, href, download }: ButtonLinkProps) {
  return (
    <a class={classOf(look)} href={href} download={download}>
      {children}
    </a>
  )
}

export const examples: Example[] = [
  { name: 'primary', render: () => <Button>Отправить дорожную карту</Button> },
  { name: 'secondary', render: () => <Button look="secondary">Сохранить черновик</Button> },
  { name: 'warning', render: () => <Button look="warning">Отозвать отчёт</Button> },
  { name: 'like a link', render: () => <Button look="link">Выйти</Button> },
  { name: 'a link', render: () => <ButtonLink href="/new">Начать заполнение</ButtonLink> },
]

import type { ComponentChildren } from 'preact'
import type { Example } from './example.ts'

export type PersonLineProps = {
  name: string
  post: string
  place?: string | undefined
  /** Telephone, address, a link. */
  contact?: ComponentChildren
}

/** Who it is, what they do and how to reach them. */
export function PersonLine({ name, post, place, contact }: PersonLineProps) {
  return (
    <div class="person">
      <span class="person-letters" aria-hidden="true">
        {initials(name)}
      </span>
      <div>
        <strong>{name}</strong>
        <p class="meta">{place ? `${post}, ${place}` : post}</p>
        {contact && <p class="meta">{contact}</p>}
      </div>
    </div>
  )
}

/** @example initials('Громова Лидия Петровна') // 'ГЛ' */
const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map(word => word.charAt(0).toUpperCase())
    .join('')

export const examples: Example[] = [
  {
    name: 'a curator',
    render: () => (
      <PersonLine
        name="Громова Лидия Петровна"
        post="куратор наставничества"
        place="МБОУ «Сосновская СОШ № 3»"
        contact={<a href="mailto:gromova@sosnovka-school.example">Написать письмо</a>}
      />
    ),
  },
]

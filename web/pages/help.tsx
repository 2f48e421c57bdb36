import type { Role } from '../../functions/domain/people/roles.ts'
import { Pagination } from '../components/pagination.tsx'
import { TabsNav } from '../components/tabs-nav.tsx'
import { type GuideStep, help } from '../text/help.ts'
import type { Text } from '../text/index.ts'

/** Roles in the order they are met with in a school, then in the authority. */
export const guideRoles = ['curator', 'director', 'deputy', 'officer', 'methodologist'] as const

/** Whom the guide speaks to, and what everybody should know about devices. */
export function HelpPage({ t }: { t: Text }) {
  const words = help[t.language]
  return (
    <>
      <h1 class="title-l">{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <h2 class="title-m">{words.choose}</h2>
      <ul class="tasks">
        {guideRoles.map(role => (
          <li class="task" key={role}>
            <div>
              <a class="task-title" href={`/help/${role}`}>
                {capital(t.common.role[role])}
              </a>
              <p class="meta">{words.roles[role].lead}</p>
            </div>
          </li>
        ))}
      </ul>
      <h2 class="title-m">{words.phoneTitle}</h2>
      <ul>
        {words.phone.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

/** One of the two pages for a role. */
export function GuidePageView({ t, role, number }: { t: Text; role: Role; number: 1 | 2 }) {
  const words = help[t.language]
  const guide = words.roles[role]
  const shown = guide.pages[number - 1] ?? guide.pages[0]
  const href = (page: number) => `/help/${role}${page === 1 ? '' : `?page=${page}`}`
  const items = guide.pages.map(({ title }, index) => ({
    href: href(index + 1),
    label: title,
    current: index === number - 1,
  }))
  return (
    <>
      <p class="meta">{capital(t.common.role[role])}</p>
      <h1 class="title-l">{shown.title}</h1>
      <TabsNav label={words.title} items={items} />
      {shown.steps.map((step, index) => (
        <Step key={step.title} t={t} step={step} number={index + 1} />
      ))}
      <Pagination
        label={words.page(number)}
        prev={number === 2 ? { href: href(1), label: words.previous } : undefined}
        next={number === 1 ? { href: href(2), label: words.next } : undefined}
      />
    </>
  )
}

function Step({ t, step, number }: { t: Text; step: GuideStep; number: number }) {
  const words = help[t.language]
  return (
    <section>
      <h2 class="title-m">
        {number}. {step.title}
      </h2>
      <p>{step.text}</p>
      {step.picture && (
        <img
          class="picture"
          src={`/help/${step.picture}-${t.language}.jpg`}
          alt={words.pictureOf(step.title)}
          width="360"
          height="560"
          loading="lazy"
        />
      )}
    </section>
  )
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

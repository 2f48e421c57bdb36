import { ButtonLink } from '../components/button.tsx'
import type { Text } from '../text/index.ts'

/** What this is, for whoever comes here first. */
export function LandingPage({ t, isDemo }: { t: Text; isDemo: boolean }) {
  const { landing } = t
  return (
    <>
      <h1 class="title-l">{landing.title}</h1>
      <p class="lead">{landing.lead}</p>
      <ul>
        {landing.points.map(point => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>
        <ButtonLink href="/sign-in">{landing.start}</ButtonLink>
      </p>
      {isDemo && (
        <>
          <h2 class="title-m">{landing.demoTitle}</h2>
          <p>{landing.demoText}</p>
          <p>
            <a href="/demo">{t.common.demoPeople}</a>
          </p>
        </>
      )}
    </>
  )
}

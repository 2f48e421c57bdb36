import { ButtonLink } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { YearStrip } from '../components/year-strip.tsx'
import type { Text } from '../text/index.ts'

/** What this is, for whoever comes here first. */
export function LandingPage({ t, isDemo }: { t: Text; isDemo: boolean }) {
  const { landing } = t
  return (
    <>
      <h1 class="title-l">{landing.title}</h1>
      <p class="lead">{landing.lead}</p>
      <ButtonRow>
        <ButtonLink href="/sign-in">{landing.start}</ButtonLink>
        <ButtonLink look="secondary" href="/help">
          {landing.help}
        </ButtonLink>
      </ButtonRow>
      <ExampleYear t={t} />
      <ul>
        {landing.points.map(point => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      {isDemo && <Tour t={t} />}
    </>
  )
}

/** The picture of a year, as a roadmap's own page draws it. Its days are invented. */
const exampleYear = [
  { from: '2026-09-01', due: '2026-09-15', status: 'accepted' },
  { from: '2026-09-21', due: '2026-10-05', status: 'overdue' },
  { from: '2027-01-09', due: '2027-01-20', status: 'upcoming' },
  { from: '2027-05-20', due: '2027-06-10', status: 'upcoming' },
] as const

function ExampleYear({ t }: { t: Text }) {
  const { strip } = t.landing
  return (
    <YearStrip
      from="2026-09-01"
      to="2027-06-30"
      today="2026-10-07"
      caption={strip.caption}
      todayLabel={strip.today}
      months={t.roadmap.months}
      rows={exampleYear.map(({ from, due, status }, index) => ({
        id: due,
        label: strip.rows[index]?.label ?? '',
        description: strip.rows[index]?.description ?? '',
        windows: [{ from, to: due }],
        status,
        statusLabel: t.common.status[status],
      }))}
    />
  )
}

/** The demonstration in five steps, each a link to where it happens. */
function Tour({ t }: { t: Text }) {
  const { landing } = t
  return (
    <>
      <h2 class="title-m">{landing.tourTitle}</h2>
      <p>
        {landing.demoText} <a href="/demo">{t.common.demoPeople}</a>,{' '}
        <a href="/mailbox">{t.common.mailbox}</a>
      </p>
      <ol class="tour">
        {landing.tour.map(step => (
          <li key={step.link}>
            <h3 class="title-s">{step.title}</h3>
            <p>{step.text}</p>
            <p>
              <a href={step.link}>{step.linkText}</a>
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}

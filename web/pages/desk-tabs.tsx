import { TabsNav } from '../components/tabs-nav.tsx'
import { connections } from '../text/connections.ts'
import { desk } from '../text/desk.ts'
import { exportWords } from '../text/exports.ts'
import type { Text } from '../text/index.ts'

export type DeskTab = 'review' | 'recommendations' | 'reminders' | 'exports' | 'tokens' | 'webhooks'

/** The pages of the authority's desk, side by side. Other systems are connected by officers only. */
export function DeskTabs(props: {
  t: Text
  authorityId: string
  current: DeskTab
  isOfficer: boolean
}) {
  const { t, authorityId, current, isOfficer } = props
  const words = desk[t.language]
  const { tokens, webhooks } = connections[t.language]
  const labels: Record<DeskTab, string> = {
    review: t.review.title,
    recommendations: words.recommendations.title,
    reminders: words.reminders.title,
    exports: exportWords[t.language].title,
    tokens: tokens.title,
    webhooks: webhooks.title,
  }
  const tabs = Object.keys(labels) as DeskTab[]
  return (
    <TabsNav
      label={words.tabs}
      items={tabs
        .filter(tab => isOfficer || (tab !== 'tokens' && tab !== 'webhooks'))
        .map(tab => ({
          href: `/authorities/${authorityId}/${tab}`,
          label: labels[tab],
          current: tab === current,
        }))}
    />
  )
}

import { TabsNav } from '../components/tabs-nav.tsx'
import { connections } from '../text/connections.ts'
import type { Text } from '../text/index.ts'

/** The pages where an authority connects other systems. */
export function ConnectionTabs(props: {
  t: Text
  authorityId: string
  current: 'tokens' | 'webhooks'
}) {
  const { t, authorityId, current } = props
  const words = connections[t.language]
  return (
    <TabsNav
      label={words.tabs}
      items={(['tokens', 'webhooks'] as const).map(tab => ({
        href: `/authorities/${authorityId}/${tab}`,
        label: words[tab].title,
        current: tab === current,
      }))}
    />
  )
}

import { TabsNav } from '../components/tabs-nav.tsx'
import type { Text } from '../text/index.ts'

export type AuthorityTab =
  | 'schools'
  | 'obligations'
  | 'people'
  | 'import'
  | 'calendar'
  | 'letters'
  | 'matrix'
  | 'roadmaps'
  | 'settings'

/** The authority's pages, side by side. Lists are loaded, and letters read, by officers only. */
export function AuthorityTabs(props: {
  t: Text
  authorityId: string
  current: AuthorityTab
  isOfficer: boolean
}) {
  const { t, authorityId, current, isOfficer } = props
  const base = `/authorities/${authorityId}`
  const items: { tab: AuthorityTab; href: string; label: string }[] = [
    { tab: 'schools', href: base, label: t.common.nav.schools },
    { tab: 'obligations', href: `${base}/obligations`, label: t.authority.obligations },
    { tab: 'matrix', href: `${base}/matrix`, label: t.authority.matrixTab },
    { tab: 'roadmaps', href: `${base}/roadmaps`, label: t.common.nav.roadmaps },
    { tab: 'people', href: `${base}/people`, label: t.common.nav.people },
    { tab: 'import', href: `${base}/import`, label: t.common.nav.import },
    { tab: 'calendar', href: `${base}/calendar`, label: t.common.nav.calendar },
    { tab: 'letters', href: `${base}/letters`, label: t.common.nav.letters },
    { tab: 'settings', href: `${base}/settings`, label: t.common.nav.settings },
  ]
  return (
    <TabsNav
      label={t.authority.tabs}
      items={items
        .filter(({ tab }) => isOfficer || (tab !== 'import' && tab !== 'letters'))
        .map(({ tab, href, label }) => ({ href, label, current: tab === current }))}
    />
  )
}

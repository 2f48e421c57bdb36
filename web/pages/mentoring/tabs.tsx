import { TabsNav } from '../../components/tabs-nav.tsx'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'

export type MentoringTab = 'guide' | 'pairs' | 'mentors' | 'mentees' | 'difficulties'

export interface MentoringTabsProps {
  t: Text
  schoolId: string
  current: MentoringTab
  canEdit: boolean
}

/** The sections of a school's mentoring. Difficulties are for those who keep the registers. */
export function MentoringTabs(props: MentoringTabsProps) {
  const words = mentoring[props.t.language]
  const base = `/schools/${props.schoolId}/mentoring`
  const items = [
    { id: 'guide', href: base, label: words.guide },
    { id: 'pairs', href: `${base}/mentorships`, label: words.pairs },
    { id: 'mentors', href: `${base}/registers/mentors`, label: words.mentors },
    { id: 'mentees', href: `${base}/registers/mentees`, label: words.mentees },
    ...(props.canEdit
      ? [{ id: 'difficulties', href: `${base}/difficulties`, label: words.difficulties }]
      : []),
  ]
  return (
    <TabsNav
      label={words.tabs}
      items={items.map(({ id, href, label }) => ({ href, label, current: id === props.current }))}
    />
  )
}

import { TabsNav } from '../../components/tabs-nav.tsx'
import type { Text } from '../../text/index.ts'
import { mentoring } from '../../text/mentoring.ts'

export type MentoringTab = 'guide' | 'pairs' | 'mentors' | 'mentees' | 'difficulties'

/** The sections of a school's mentoring. */
export function MentoringTabs(props: { t: Text; schoolId: string; current: MentoringTab }) {
  const words = mentoring[props.t.language]
  const base = `/schools/${props.schoolId}/mentoring`
  const items = [
    { id: 'guide', href: base, label: words.guide },
    { id: 'pairs', href: `${base}/mentorships`, label: words.pairs },
    { id: 'mentors', href: `${base}/registers/mentors`, label: words.mentors },
    { id: 'mentees', href: `${base}/registers/mentees`, label: words.mentees },
    { id: 'difficulties', href: `${base}/difficulties`, label: words.difficulties },
  ]
  return (
    <TabsNav
      label={words.tabs}
      items={items.map(({ id, href, label }) => ({ href, label, current: id === props.current }))}
    />
  )
}

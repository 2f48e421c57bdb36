import { TabsNav } from '../../components/tabs-nav.tsx'
import type { Text } from '../../text/index.ts'
import { papers } from '../../text/mentoring-papers.ts'

const pages = ['documents', 'matches', 'publications', 'retention', 'views', 'particulars'] as const
export type PaperPage = (typeof pages)[number]

/** The pages about the papers of a school's mentoring. */
export function PaperTabs(props: {
  t: Text
  schoolId: string
  current: PaperPage
  isDirector: boolean
}) {
  const words = papers[props.t.language].tabs
  const shown = pages.filter(one => one !== 'views' || props.isDirector)
  return (
    <TabsNav
      label={words.label}
      items={shown.map(one => ({
        href: `/schools/${props.schoolId}/mentoring/${one}`,
        label: words[one],
        current: one === props.current,
      }))}
    />
  )
}

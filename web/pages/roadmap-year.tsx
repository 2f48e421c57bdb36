import { YearStrip } from '../components/year-strip.tsx'
import { formatDay } from '../text/format.ts'
import type { RoadmapPageProps } from './roadmap.tsx'
import { pressing, type RoadmapActivity } from './roadmap-obligations.ts'
import { activityName, windowsInWords } from './roadmap-words.ts'

/** One school year of a roadmap as a picture: a row for each activity due in it. */
export function RoadmapYear({ t, activities, today, year }: RoadmapPageProps & { year: number }) {
  const from = `${year}-09-01`
  const to = `${year + 1}-08-31`
  const rows = activities.flatMap(activity => rowOf(activity, from, to, t))
  if (rows.length === 0) return <p>{t.roadmap.nothingThisYear}</p>
  return (
    <YearStrip
      caption={t.roadmap.stripCaption(t.roadmap.schoolYear(year))}
      {...{ from, to, today, rows }}
      todayLabel={t.roadmap.todayIs(formatDay(today, t.language))}
      months={t.roadmap.months}
    />
  )
}

function rowOf(activity: RoadmapActivity, from: string, to: string, t: RoadmapPageProps['t']) {
  const here = activity.obligations.filter(
    ({ windowFrom, due, phase }) => phase !== 'closed' && due >= from && (windowFrom ?? due) <= to,
  )
  const [first] = pressing(here)
  if (first === undefined) return []
  const windows = here.map(({ windowFrom, due, status }) => ({ from: windowFrom, to: due, status }))
  return [
    {
      id: activity.id,
      label: activityName(activity, 60),
      href: `/obligations/${first.id}`,
      windows,
      status: first.status,
      statusLabel: t.common.status[first.status],
      description: windowsInWords(windows, t),
    },
  ]
}

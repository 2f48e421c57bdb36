import { DateField } from '../components/date-field.tsx'
import { Details } from '../components/details.tsx'
import { FilterBar } from '../components/filter-bar.tsx'
import type { Text } from '../text/index.ts'

interface AsOfFormProps {
  t: Text
  asOf: string
  isToday: boolean
  /** The page without its query. */
  action: string
  /** What of the query stays when the day changes. */
  keeps?: Record<string, string | undefined>
}

/** The same page as it was on an earlier day. */
export function AsOfForm({ t, asOf, isToday, action, keeps = {} }: AsOfFormProps) {
  const kept = Object.entries(keeps).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  )
  const query = new URLSearchParams(kept).toString()
  const reset = { href: query === '' ? action : `${action}?${query}`, label: t.authority.today }
  return (
    <Details summary={t.tasks.asOfLabel} isOpen={!isToday}>
      <FilterBar
        label={t.authority.asOf}
        action={action}
        submitLabel={t.authority.show}
        reset={isToday ? undefined : reset}
      >
        {kept.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <DateField
          name="asOf"
          label={t.authority.asOf}
          value={asOf}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
      </FilterBar>
    </Details>
  )
}

import { schoolKinds } from '../../functions/domain/people/school-kinds.ts'
import type { SchoolAudience } from '../../functions/domain/roadmap/audience.ts'
import type { Activity } from '../../functions/domain/roadmap/roadmap-reading.ts'
import { Button } from '../components/button.tsx'
import { CheckboxesField } from '../components/checkboxes-field.tsx'
import { Details } from '../components/details.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { RadiosField } from '../components/radios-field.tsx'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'
import { activityName } from './roadmap-words.ts'

export interface AudienceProps {
  t: Text
  id: string
  index: number
  activity: Activity
  audience: SchoolAudience
  schools: readonly { id: string; shortName: string }[]
  error: string | undefined
}

/** Whom one row of a municipal roadmap is for. */
export function AudiencePage({ t, id, index, activity, audience, schools, error }: AudienceProps) {
  const words = oversight[t.language]
  const marks = { errorPrefix: t.common.errorPrefix }
  return (
    <>
      {error !== undefined && (
        <ErrorSummary
          title={t.common.errorsTitle}
          errors={[{ href: '#audience', message: error }]}
        />
      )}
      <h1 class="title-l">{words.audienceTitle}</h1>
      <p class="lead">{activityName(activity)}</p>
      <form method="post" action={`/drafts/${id}/audience`}>
        <input type="hidden" name="row" value={index} />
        <RadiosField
          name="audience"
          label={words.audienceQuestion}
          value={audience.of}
          error={error}
          options={[
            { value: 'all', label: words.audienceAll },
            { value: 'kinds', label: words.audienceKinds },
            { value: 'list', label: words.audienceList },
          ]}
          words={marks}
        />
        <Details summary={words.kindsLabel} isOpen={audience.of === 'kinds'}>
          <CheckboxesField
            name="kind"
            label={words.kindsLabel}
            values={audience.of === 'kinds' ? audience.kinds : []}
            options={schoolKinds.map(value => ({ value, label: t.common.schoolKind[value] }))}
            words={marks}
          />
        </Details>
        <Details summary={words.listLabel} isOpen={audience.of === 'list'}>
          <CheckboxesField
            name="school"
            label={words.listLabel}
            values={audience.of === 'list' ? audience.ids : []}
            options={schools.map(one => ({ value: one.id, label: one.shortName }))}
            words={marks}
          />
        </Details>
        <Button>{t.common.save}</Button>
      </form>
    </>
  )
}

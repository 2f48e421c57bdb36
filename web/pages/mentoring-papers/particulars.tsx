import {
  particularsFields,
  retentionFields,
} from '../../../functions/domain/mentorship/documents/read-particulars.ts'
import { Button } from '../../components/button.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { NumberField } from '../../components/number-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { Text } from '../../text/index.ts'
import { papers } from '../../text/mentoring-papers.ts'
import { PaperTabs } from './paper-tabs.tsx'

export interface ParticularsPageProps {
  t: Text
  schoolId: string
  isDirector: boolean
  isSaved: boolean
  answers: Record<string, string>
  errors: Record<string, string>
  summary: { href: string; message: string }[]
}

/** What the institution's documents say of it, and how long it keeps what. */
export function ParticularsPage(props: ParticularsPageProps) {
  const { t, schoolId, answers, errors, summary } = props
  const words = papers[t.language].particulars
  const mark = { errorPrefix: t.common.errorPrefix }
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.title}</h1>
      {props.isSaved && <Notice kind="success" title={words.saved} isNews />}
      <PaperTabs {...props} current="particulars" />
      <p class="lead">{words.lead}</p>
      <form method="post" action={`/schools/${schoolId}/mentoring/particulars`}>
        {particularsFields.map(name => (
          <TextField
            key={name}
            name={name}
            label={words[name]}
            hint={name === 'place' ? words.placeHint : undefined}
            value={answers[name]}
            error={errors[name]}
            inputmode={name === 'inn' || name === 'ogrn' ? 'numeric' : undefined}
            words={mark}
          />
        ))}
        <h2>{words.retention}</h2>
        {retentionFields.map(name => (
          <NumberField
            key={name}
            name={name}
            label={words.terms[name]}
            value={answers[name]}
            error={errors[name]}
            words={mark}
          />
        ))}
        <Button>{words.save}</Button>
      </form>
    </>
  )
}

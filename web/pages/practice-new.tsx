import { mostCharacters, practiceForms } from '../../functions/domain/practice/practice-input.ts'
import { Button } from '../components/button.tsx'
import { ErrorSummary } from '../components/error-summary.tsx'
import { Notice } from '../components/notice.tsx'
import { SelectField } from '../components/select-field.tsx'
import { TextField } from '../components/text-field.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import type { Text } from '../text/index.ts'
import { practices } from '../text/practices.ts'

interface NewPracticeProps {
  t: Text
  base: string
  typed: {
    title: string
    form: string
    audience: string
    content: string
    result: string
    url: string
    key: string
  }
  errors: Record<string, string>
}

/** A case, told so that another school can repeat it. */
export function NewPracticePage({ t, base, typed, errors }: NewPracticeProps) {
  const words = practices[t.language]
  const mark = { errorPrefix: t.common.errorPrefix }
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  const common = (name: 'title' | 'audience' | 'content' | 'result') => ({
    name,
    value: typed[name],
    error: errors[name],
    maxlength: mostCharacters[name],
    required: true,
    words: mark,
  })
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      <h1 class="title-l">{words.newTitle}</h1>
      <p>{words.newLead}</p>
      <Notice kind="warning" title={words.privacyTitle}>
        <p>{words.privacyText}</p>
      </Notice>
      <form method="post" action={base}>
        <input type="hidden" name="key" value={typed.key} />
        <TextField {...common('title')} label={words.what} hint={words.titleHint} />
        <SelectField
          name="form"
          label={words.form}
          value={typed.form}
          error={errors.form}
          emptyLabel="—"
          options={practiceForms.map(value => ({ value, label: words.forms[value] }))}
          required
          words={mark}
        />
        <TextField {...common('audience')} label={words.audience} hint={words.audienceHint} />
        <TextareaField
          {...common('content')}
          label={words.content}
          hint={words.contentHint}
          rows={8}
        />
        <TextareaField {...common('result')} label={words.result} hint={words.resultHint} />
        <TextField
          name="url"
          label={words.link}
          hint={words.linkHint}
          value={typed.url}
          error={errors.url}
          inputmode="url"
          hasSpellcheck={false}
          words={{ ...mark, optional: t.common.optional }}
        />
        <Button>{words.submit}</Button>
      </form>
    </>
  )
}

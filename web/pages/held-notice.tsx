import { type FormFields, isPageField } from '../../functions/domain/form/form-fields.ts'
import { Notice } from '../components/notice.tsx'
import { device } from '../text/device.ts'
import type { Text } from '../text/index.ts'

export interface HeldNoticeProps {
  t: Text
  hadFile: boolean
  /** What was written, where the page has no such form any more. */
  fields: FormFields
}

/** Names of fields a person never saw. */
const unseen = /^(key|revision|fileId|.*Id)$/

/** What one wrote before the session ended stands in the form again. */
export function HeldNotice({ t, hadFile, fields }: HeldNoticeProps) {
  const words = device[t.language]
  const written = fields.filter(
    ([name, value]) => value.trim() !== '' && !isPageField(name) && !unseen.test(name),
  )
  return (
    <Notice kind="success" title={words.heldTitle} isNews>
      <p>{written.length === 0 ? words.heldText : words.heldElsewhere}</p>
      {written.map(([name, value]) => (
        <blockquote class="quote" key={name}>
          {value}
        </blockquote>
      ))}
      {hadFile && <p>{words.heldFile}</p>}
    </Notice>
  )
}

import { type FactsEdit, factsOf } from '../../functions/domain/roadmap-draft/edit-facts.ts'
import type { RoadmapDraft } from '../../functions/domain/roadmap-draft/roadmap-draft.ts'
import { Button, ButtonLink } from '../components/button.tsx'
import { ButtonRow } from '../components/button-row.tsx'
import { DateField } from '../components/date-field.tsx'
import { Notice } from '../components/notice.tsx'
import { SummaryList } from '../components/summary-list.tsx'
import { TextField } from '../components/text-field.tsx'
import { TextareaField } from '../components/textarea-field.tsx'
import { formatDay } from '../text/format.ts'
import type { Text } from '../text/index.ts'

export type FactsMessages = Partial<Record<keyof FactsEdit, string>>

/** Title, period and order as rows; `edit` leads to their form. */
export function FactsRows({ t, draft, edit }: { t: Text; draft: RoadmapDraft; edit?: string }) {
  const action = (about: string) =>
    edit === undefined ? undefined : { href: edit, label: t.common.change, about }
  const { period, order } = draft
  const day = (value: string) => formatDay(value, t.language)
  const rows = [
    { key: t.draft.title, value: draft.title || t.draft.notGiven },
    {
      key: t.roadmap.period,
      value: period ? t.roadmap.periodOf(day(period.from), day(period.to)) : t.draft.notGiven,
    },
    {
      key: t.draft.order,
      value: order
        ? t.draft.orderOf(order.number, order.date ? day(order.date) : '')
        : t.draft.notGiven,
    },
  ]
  return <SummaryList rows={rows.map(row => ({ ...row, action: action(row.key) }))} />
}

interface FactsFormProps {
  t: Text
  draftId: string
  revision: number
  draft: RoadmapDraft
  given?: FactsEdit | undefined
  errors: FactsMessages
}

/** The form of title, period and order; the period the document does not name is proposed. */
export function FactsForm(props: FactsFormProps) {
  const { t, draft, errors } = props
  const words = { errorPrefix: t.common.errorPrefix }
  const { title, from, to, orderNumber, orderDate } = props.given ?? factsOf(draft)
  const field = (name: keyof FactsEdit) => ({ name, error: errors[name], words })
  return (
    <form method="post" action={`/drafts/${props.draftId}/facts`} novalidate data-queue>
      <input type="hidden" name="revision" value={props.revision} />
      <TextareaField {...field('title')} label={t.draft.title} value={title} rows={3} />
      {draft.period === null && (
        <Notice kind="warning" title={t.draft.periodMissing} headingLevel={3}>
          <p>{t.draft.periodAsk}</p>
        </Notice>
      )}
      <DateField {...field('from')} label={t.draft.from} value={from} />
      <DateField {...field('to')} label={t.draft.to} value={to} />
      <TextField
        {...field('orderNumber')}
        label={t.draft.orderNumber}
        value={orderNumber}
        width={10}
      />
      <DateField {...field('orderDate')} label={t.draft.orderDate} value={orderDate} />
      <ButtonRow>
        <Button>{t.common.save}</Button>
        {draft.period !== null && (
          <ButtonLink look="link" href={`/drafts/${props.draftId}#facts`}>
            {t.common.cancel}
          </ButtonLink>
        )}
      </ButtonRow>
    </form>
  )
}

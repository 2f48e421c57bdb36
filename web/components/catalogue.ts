import { examples as breadcrumbs } from './breadcrumbs.tsx'
import { examples as button } from './button.tsx'
import { examples as buttonRow } from './button-row.tsx'
import { examples as checkboxesField } from './checkboxes-field.tsx'
import { examples as choiceGroup } from './choice-group.tsx'
import { examples as codeInput } from './code-input.tsx'
import { examples as dataTable } from './data-table.tsx'
import { examples as dateField } from './date-field.tsx'
import { examples as details } from './details.tsx'
import { examples as documentCard } from './document-card.tsx'
import { examples as emailField } from './email-field.tsx'
import { examples as emptyState } from './empty-state.tsx'
import { examples as errorSummary } from './error-summary.tsx'
import type { Example } from './example.ts'
import { examples as field } from './field.tsx'
import { examples as fileField } from './file-field.tsx'
import { examples as filterBar } from './filter-bar.tsx'
import { examples as icon } from './icon.tsx'
import { examples as insetQuestion } from './inset-question.tsx'
import { examples as notice } from './notice.tsx'
import { examples as numberField } from './number-field.tsx'
import { examples as pageHeader } from './page-header.tsx'
import { examples as pageLayout } from './page-layout.tsx'
import { examples as pagination } from './pagination.tsx'
import { examples as personLine } from './person-line.tsx'
import { examples as progress } from './progress.tsx'
import { examples as radiosField } from './radios-field.tsx'
import { examples as receiptPanel } from './receipt-panel.tsx'
import { examples as selectField } from './select-field.tsx'
import { examples as serviceBanner } from './service-banner.tsx'
import { examples as signTable } from './sign-table.tsx'
import { examples as spreadBar } from './spread-bar.tsx'
import { examples as statRow } from './stat-row.tsx'
import { examples as statusTag } from './status-tag.tsx'
import { examples as summaryList } from './summary-list.tsx'
import { examples as tabsNav } from './tabs-nav.tsx'
import { examples as taskList } from './task-list.tsx'
import { examples as textField } from './text-field.tsx'
import { examples as textareaField } from './textarea-field.tsx'
import { examples as timeline } from './timeline.tsx'
import { examples as wordmark } from './wordmark.tsx'
import { examples as yearStrip } from './year-strip.tsx'
import { examples as yearStripLine } from './year-strip-line.tsx'

/** Every component by the name of its file; the gallery shows it and the tests render it. */
export const catalogue: Record<string, Example[]> = {
  breadcrumbs,
  'button-row': buttonRow,
  button,
  'checkboxes-field': checkboxesField,
  'choice-group': choiceGroup,
  'code-input': codeInput,
  'data-table': dataTable,
  'date-field': dateField,
  details,
  'document-card': documentCard,
  'email-field': emailField,
  'empty-state': emptyState,
  'error-summary': errorSummary,
  field,
  'file-field': fileField,
  'filter-bar': filterBar,
  icon,
  'inset-question': insetQuestion,
  notice,
  'number-field': numberField,
  'page-header': pageHeader,
  'page-layout': pageLayout,
  pagination,
  'person-line': personLine,
  progress,
  'radios-field': radiosField,
  'receipt-panel': receiptPanel,
  'select-field': selectField,
  'service-banner': serviceBanner,
  'spread-bar': spreadBar,

  'sign-table': signTable,
  'stat-row': statRow,
  'status-tag': statusTag,
  'summary-list': summaryList,
  'tabs-nav': tabsNav,
  'task-list': taskList,
  'text-field': textField,
  'textarea-field': textareaField,
  timeline,
  wordmark,
  'year-strip-line': yearStripLine,
  'year-strip': yearStrip,
}

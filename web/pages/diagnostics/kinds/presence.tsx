import {
  type PresenceState,
  presenceStates,
} from '../../../../functions/domain/diagnostic/kinds/presence.ts'
import type { QuestionOf, ValueOf } from '../../../../functions/domain/diagnostic/question-kinds.ts'
import { RadiosField } from '../../../components/radios-field.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { fieldText, type QuestionView } from '../question-view.ts'

export const presence: QuestionView<QuestionOf<'presence'>, ValueOf<'presence'>> = {
  Field: ({ question, t, fields, ...field }) => (
    <RadiosField
      {...field}
      label={question.text}
      value={fieldText(fields) || undefined}
      options={presenceStates
        .filter(state => question.states.includes(state))
        .map(value => ({
          value,
          label: t.presence[value],
          children: value === 'present' && question.hasLink && (
            <TextField
              name={`${field.name}.url`}
              label={t.url}
              hint={t.urlHint}
              value={fieldText(fields, 'url')}
              inputmode="url"
              hasSpellcheck={false}
              words={field.words}
            />
          ),
        }))}
    />
  ),
  say: ({ state, url }, _, t) => [t.presence[state], url].filter(Boolean).join(': '),
  sayKey: (key, _, t) => t.presence[key as PresenceState] ?? key,
}

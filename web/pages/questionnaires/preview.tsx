import {
  type Questionnaire,
  questionsOf,
} from '../../../functions/domain/diagnostic/questionnaire.ts'
import { Notice } from '../../components/notice.tsx'
import { diagnostic } from '../../text/diagnostic.ts'
import type { Text } from '../../text/index.ts'
import type { QuestionnaireText } from '../../text/questionnaire.ts'
import { QuestionBlock } from '../diagnostics/question-block.tsx'

export interface PreviewProps {
  t: Text
  words: QuestionnaireText
  form: Questionnaire
}

/** A questionnaire as a school will see it, all sections on one page. */
export function PreviewPage({ t, words, form }: PreviewProps) {
  const questions = questionsOf(form)
  return (
    <>
      <h1 class="title-l">{form.title}</h1>
      <Notice kind="info" title={words.previewTitle}>
        <p>{words.previewNote}</p>
      </Notice>
      {form.purpose !== '' && <p class="lead">{form.purpose}</p>}
      {form.sections.map(section => (
        <section key={section.id} class="stack">
          <h2 class="title-m">{section.title}</h2>
          {section.help !== '' && <p>{section.help}</p>}
          {section.questions.map(question => (
            <QuestionBlock
              key={question.id}
              t={diagnostic[t.language]}
              question={question}
              questions={questions}
              fields={{}}
              fault={undefined}
              source={undefined}
              words={{ errorPrefix: t.common.errorPrefix }}
            />
          ))}
        </section>
      ))}
    </>
  )
}

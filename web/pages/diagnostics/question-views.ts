import type { Answer } from '../../../functions/domain/diagnostic/answers.ts'
import type {
  AnswerValue,
  Question,
  QuestionKindCode,
} from '../../../functions/domain/diagnostic/question-kinds.ts'
import type { DiagnosticText } from '../../text/diagnostic.ts'
import { banded } from './kinds/banded.tsx'
import { choice } from './kinds/choice.tsx'
import { choices } from './kinds/choices.tsx'
import { number } from './kinds/number.tsx'
import { percentage } from './kinds/percentage.tsx'
import { presence } from './kinds/presence.tsx'
import { rating } from './kinds/rating.tsx'
import { share } from './kinds/share.tsx'
import { text } from './kinds/text.tsx'
import { yesNoPartly } from './kinds/yes-no-partly.tsx'
import type { QuestionView } from './question-view.ts'

/** How each kind of question looks. */
const views = {
  'yes-no-partly': yesNoPartly,
  presence,
  number,
  share,
  percentage,
  rating,
  banded,
  choice,
  choices,
  text,
} satisfies Record<QuestionKindCode, unknown>

/** How a question looks, whatever its kind. */
export function viewOf({ kind }: Pick<Question, 'kind'>): QuestionView<Question, AnswerValue> {
  return views[kind] as unknown as QuestionView<Question, AnswerValue>
}

/** An answer in words; «нет ответа» where there is none. */
export function sayAnswer(
  question: Question,
  answer: Answer | undefined,
  t: DiagnosticText,
): string {
  if (answer === undefined) return t.noAnswer
  if ('notApplicable' in answer) return t.reasonOf(answer.notApplicable)
  return viewOf(question).say(answer.value, question, t)
}

import type { Answers } from '../../../functions/domain/diagnostic/answers.ts'
import type { SectionProgress } from '../../../functions/domain/diagnostic/progress.ts'
import type { Questionnaire } from '../../../functions/domain/diagnostic/questionnaire.ts'
import type { DiagnosticText } from '../../text/diagnostic.ts'
import type { Text } from '../../text/index.ts'
import type { Source } from './question-block.tsx'

/** What every page of a diagnostic shows. */
export interface DiagnosticFrame {
  t: Text
  words: DiagnosticText
  one: {
    id: string
    schoolId: string
    schoolName: string
    version: number
    form: Questionnaire
    campaignTitle: string | null
    due: string | null
  }
  /** As they stand: saved, and for the rest what is known. */
  answers: Answers
  /** By question id, where nobody typed the answer. */
  sources: Readonly<Record<string, Source>>
  progress: readonly SectionProgress[]
  /** By question id, where it was returned. */
  remarks: Readonly<Record<string, string>>
}

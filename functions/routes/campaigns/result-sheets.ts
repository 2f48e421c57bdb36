import { sayAnswer } from '../../../web/pages/diagnostics/question-views.ts'
import type { CampaignText } from '../../../web/text/campaign.ts'
import type { DiagnosticText } from '../../../web/text/diagnostic.ts'
import type { WorkbookSheet } from '../../documents/excel/write-workbook.ts'
import {
  type MunicipalResult,
  municipalResultOf,
  type SchoolAnswers,
} from '../../domain/diagnostic/municipal.ts'
import { type Questionnaire, questionsOf } from '../../domain/diagnostic/questionnaire.ts'

interface Words {
  note: readonly string[]
  words: CampaignText
  diagnostic: DiagnosticText
}

/** The results of a collection as an Excel file: schools, criteria, and every answer. */
export function resultSheets(
  form: Questionnaire,
  answered: readonly SchoolAnswers[],
  words: Words,
): WorkbookSheet[] {
  const result = municipalResultOf(form, answered)
  return [
    schoolSheet(result, words),
    criterionSheet(result, words),
    answerSheet(form, answered, words),
  ]
}

function schoolSheet({ schools }: MunicipalResult, { note, words }: Words): WorkbookSheet {
  return {
    name: words.sheet.schools,
    note,
    columns: [
      { title: words.school, width: 40, type: 'text' },
      { title: words.result, width: 14, type: 'share' },
      { title: words.level, width: 20, type: 'text' },
      { title: words.before, width: 14, type: 'share' },
      { title: words.zones, width: 12, type: 'number' },
    ],
    rows: schools.map(({ name, score, before, zones }) => [
      name,
      partOf(score.share),
      score.level?.name ?? null,
      partOf(before),
      zones.length,
    ]),
  }
}

function criterionSheet({ criteria }: MunicipalResult, { note, words }: Words): WorkbookSheet {
  const [low = '', second = '', third = '', high = ''] = words.quarter
  return {
    name: words.sheet.criteria,
    note,
    columns: [
      { title: words.criterion, width: 60, type: 'text' },
      { title: words.median, width: 14, type: 'share' },
      { title: words.before, width: 14, type: 'share' },
      ...[low, second, third, high].map(title => ({ title, width: 12, type: 'number' as const })),
      { title: words.atRisk, width: 50, type: 'text' },
    ],
    rows: criteria.map(({ text, median, before, quarters, atRisk }) => [
      text,
      partOf(median),
      partOf(before),
      ...quarters,
      atRisk.map(({ name }) => name).join(', '),
    ]),
  }
}

function answerSheet(
  form: Questionnaire,
  answered: readonly SchoolAnswers[],
  { note, words, diagnostic }: Words,
): WorkbookSheet {
  const questions = questionsOf(form)
  return {
    name: words.sheet.answers,
    note,
    columns: [
      { title: words.school, width: 40, type: 'text' },
      ...questions.map(({ text }) => ({ title: text, width: 30, type: 'text' as const })),
    ],
    rows: answered.map(({ name, answers }) => [
      name,
      ...questions.map(question => sayAnswer(question, answers[question.id], diagnostic)),
    ]),
  }
}

/** Percent as a share of one. */
function partOf(percent: number | null): number | null {
  return percent === null ? null : percent / 100
}

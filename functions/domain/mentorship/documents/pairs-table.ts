import type { TableBlock } from '../../document/document-block.ts'
import type { Pair } from './document-facts.ts'
import { described, inFigures, termOf } from './wording.ts'

/** Pairs and groups as the annex of their order lists them: who, whom, form and kinds, term, consent. */
export function pairsTable(pairs: readonly Pair[]): TableBlock {
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 1, align: 'center' },
      { title: 'Наставник (ФИО, должность или класс)', width: 5 },
      { title: 'Наставляемый (ФИО, должность или класс)', width: 5 },
      { title: 'Форма и вид', width: 4 },
      { title: 'Срок', width: 4 },
      { title: 'Согласие наставника', width: 4 },
    ],
    rows: pairs.map((pair, index) => [
      String(index + 1),
      described(pair.mentor),
      pair.mentees.map(described).join(';\n'),
      formAndKinds(pair),
      termOf(pair.start, pair.end),
      pair.mentorConsentedOn === null ? '' : `от ${inFigures(pair.mentorConsentedOn)}`,
    ]),
  }
}

/** «педагог – педагог; традиционное, реверсивное (каждый наставник и наставляемый)» */
export function formAndKinds({ form, kinds, isReverse }: Pair): string {
  const kind = kinds.join(', ')
  const both = isReverse ? ' (каждый из участников – наставник и наставляемый)' : ''
  return kind === '' ? `${form}${both}` : `${form}; ${kind}${both}`
}

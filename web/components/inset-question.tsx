import type { ComponentChildren } from 'preact'
import { type Choice, ChoiceGroup } from './choice-group.tsx'
import type { Example } from './example.ts'
import { exampleWords, type FieldWords } from './field.tsx'
import { TextField } from './text-field.tsx'

export type InsetQuestionProps = {
  name: string
  /** Where the phrase stands: «Пункт 2.3, столбец „Сроки“». */
  source: string
  /** The phrase, letter for letter. */
  quote: string
  question: string
  /** What was understood, and why it is asked. */
  understood?: string | undefined
  options: Choice[]
  value?: string | undefined
  /** The answer in one's own words, with its field. */
  other?: { value: string; label: string; children: ComponentChildren } | undefined
  error?: string | undefined
  words: FieldWords
}

/** A phrase that can be read in more than one way, and the readings to choose from. */
export function InsetQuestion(props: InsetQuestionProps) {
  const { other, options } = props
  return (
    <div class="inset">
      <p class="meta">{props.source}</p>
      <blockquote class="inset-quote">{props.quote}</blockquote>
      <ChoiceGroup
        type="radio"
        name={props.name}
        label={props.question}
        hint={props.understood}
        error={props.error}
        options={other ? [...options, other] : options}
        values={props.value === undefined ? [] : [props.value]}
        required
        words={props.words}
      />
    </div>
  )
}

export const examples: Example[] = [
  {
    name: 'an unclear term',
    render: () => (
      <InsetQuestion
        name="term"
        source="Пункт 2.3, столбец «Сроки»"
        quote="«сентябрь, далее ежегодно»"
        question="Когда это нужно сделать?"
        understood="Поняли как «весь сентябрь каждый год», но день не назван."
        value="month-end"
        options={[
          { value: 'month-end', label: 'До 30 сентября каждого года' },
          { value: 'year-start', label: 'До 1 сентября каждого года' },
        ]}
        other={{
          value: 'other',
          label: 'Иначе',
          children: (
            <TextField
              name="term-other"
              label="Напишите срок своими словами"
              words={{ errorPrefix: exampleWords.errorPrefix }}
            />
          ),
        }}
        words={{ errorPrefix: exampleWords.errorPrefix }}
      />
    ),
  },
]

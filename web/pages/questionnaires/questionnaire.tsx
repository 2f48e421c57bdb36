import type { Question } from '../../../functions/domain/diagnostic/question-kinds.ts'
import type { Questionnaire, Section } from '../../../functions/domain/diagnostic/questionnaire.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { ButtonRow } from '../../components/button-row.tsx'
import { Details } from '../../components/details.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { Text } from '../../text/index.ts'
import type { QuestionnaireText } from '../../text/questionnaire.ts'
import { FactsForm } from './facts-form.tsx'
import { StateTag } from './questionnaire-list.tsx'

export interface QuestionnaireProps {
  t: Text
  words: QuestionnaireText
  authorityId: string
  one: {
    id: string
    version: number
    revision: number
    publishedAt: number | null
    retiredAt: number | null
    content: Questionnaire
  }
  /** What was typed of its title, score and levels, where it must be fixed. */
  typed: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
  isJustPublished: boolean
}

/** A questionnaire: to be read once it is published, to be edited before. */
export function QuestionnairePage(props: QuestionnaireProps) {
  const { t, words, one, authorityId, errors } = props
  const isDraft = one.publishedAt === null
  const summary = Object.entries(errors).map(([name, message]) => ({ href: `#${name}`, message }))
  return (
    <>
      {summary.length > 0 && <ErrorSummary title={t.common.errorsTitle} errors={summary} />}
      {props.isJustPublished && (
        <Notice kind="success" title={words.published} isNews>
          <p>
            {words.publishedText}{' '}
            <a href={`/authorities/${authorityId}/campaigns/new?questionnaire=${one.id}`}>
              {words.toCampaign}
            </a>
          </p>
        </Notice>
      )}
      <h1 class="title-l">{one.content.title}</h1>
      <p>
        <StateTag words={words} one={one} /> {words.version(one.version)}
      </p>
      {one.content.purpose !== '' && <p class="lead">{one.content.purpose}</p>}
      <p>
        <a href={`/questionnaires/${one.id}/preview`}>{words.preview}</a>
        {' · '}
        <a href={`/questionnaires/${one.id}/questionnaire.json`}>{words.export}</a>
      </p>
      {isDraft && <FactsForm {...props} />}
      {one.content.sections.map(section => (
        <SectionBlock key={section.id} props={props} section={section} isDraft={isDraft} />
      ))}
      {isDraft ? <DraftActions {...props} /> : <PublishedActions {...props} />}
    </>
  )
}

type SectionBlockProps = { props: QuestionnaireProps; section: Section; isDraft: boolean }

function SectionBlock({ props, section, isDraft }: SectionBlockProps) {
  const { words, one } = props
  return (
    <section aria-labelledby={`section-${section.id}`}>
      <h2 class="title-m" id={`section-${section.id}`}>
        {section.title}
      </h2>
      <ol>
        {section.questions.map(question => (
          <li key={question.id}>
            <QuestionLine props={props} question={question} isDraft={isDraft} />
          </li>
        ))}
      </ol>
      {isDraft && (
        <>
          <p>
            <a href={`/questionnaires/${one.id}/questions/new?section=${section.id}`}>
              {words.addQuestion}
            </a>
          </p>
          <SectionForm props={props} section={section} />
        </>
      )}
    </section>
  )
}

type QuestionLineProps = { props: QuestionnaireProps; question: Question; isDraft: boolean }

function QuestionLine({ props, question, isDraft }: QuestionLineProps) {
  const { words, one } = props
  return (
    <>
      {isDraft ? (
        <a href={`/questionnaires/${one.id}/questions/${question.id}`}>{question.text}</a>
      ) : (
        question.text
      )}
      <p class="meta">{words.kinds[question.kind]}</p>
      {isDraft && (
        <Moves props={props} name="question" id={question.id} about={question.text} mayRemove />
      )}
    </>
  )
}

type MovesProps = {
  props: QuestionnaireProps
  name: 'question' | 'section'
  id: string
  about: string
  mayRemove: boolean
}

function Moves({ props, name, id, about, mayRemove }: MovesProps) {
  const { words, one } = props
  const moves = [
    ['up', words.up],
    ['down', words.down],
    ...(mayRemove ? [['remove', name === 'section' ? words.removeSection : words.remove]] : []),
  ] as [string, string][]
  return (
    <form class="btn-row" method="post" action={`/questionnaires/${one.id}/move`}>
      <input type="hidden" name="revision" value={one.revision} />
      <input type="hidden" name={name} value={id} />
      {moves.map(([move, label]) => (
        <Button key={move} look="link" name="move" value={move}>
          {label}
          <span class="sr">: {about}</span>
        </Button>
      ))}
    </form>
  )
}

function SectionForm({ props, section }: { props: QuestionnaireProps; section: Section }) {
  const { t, words, one } = props
  return (
    <Details summary={`${words.section}: ${words.renameSection.toLowerCase()}`}>
      <form method="post" action={`/questionnaires/${one.id}/sections`}>
        <input type="hidden" name="revision" value={one.revision} />
        <input type="hidden" name="section" value={section.id} />
        <TextField
          name={`title-${section.id}`}
          label={words.sectionTitle}
          value={section.title}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
        <Button look="secondary">{words.renameSection}</Button>
      </form>
      <Moves
        props={props}
        name="section"
        id={section.id}
        about={section.title}
        mayRemove={section.questions.length === 0 && one.content.sections.length > 1}
      />
    </Details>
  )
}

function DraftActions({ t, words, one, errors }: QuestionnaireProps) {
  return (
    <>
      <form method="post" action={`/questionnaires/${one.id}/sections`}>
        <input type="hidden" name="revision" value={one.revision} />
        <TextField
          name="title-new"
          label={words.addSection}
          error={errors['title-new']}
          words={{ errorPrefix: t.common.errorPrefix }}
        />
        <Button look="secondary">{words.addSection}</Button>
      </form>
      <h2 class="title-m">{words.publish}</h2>
      <p>{words.publishNote}</p>
      <form method="post" action={`/questionnaires/${one.id}/publish`}>
        <input type="hidden" name="revision" value={one.revision} />
        <Button>{words.publish}</Button>
      </form>
      <form method="post" action={`/questionnaires/${one.id}/discard`}>
        <Button look="link">{words.discard}</Button>
      </form>
    </>
  )
}

function PublishedActions({ words, one, authorityId }: QuestionnaireProps) {
  return (
    <ButtonRow>
      {one.retiredAt === null && one.content.use !== 'survey' && (
        <ButtonLink href={`/authorities/${authorityId}/campaigns/new?questionnaire=${one.id}`}>
          {words.toCampaign}
        </ButtonLink>
      )}
      <form method="post" action={`/questionnaires/${one.id}/version`}>
        <Button look="secondary">{words.nextVersion}</Button>
      </form>
    </ButtonRow>
  )
}

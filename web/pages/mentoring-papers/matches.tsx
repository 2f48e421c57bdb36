import type { MenteeSuggestion } from '../../../functions/domain/matching/suggest-matches.ts'
import type { Suitability } from '../../../functions/domain/matching/suitability.ts'
import { Button, ButtonLink } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { formatDay } from '../../text/format.ts'
import type { Text } from '../../text/index.ts'
import { matching } from '../../text/mentoring-matches.ts'
import { PaperTabs } from './paper-tabs.tsx'
import { SuitabilityLines } from './suitability.tsx'

export interface MatchesPageProps {
  t: Text
  schoolId: string
  isDirector: boolean
  names: ReadonlyMap<string, string>
  suggestions: MenteeSuggestion[]
  rounds: { id: string; heldOn: string; isClosed: boolean }[]
  isProposed: boolean
  error: string | null
}

/** As many mentees as one page can explain; the others follow when these are in pairs. */
const mostMentees = 30

/** Suggested pairs by profiles, each with its reasons, and the meetings whose rankings are entered. */
export function MatchesPage(props: MatchesPageProps) {
  const { t, suggestions, error } = props
  const words = matching[t.language].matches
  return (
    <>
      <h1 class="title-l">{words.title}</h1>
      {error && <Notice kind="error" title={error} isNews />}
      {props.isProposed && (
        <Notice kind="success" title={words.proposedTitle} isNews>
          <p>{words.proposedText}</p>
        </Notice>
      )}
      <PaperTabs {...props} current="matches" />
      <p class="lead">{words.lead}</p>
      {suggestions.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneText}</p>
        </EmptyState>
      ) : (
        suggestions
          .slice(0, mostMentees)
          .map(one => <Suggestion key={one.menteeId} {...props} suggestion={one} />)
      )}
      <Rounds {...props} />
    </>
  )
}

type SuggestionProps = MatchesPageProps & { suggestion: MenteeSuggestion }

function Suggestion(props: SuggestionProps) {
  const { t, names, suggestion } = props
  const { menteeId, proposed, others } = suggestion
  const words = matching[t.language].matches
  return (
    <section aria-labelledby={`mentee-${menteeId}`}>
      <h2 id={`mentee-${menteeId}`}>{names.get(menteeId)}</h2>
      {proposed === null && others.length === 0 && <p>{words.nobody}</p>}
      {proposed && <Choice {...props} suitability={proposed} isFirst />}
      {others.length > 0 && (
        <Details summary={words.others}>
          {others.map(one => (
            <Choice key={one.mentorId} {...props} suitability={one} isFirst={false} />
          ))}
        </Details>
      )}
    </section>
  )
}

function Choice(props: SuggestionProps & { suitability: Suitability; isFirst: boolean }) {
  const { t, schoolId, names, suitability, isFirst } = props
  const words = matching[t.language].matches
  return (
    <form method="post" action={`/schools/${schoolId}/mentoring/matches`}>
      <input type="hidden" name="mentee" value={suitability.menteeId} />
      <input type="hidden" name="mentor" value={suitability.mentorId} />
      <p>
        {isFirst && `${words.proposed}: `}
        <strong>{names.get(suitability.mentorId)}</strong>, {words.score(suitability.score)}
      </p>
      <SuitabilityLines t={t} suitability={suitability} />
      <p>
        <Button look={isFirst ? 'secondary' : 'link'}>{words.propose}</Button>
      </p>
    </form>
  )
}

function Rounds({ t, schoolId, rounds }: MatchesPageProps) {
  const words = matching[t.language].matches
  return (
    <section aria-labelledby="rounds">
      <h2 id="rounds">{words.rounds}</h2>
      <p>{words.roundsText}</p>
      <ul>
        {rounds.map(({ id, heldOn, isClosed }) => (
          <li key={id}>
            <a href={`/schools/${schoolId}/mentoring/rounds/${id}`}>
              {words.round(formatDay(heldOn, t.language))}
            </a>
            {isClosed && `, ${words.closed.toLowerCase()}`}
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink look="secondary" href={`/schools/${schoolId}/mentoring/rounds/new`}>
          {words.open}
        </ButtonLink>
      </p>
    </section>
  )
}

import { proposalOf } from '../../domain/matching/register-profiles.ts'
import { readProposal } from '../../domain/mentorship/mentorship-input.ts'
import { proposeMentorship } from '../../store/mentoring/mentorships.ts'
import type { RequestContext } from '../route.ts'
import { mentoringScene, type Papers } from './papers.ts'

export interface ChosenPair {
  mentorId: string
  menteeId: string
}

/**
 * Proposes the pairs the curator has accepted. False, and nothing is written, where one of them may not be: no longer
 * in the registers, already in a pair, or of roles that no form has.
 */
export async function proposeChosen(
  c: RequestContext,
  { mentoring, day }: Papers,
  chosen: readonly ChosenPair[],
  basis: string[],
): Promise<boolean> {
  const proposals = chosen.map(({ mentorId, menteeId }) => {
    const mentor = mentoring.participants.find(({ id }) => id === mentorId)
    const mentee = mentoring.participants.find(({ id }) => id === menteeId)
    if (mentor === undefined || mentee === undefined) return null
    const read = readProposal(proposalOf(mentor, mentee, basis, day), mentoring.participants, day)
    return 'proposal' in read ? read.proposal : null
  })
  const sound = proposals.flatMap(one => one ?? [])
  if (sound.length === 0 || sound.length < chosen.length) return false
  for (const one of sound) await proposeMentorship(c.get('ctx'), mentoringScene(c), one)
  return true
}

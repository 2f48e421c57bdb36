import { proposalOf } from '../../domain/matching/register-profiles.ts'
import { readProposal } from '../../domain/mentorship/mentorship-input.ts'
import { proposeMentorships } from '../../store/mentoring/mentorships.ts'
import { mentoringScene } from '../mentoring/read-mentoring.ts'
import type { RequestContext } from '../route.ts'
import type { Papers } from './papers.ts'

export interface ChosenPair {
  mentorId: string
  menteeId: string
}

/**
 * Proposes the pairs the curator has accepted, in one batch. False, and nothing is written, where one of them may not be: no longer
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
  await proposeMentorships(c.get('ctx'), mentoringScene(c), sound)
  return true
}

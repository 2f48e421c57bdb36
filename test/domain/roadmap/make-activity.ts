import type { Activity } from '../../../functions/domain/roadmap/roadmap-reading.ts'
import { plainTiming } from './plain-timing.ts'

/** An activity with the given words; the rest is what a plain school row has. */
export function makeActivity(
  words: Partial<Omit<Activity, 'timing'>> & { timing?: string },
): Activity {
  const { timing = 'до 10 июня', ...rest } = words
  return {
    number: '1.1',
    section: '1. Организация',
    stage: '',
    activity: '',
    text: 'Издание приказа о наставничестве',
    items: [],
    responsible: [{ text: 'Директор', role: 'director' }],
    responsibleText: 'Директор',
    level: 'school',
    recipients: [],
    result: '',
    evidence: [],
    ...rest,
    timing: plainTiming(timing, null, {}),
  }
}

import type { Activity } from '../../../functions/domain/roadmap/roadmap-reading.ts'
import {
  type RoadmapDraft,
  startDraft,
} from '../../../functions/domain/roadmap-draft/roadmap-draft.ts'
import type { Reading } from '../../../functions/domain/timing/reading.ts'

export const period = { from: '2026-09-01', to: '2027-08-31' }

/** A reading of `text`, understood as given. */
export function timing(text: string, own: Partial<Reading> = {}): Reading {
  const windows = [{ from: null, to: '2027-06-10' }]
  return {
    ...{ text, kind: 'date', windows, recurs: null, standing: false, unread: [] },
    ...{ warnings: [], responsible: null, trace: [] },
    ...own,
  }
}

export function activity(text: string, own: Partial<Activity> = {}): Activity {
  return {
    ...{ number: '1', section: '', stage: '', activity: '', text, items: [] },
    timing: timing('до 10 июня'),
    responsible: [{ text: 'Куратор', role: 'curator' }],
    responsibleText: 'Куратор',
    ...{ level: 'school', recipients: [], result: '', evidence: [], ...own },
  }
}

export function draftOf(activities: Activity[], own: Partial<RoadmapDraft> = {}): RoadmapDraft {
  const reading = { title: 'Карта', level: 'school' as const, period, order: null, warnings: [] }
  return { ...startDraft({ ...reading, activities }, '2026-10-15', null), ...own }
}

import { type Questionnaire, questionnaire } from './questionnaire.ts'
import curatorEntry from './templates/curator-entry.json' with { type: 'json' }
import curatorExit from './templates/curator-exit.json' with { type: 'json' }
import curatorInterim from './templates/curator-interim.json' with { type: 'json' }
import menteeEntry from './templates/mentee-entry.json' with { type: 'json' }
import menteeExit from './templates/mentee-exit.json' with { type: 'json' }
import menteeInterim from './templates/mentee-interim.json' with { type: 'json' }
import mentorEntry from './templates/mentor-entry.json' with { type: 'json' }
import mentorExit from './templates/mentor-exit.json' with { type: 'json' }
import mentorInterim from './templates/mentor-interim.json' with { type: 'json' }
import monitoring from './templates/monitoring.json' with { type: 'json' }
import programmes from './templates/programmes.json' with { type: 'json' }
import roadmap from './templates/roadmap.json' with { type: 'json' }
import siteSection from './templates/site-section.json' with { type: 'json' }

/**
 * Questionnaires to begin with, worded for this product: each is a file of data, the same as an export.
 * The federal ones are not public in full and are not copied.
 */
export const templates = {
  programmes,
  roadmap,
  monitoring,
  'site-section': siteSection,
  'curator-entry': curatorEntry,
  'curator-interim': curatorInterim,
  'curator-exit': curatorExit,
  'mentor-entry': mentorEntry,
  'mentor-interim': mentorInterim,
  'mentor-exit': mentorExit,
  'mentee-entry': menteeEntry,
  'mentee-interim': menteeInterim,
  'mentee-exit': menteeExit,
} as const satisfies Record<string, { title: string; use: string }>

export type TemplateCode = keyof typeof templates

export const templateCodes = Object.keys(templates) as TemplateCode[]

/** A template as a questionnaire; `undefined` for a code there is not. */
export function templateOf(code: string): Questionnaire | undefined {
  const found = templateCodes.find(one => one === code)
  return found && questionnaire.parse(templates[found])
}

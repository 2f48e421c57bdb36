import type { GapKind } from '../../../functions/domain/mentorship/gap.ts'
import type { FoundGap } from '../../../functions/domain/mentorship/rules.ts'

type Link = (base: string, gap: FoundGap) => string

const person: Link = (base, gap) => `${base}/participants/${gap.about.id}`
const pair: Link = (_, gap) => `/mentorships/${gap.about.id}`
const pairPage =
  (page: string): Link =>
  (_, gap) =>
    `/mentorships/${gap.about.id}/${page}`
const consent =
  (kind: string): Link =>
  base =>
    `${base}/consents/new?kind=${kind}`

/** The form that mends a gap. */
const links: Record<GapKind, Link> = {
  'published-without-consent': consent('publication'),
  'take-down': (base, gap) => `${base}/participants/${gap.participantIds[0]}`,
  'mentor-is-mentee': pairPage('replace-mentor'),
  'reverse-one-way': pairPage('amend'),
  'mentor-vacant': pairPage('replace-mentor'),
  'group-too-small': pairPage('add-mentee'),
  'curator-order-missing': base => `${base}/orders/new?kind=order_curator`,
  'mentors-empty': base => `${base}/participants/new?register=mentors`,
  'mentees-empty': base => `${base}/participants/new?register=mentees`,
  'data-consent-missing': consent('data_processing'),
  'guardian-consent-missing': consent('guardian'),
  'mentee-unpaired': base => `${base}/mentorships/new`,
  'support-missing': person,
  'assignment-consent-missing': (base, gap) =>
    `${base}/consents/new?kind=assignment&mentorship=${gap.about.id}`,
  'pair-order-missing': base => `${base}/orders/new?kind=order_pairs`,
  'amendment-missing': (base, gap) => `${base}/amendments/new?participant=${gap.about.id}`,
  'amendment-incomplete': (base, gap) => `${base}/amendments/new?participant=${gap.about.id}`,
  'programme-missing': pairPage('programme'),
  'programme-not-approved': pairPage('programme'),
  'cancellation-in-force': pairPage('end'),
  'completion-missing': pair,
  'programme-ending': pairPage('programme'),
  'register-stale': (base, gap) => `${base}/registers/${gap.about.id}`,
  'programme-too-short': pairPage('extend'),
  'programme-too-long': pairPage('extend'),
  'speed-several-meetings': pairPage('amend'),
  'result-published-early': base => `${base}/mentorships`,
  'mentees-not-expected': base => `${base}/registers/mentees`,
  'curator-not-deputy': base => `${base.replace('/mentoring', '')}/people`,
  'site-document-missing': base => base.replace('/mentoring', ''),
}

/** Where a gap of a school is mended. */
export function gapHref(schoolId: string, gap: FoundGap): string {
  return links[gap.kind](`/schools/${schoolId}/mentoring`, gap)
}

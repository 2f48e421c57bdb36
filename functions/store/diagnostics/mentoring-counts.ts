import { sql } from 'drizzle-orm'
import { addDays, addMonths, schoolYearOf } from '../../domain/calendar/days.ts'
import { schoolYearStart } from '../../domain/obligation/school-year.ts'
import type { AuthorityBrief } from '../../domain/people/roles.ts'
import type { Day } from '../../domain/timing/reading.ts'

/** Pairs and groups are asked to have met within so many days. */
const daysToMeet = 60

/** Assigned by order by the day and not ended, with the number of its mentees. */
const assigned = (day: Day) => sql`
  SELECT m.id, m.school_id, m.kinds LIKE '%"reverse"%' AS is_reverse, (
    SELECT count(*) FROM mentorship_member x
    WHERE x.mentorship_id = m.id AND x.role = 'mentee' AND x.since <= ${day} AND x.until > ${day}
  ) AS mentees
  FROM mentorship m JOIN signed_order o ON o.id = m.order_id
  WHERE m.school_id IN (SELECT id FROM wanted) AND m.proposed_on <= ${day} AND o.signed_on <= ${day}
    AND (m.end_actual IS NULL OR m.end_actual > ${day})`

/** Who takes part on which side; in a reverse pair both stand on both. */
const taking = (day: Day) => sql`
  SELECT a.school_id, x.participant_id, x.role = 'mentor' OR a.is_reverse AS mentors,
    x.role = 'mentee' OR a.is_reverse AS learns
  FROM assigned a JOIN mentorship_member x ON x.mentorship_id = a.id
  WHERE x.since <= ${day} AND x.until > ${day}`

const listed = (day: Day, { settings }: AuthorityBrief) => sql`
  SELECT p.id, p.school_id, p.is_mentor, p.is_mentee, p.kind = 'teacher' AS teaches,
    p.kind = 'pupil' AND NOT p.is_adult AS is_minor,
    p.kind = 'teacher' AND p.works_since >= ${addMonths(day, -12 * settings.youngTeacherYears)}
      AND (${settings.youngTeacherAge} = 0 OR p.is_under_age_limit) AS is_young,
    EXISTS (SELECT 1 FROM taking t WHERE t.participant_id = p.id AND t.mentors) AS mentors,
    EXISTS (SELECT 1 FROM taking t WHERE t.participant_id = p.id AND t.learns) AS learns,
    EXISTS (SELECT 1 FROM consent c WHERE c.participant_id = p.id
      AND c.kind = CASE WHEN p.kind = 'pupil' AND NOT p.is_adult THEN 'guardian' ELSE 'data_processing' END
      AND c.signed_on <= ${day} AND (c.valid_until IS NULL OR c.valid_until >= ${day})
      AND (c.revoked_on IS NULL OR c.revoked_on > ${day})) AS consented
  FROM participant p
  WHERE p.school_id IN (SELECT id FROM wanted) AND p.entered_on <= ${day}
    AND (p.closed_on IS NULL OR p.closed_on > ${day})`

/**
 * What the registers and pairs of institutions add up to at the end of a day, for a statement that begins with these
 * tables and has a row for each of `wanted`. Counts only, no name is read.
 */
export function countsTables(authority: AuthorityBrief, schoolIds: readonly string[], day: Day) {
  return sql`WITH
    wanted AS (SELECT id FROM school WHERE authority_id = ${authority.id}
      AND id IN (SELECT value FROM json_each(${JSON.stringify(schoolIds)}))),
    assigned AS (${assigned(day)}),
    taking AS (${taking(day)}),
    listed AS (${listed(day, authority)})`
}

/** `MentoringCounts` of a row of `wanted` as JSON; null where the institution keeps neither registers nor pairs. */
export function countsColumn(day: Day) {
  const { from } = schoolYearOf(schoolYearStart(day))
  const people = (condition: ReturnType<typeof sql>) =>
    sql`(SELECT count(*) FROM listed l WHERE l.school_id = wanted.id AND ${condition})`
  const groups = (condition: ReturnType<typeof sql>) =>
    sql`(SELECT count(*) FROM assigned a WHERE a.school_id = wanted.id AND ${condition})`
  const ended = (condition: ReturnType<typeof sql>) =>
    sql`(SELECT count(*) FROM mentorship m WHERE m.school_id = wanted.id
      AND m.end_actual BETWEEN ${from} AND ${day} AND ${condition})`
  const approved = sql`EXISTS (SELECT 1 FROM programme g
    WHERE g.mentorship_id = a.id AND g.approved_on <= ${day})`
  const published = sql`EXISTS (SELECT 1 FROM publication p WHERE p.mentorship_id = a.id
    AND p.kind = 'programme' AND p.published_on <= ${day}
    AND (p.taken_down_on IS NULL OR p.taken_down_on > ${day}))`
  const met = sql`EXISTS (SELECT 1 FROM meeting g WHERE g.mentorship_id = a.id
    AND g.held_on BETWEEN ${addDays(day, -daysToMeet)} AND ${day})`
  return sql`iif(${people(sql`1`)} + ${groups(sql`1`)} = 0, NULL, json_object(
      'teachers', (SELECT c.teachers FROM staff_count c WHERE c.school_id = wanted.id AND c.on_day <= ${day}
        ORDER BY c.on_day DESC LIMIT 1),
      'youngTeachers', ${people(sql`l.is_young`)},
      'youngCovered', ${people(sql`l.is_young AND l.learns`)},
      'teacherMentors', ${people(sql`l.teaches AND l.mentors`)},
      'teacherMentees', ${people(sql`l.teaches AND l.learns`)},
      'pairs', ${groups(sql`a.mentees < 2`)},
      'groups', ${groups(sql`a.mentees >= 2`)},
      'mentors', ${people(sql`l.is_mentor`)},
      'mentees', ${people(sql`l.is_mentee`)},
      'menteesPaired', ${people(sql`l.is_mentee AND l.learns`)},
      'participants', ${people(sql`(l.mentors OR l.learns)`)},
      'programmesApproved', ${groups(approved)},
      'programmesEnded', ${ended(sql`1`)},
      'programmesCompleted', ${ended(sql`m.reason = 'plan_completed'`)},
      'programmesPublished', ${groups(sql`${approved} AND ${published}`)},
      'metLately', ${groups(met)},
      'consentsNeeded', ${people(sql`(l.mentors OR l.learns)`)},
      'consentsValid', ${people(sql`(l.mentors OR l.learns) AND l.consented`)},
      'consentGaps', ${people(sql`(l.mentors OR l.learns) AND NOT l.consented`)}
    ))`
}

import type { SummaryRow } from '../../../web/components/summary-list.tsx'
import { ProofPage } from '../../../web/pages/mentoring/proof.tsx'
import { formatDay } from '../../../web/text/format.ts'
import { mentoring } from '../../../web/text/mentoring.ts'
import { mentoringProofs, type ProofText } from '../../../web/text/mentoring-proofs.ts'
import { mentoringWords } from '../../../web/text/mentoring-words.ts'
import { membersOf, mentorshipStatus } from '../../domain/mentorship/mentorship.ts'
import { programmeStatus } from '../../domain/mentorship/programme.ts'
import { type ProofNumbers, proofNumbers } from '../../domain/mentorship/proof.ts'
import { haveMentorsAgreed } from '../../domain/mentorship/rules/c5.ts'
import { isAuthorityRole } from '../../domain/people/roles.ts'
import { Problem } from '../../domain/problem.ts'
import { EVIDENCE_KINDS } from '../../domain/roadmap/evidence-kinds.ts'
import { proofsOf } from '../../store/mentoring/proofs.ts'
import { namelessMentoring } from '../../store/mentoring/snapshot.ts'
import { page, textOf } from '../page.tsx'
import { pathParam, placeOf, type RequestContext, route, schoolIdOf } from '../route.ts'

export const proofRoutes = [
  route('GET /schools/:school/mentoring/proofs/:proof', showProof),
  route('GET /mentorships/:mentorship/card', showCard),
]

/** What a page without names begins with. Throws `notFound`. */
async function readNameless(c: RequestContext) {
  const ctx = c.get('ctx')
  const { authority, roles } = placeOf(c)
  const path = new URL(c.req.url).pathname
  const [[school], proofs] = await Promise.all([
    namelessMentoring(ctx, authority, schoolIdOf(c)),
    proofsOf(ctx, schoolIdOf(c), path),
  ])
  if (school === undefined) throw new Problem('notFound')
  const isOwn = !roles.every(isAuthorityRole)
  return { school, proofs, isOwn, today: ctx.today(authority.timeZone) }
}

/** Consents of a kind, a register or another document of the school, in numbers. */
async function showProof(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const kind = EVIDENCE_KINDS.find(({ code }) => code === pathParam(c, 'proof'))
  if (kind === undefined) throw new Problem('notFound')
  const { school, proofs, isOwn, today } = await readNameless(c)
  const numbers = proofNumbers(school, kind.code, today)
  const words = mentoringProofs[t.language]
  const register = numbers?.of === 'register' ? numbers.register : 'mentees'
  const href = `/schools/${school.schoolId}/mentoring/registers/${register}`
  const content = (
    <ProofPage
      t={t}
      schoolName={school.shortName}
      title={kind[t.language]}
      rows={numbers === null ? [] : numberRows(numbers, words, day => formatDay(day, t.language))}
      own={isOwn && numbers !== null ? { href, label: words.open } : null}
      proofs={proofs}
    />
  )
  return page(c, { title: kind[t.language] }, content)
}

function numberRows(
  numbers: ProofNumbers,
  words: ProofText,
  day: (value: string) => string,
): SummaryRow[] {
  const dayRow = (key: string, value: string | null) =>
    value === null ? [] : [{ key, value: day(value) }]
  return numbers.of === 'consents'
    ? [
        { key: words.consents, value: numbers.count },
        ...dayRow(words.first, numbers.first),
        ...dayRow(words.latest, numbers.latest),
      ]
    : [{ key: words.people, value: numbers.count }, ...dayRow(words.checkedOn, numbers.checkedOn)]
}

/** A pair or group with its programme, without a name. */
async function showCard(c: RequestContext): Promise<Response> {
  const t = textOf(c)
  const read = await readNameless(c)
  const words = mentoringProofs[t.language]
  const id = pathParam(c, 'mentorship')
  const content = (
    <ProofPage
      t={t}
      schoolName={read.school.shortName}
      title={words.cardTitle}
      rows={cardRows(c, read)}
      own={read.isOwn ? { href: `/mentorships/${id}/programme`, label: words.open } : null}
      proofs={read.proofs}
    />
  )
  return page(c, { title: words.cardTitle }, content)
}

function cardRows(
  c: RequestContext,
  { school, today }: Awaited<ReturnType<typeof readNameless>>,
): SummaryRow[] {
  const { language } = textOf(c)
  const words = mentoringProofs[language]
  const own = mentoringWords[language]
  const day = (value: string) => formatDay(value, language)
  const one = school.mentorships.find(({ id }) => id === pathParam(c, 'mentorship'))
  if (one === undefined) throw new Problem('notFound')
  const programme = school.programmes.find(({ mentorshipId }) => mentorshipId === one.id)
  const status = mentorshipStatus(one, haveMentorsAgreed(school.consents, one, today), today)
  const rows: [string, SummaryRow['value'] | null][] = [
    [words.form, own.form[one.form]],
    [words.kinds, one.kinds.map(kind => own.kind[kind]).join('; ')],
    [words.status, own.status[status]],
    [words.mentees, membersOf(one, 'mentee', today).length],
    [words.term, mentoring[language].termValue(day(one.start), day(one.endPlanned))],
    [words.order, one.assignedOn === null ? null : orderLink(one, words, day(one.assignedOn))],
    ...(programme === undefined
      ? []
      : ([
          [words.programme, own.programme[programmeStatus(programme, one.start, today)]],
          [words.approvedOn, programme.approvedOn && day(programme.approvedOn)],
          [
            words.meetings,
            words.of(
              programme.meetings.filter(({ heldOn }) => heldOn !== null).length,
              programme.meetings.length,
            ),
          ],
        ] satisfies typeof rows)),
  ]
  return rows.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]))
}

function orderLink(
  one: { schoolId: string; orderId: string | null; orderNumber: string },
  words: ProofText,
  signedOn: string,
) {
  return (
    <a href={`/schools/${one.schoolId}/mentoring/orders/${one.orderId}`}>
      {words.document(one.orderNumber, signedOn)}
    </a>
  )
}

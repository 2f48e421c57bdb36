import * as z from 'zod/mini'
import { mentoringFaults } from '../../../web/text/mentoring-faults.ts'
import { isListed } from '../../domain/mentorship/participant.ts'
import { planRegister, readRegister } from '../../domain/mentorship/read-register.ts'
import type { Register } from '../../domain/mentorship/signed-order.ts'
import { Problem } from '../../domain/problem.ts'
import { importRegister } from '../../store/mentoring/registers.ts'
import { jsonRoute } from '../api/json-route.ts'
import { proveRegister } from '../mentoring/link-evidence.ts'
import { textOf } from '../page.tsx'
import type { RequestContext } from '../route.ts'
import { ownSchoolOf } from './own-school.ts'

const mostRows = 2_000

const body = z.object({
  /** Rows of cells, the headings among them. */
  rows: z.array(z.array(z.string().check(z.maxLength(2_000)))).check(z.maxLength(mostRows)),
  /** False shows what would be done and writes nothing. */
  commit: z._default(z.boolean(), false),
})

const answer = z.object({
  committed: z.boolean(),
  added: z.array(z.object({ row: z.int(), name: z.string() })),
  known: z.array(z.object({ row: z.int(), id: z.string(), name: z.string() })),
  errors: z.array(z.object({ row: z.int(), field: z.string(), message: z.string() })),
  ignored: z.array(z.string()),
  forbidden: z.array(z.object({ heading: z.string(), reason: z.string() })),
})

type Body = z.infer<typeof body>

export const apiRegisterRoutes = [
  jsonRoute(
    {
      key: 'POST /api/v1/schools/:school/registers/mentors/import',
      summary: 'Loads a list into the register of mentors, or shows what that would do',
      body,
      answer,
      refusals: ['invalidInput'],
    },
    async (c, call) => loadList(c, 'mentors', call.body),
  ),
  jsonRoute(
    {
      key: 'POST /api/v1/schools/:school/registers/mentees/import',
      summary: 'Loads a list into the register of mentees, or shows what that would do',
      body,
      answer,
      refusals: ['invalidInput'],
    },
    async (c, call) => loadList(c, 'mentees', call.body),
  ),
]

/** All of a list or nothing: with an error or a forbidden column nothing is written. */
async function loadList(c: RequestContext, register: Register, { rows, commit }: Body) {
  const { scene, school, today } = await ownSchoolOf(c)
  const reading = readRegister(rows, register, today)
  if (reading === null) throw refusal('rows', 'No heading row: name the column «ФИО».')
  const words = mentoringFaults[textOf(c).language]
  const listed = school.participants.filter(person => isListed(person, today))
  const plan = planRegister(reading, listed)
  const isClean = reading.errors.length === 0 && reading.forbidden.length === 0
  if (commit && !isClean) throw new Problem('invalidInput', { errors: allErrors(reading, words) })
  if (commit) {
    await importRegister(c.get('ctx'), scene, register, plan)
    await proveRegister(c, register)
  }
  return {
    committed: commit,
    added: plan.added.map(({ row, fields }) => ({ row, name: fields.name })),
    known: plan.known.map(({ id, name, line }) => ({ row: line.row, id, name })),
    errors: reading.errors.map(({ row, field, fault }) => ({
      row,
      field,
      message: words.fault[fault],
    })),
    ignored: reading.ignored,
    forbidden: reading.forbidden.map(({ heading, reason }) => ({
      heading,
      reason: words.forbidden[reason],
    })),
  }
}

type Reading = NonNullable<ReturnType<typeof readRegister>>
type Words = (typeof mentoringFaults)['ru']

function allErrors({ errors, forbidden }: Reading, words: Words) {
  return [
    ...forbidden.map(({ heading, reason }) => ({
      field: heading,
      message: words.forbidden[reason],
    })),
    ...errors.map(({ row, field, fault }) => ({
      field: `rows.${row}.${field}`,
      message: words.fault[fault],
    })),
  ]
}

function refusal(field: string, message: string): Problem {
  return new Problem('invalidInput', { errors: [{ field, message }] })
}

import * as z from 'zod/mini'
import { roles } from '../../domain/people/roles.ts'
import { Problem } from '../../domain/problem.ts'
import { actorOf } from '../route.ts'
import { jsonRoute } from './json-route.ts'

export const apiMeRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/me',
      summary: 'Whose token this is, and what it may act as',
      answer: z.object({
        person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
        role: z.enum(roles),
        authorityId: z.string(),
        schoolId: z.nullable(z.string()),
      }),
    },
    async c => {
      const { personId, name, email, memberships } = actorOf(c)
      const [held] = memberships
      if (held === undefined) throw new Problem('notAllowed')
      return {
        person: { id: personId, name, email },
        role: held.role,
        authorityId: held.authority.id,
        schoolId: held.school?.id ?? null,
      }
    },
  ),
]

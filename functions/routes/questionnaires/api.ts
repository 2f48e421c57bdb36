import * as z from 'zod/mini'
import { publishedOf, questionnaireById } from '../../store/diagnostics/questionnaires.ts'
import { jsonRoute } from '../api/json-route.ts'
import { authorityOf, pathParam, placeOf } from '../route.ts'

const brief = {
  id: z.string(),
  title: z.string(),
  version: z.int(),
  use: z.string(),
}

export const questionnaireApiRoutes = [
  jsonRoute(
    {
      key: 'GET /api/v1/questionnaires',
      summary: 'The questionnaires that hold now',
      answer: z.object({ items: z.array(z.object(brief)) }),
    },
    async c => {
      const rows = await publishedOf(c.get('ctx'), authorityOf(c).id)
      return { items: rows.map(({ id, title, version, use }) => ({ id, title, version, use })) }
    },
  ),
  jsonRoute(
    {
      key: 'GET /api/v1/questionnaires/:questionnaire',
      summary: 'One version of a questionnaire, in the form it is exported and imported in',
      answer: z.object({ ...brief, published: z.boolean(), content: z.looseObject({}) }),
    },
    async c => {
      const { authority } = placeOf(c)
      const row = await questionnaireById(c.get('ctx'), authority.id, pathParam(c, 'questionnaire'))
      const { id, title, version, use, publishedAt, content } = row
      return { id, title, version, use, published: publishedAt !== null, content }
    },
  ),
]

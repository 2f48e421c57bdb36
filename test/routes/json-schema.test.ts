import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { isDescribed } from '../../functions/routes/api/json-route.ts'
import { jsonSchemaOf } from '../../functions/routes/api/json-schema.ts'
import { everyRoute } from '../../functions/routes/index.ts'

const described = (await everyRoute()).filter(isDescribed)

const shapes = described.flatMap(({ key, contract: { query, body, form, answer } }) => [
  ...[query, body, form].flatMap(schema => (schema ? [[key, 'input', schema] as const] : [])),
  [key, 'output', answer] as const,
])

it.each(shapes)('%s is described (%s) as Zod describes it', (_, io, schema) => {
  const { $schema, ...expected } = z.toJSONSchema(schema, { io })
  expect(jsonSchemaOf(schema, io)).toEqual(expected)
})

it('refuses a shape it does not know', () => {
  expect(() => jsonSchemaOf(z.date(), 'output')).toThrow('no shape "date"')
})

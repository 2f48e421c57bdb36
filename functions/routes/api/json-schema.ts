import * as z from 'zod/mini'

const integer = {
  type: 'integer',
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
}

/** What a caller may send, or what it gets back: a value with a default may be left out only on the way in. */
export type Direction = 'input' | 'output'

type Definition = z.core.$ZodTypes['_zod']['def']
type ObjectDefinition = Extract<Definition, { type: 'object' }>

/**
 * The JSON Schema of a contract's shape: of the shapes the API uses. Zod's own writer knows every shape
 * and is a third of what the Worker has of Zod; the tests hold this one to it.
 */
export function jsonSchemaOf(schema: z.core.$ZodType, io: Direction): Record<string, unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod
  return { ...shapeOf(def, io), ...limitsOf(schema as z.core.$ZodTypes) }
}

function shapeOf(def: Definition, io: Direction): Record<string, unknown> {
  switch (def.type) {
    case 'string':
    case 'boolean':
      return { type: def.type }
    case 'number':
      return 'format' in def ? integer : { type: 'number' }
    case 'enum':
      return { type: 'string', enum: Object.values(def.entries) }
    case 'literal':
      return { type: 'string', const: def.values[0] }
    case 'array':
      return { type: 'array', items: jsonSchemaOf(def.element, io) }
    case 'object':
      return objectShape(def, io)
    case 'union':
      return { oneOf: def.options.map(option => jsonSchemaOf(option, io)) }
    case 'optional':
      return jsonSchemaOf(def.innerType, io)
    case 'default':
      return { ...jsonSchemaOf(def.innerType, io), default: def.defaultValue }
    case 'nullable':
      return orNull(jsonSchemaOf(def.innerType, io))
    default:
      throw new Error(`The API's description knows no shape "${def.type}".`)
  }
}

function objectShape({ shape, catchall }: ObjectDefinition, io: Direction): Record<string, unknown> {
  const fields = Object.entries(shape)
  const required = fields.filter(([, field]) => isRequired(field, io)).map(([name]) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([name, field]) => [name, jsonSchemaOf(field, io)])),
    ...(required.length > 0 && { required }),
    // What a caller sends beside is left aside, not refused.
    ...(catchall === undefined && io === 'output' && { additionalProperties: false }),
    ...(catchall !== undefined && { additionalProperties: {} }),
  }
}

function isRequired(field: z.core.$ZodType, io: Direction): boolean {
  const { type } = (field as z.core.$ZodTypes)._zod.def
  return type !== 'optional' && !(io === 'input' && type === 'default')
}

function orNull(inner: Record<string, unknown>): Record<string, unknown> {
  const isBare = Object.keys(inner).length === 1 && typeof inner.type === 'string'
  return isBare ? { type: [inner.type, 'null'] } : { anyOf: [inner, { type: 'null' }] }
}

/** Lengths, bounds, patterns and formats. */
function limitsOf(schema: z.core.$ZodTypes): Record<string, unknown> {
  const { def } = schema._zod
  const checks = (def.checks ?? []).map(check => check._zod.def as Check)
  const isList = def.type === 'array'
  const limits = checks.map(check => limitOf(check, isList))
  return Object.assign({}, ...limits, z.globalRegistry.get(schema))
}

type Check = z.core.$ZodChecks['_zod']['def']

function limitOf(check: Check, isList: boolean): Record<string, unknown> {
  switch (check.check) {
    case 'min_length':
      return { [isList ? 'minItems' : 'minLength']: check.minimum }
    case 'max_length':
      return { [isList ? 'maxItems' : 'maxLength']: check.maximum }
    case 'greater_than':
      return { minimum: check.value }
    case 'less_than':
      return { maximum: check.value }
    case 'number_format':
      return integer
    case 'string_format':
      return check.pattern === undefined ? {} : { pattern: check.pattern.source }
    default:
      return {}
  }
}

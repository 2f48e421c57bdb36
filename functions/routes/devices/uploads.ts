import { Problem } from '../../domain/problem.ts'
import {
  beginUpload,
  finishUpload,
  keepPart,
  partBytes,
  uploadById,
} from '../../store/devices/uploads.ts'
import { field, readForm } from '../forms.ts'
import { pathParam, type RequestContext, route, sceneOf, schoolIdOf } from '../route.ts'

export const uploadRoutes = [
  route('POST /schools/:school/uploads', begin),
  route('PUT /uploads/:upload/parts/:number', takePart),
  route('POST /uploads/:upload/finish', async c =>
    c.json(await finishUpload(c.get('ctx'), sceneOf(c), await uploadOf(c))),
  ),
]

async function begin(c: RequestContext): Promise<Response> {
  const form = await readForm(c)
  const [name, size, fingerprint] = ['name', 'size', 'fingerprint'].map(one => field(form, one))
  if (!/^\d{1,12}$/.test(size ?? '') || !/^[0-9a-f]{64}$/.test(fingerprint ?? '')) {
    throw new Problem('invalidInput')
  }
  const file = {
    name: (name ?? '').slice(0, 300),
    size: Number(size),
    fingerprint: fingerprint ?? '',
  }
  const scene = { ...sceneOf(c), schoolId: schoolIdOf(c) }
  return c.json({ ...(await beginUpload(c.get('ctx'), scene, file)), partBytes })
}

async function takePart(c: RequestContext): Promise<Response> {
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  await keepPart(c.get('ctx'), await uploadOf(c), Number(pathParam(c, 'number')), bytes)
  return c.json({ bytes: bytes.length })
}

async function uploadOf(c: RequestContext) {
  const row = await uploadById(c.get('ctx'), pathParam(c, 'upload'))
  if (row === undefined) throw new Problem('notFound')
  return row
}

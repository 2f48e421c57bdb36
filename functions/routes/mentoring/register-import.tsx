import {
  RegisterImportPage,
  RegisterPreviewPage,
} from '../../../web/pages/mentoring/register-import.tsx'
import { mentoring } from '../../../web/text/mentoring.ts'
import { mentoringFaults } from '../../../web/text/mentoring-faults.ts'
import { type Cells, readCells } from '../../domain/import/read-cells.ts'
import { planRegister, readRegister } from '../../domain/mentorship/read-register.ts'
import { importRegister } from '../../store/mentoring/registers.ts'
import { field, fileField, readForm } from '../forms.ts'
import { cellsOfFile } from '../import-cells.ts'
import { page, seeOther, textOf } from '../page.tsx'
import { type RequestContext, route, schoolIdOf } from '../route.ts'
import { proveRegister } from './link-evidence.ts'
import { listedIn, mentoringScene, readMentoring } from './read-mentoring.ts'
import { registerIn } from './register-in.ts'

export const registerImportRoutes = [
  route('GET /schools/:school/mentoring/registers/:register/import', c => showForm(c, '')),
  route('POST /schools/:school/mentoring/registers/:register/import', readList),
]

const mostRows = 1000

function showForm(c: RequestContext, cells: string, errors: readonly string[] = []): Response {
  const t = textOf(c)
  const register = registerIn(c)
  const content = (
    <RegisterImportPage
      t={t}
      schoolId={schoolIdOf(c)}
      register={register}
      cells={cells}
      errors={errors}
    />
  )
  const title = mentoring[t.language].importTitle[register]
  return page(c, { title }, content, errors.length > 0 ? 422 : 200)
}

/** The list travels with the preview: what may hold pupils' names is not kept before it is wanted. */
async function readList(c: RequestContext): Promise<Response> {
  const { language } = textOf(c)
  const words = mentoring[language]
  const form = await readForm(c)
  const file = fileField(form, 'file')
  const pasted = String(form.get('cells') ?? '')
  if (file === null && pasted.trim() === '') return showForm(c, '', [words.importEmpty])
  const cells =
    file === null ? readCells(pasted) : cellsOfFile(new Uint8Array(await file.arrayBuffer()))
  if (cells === null) return showForm(c, pasted, [words.importUnreadable])
  if (cells.length > mostRows) return showForm(c, '', [words.importTooLong])
  const view = await readMentoring(c)
  const register = registerIn(c)
  const reading = readRegister(cells, register, view.today)
  if (reading === null) return showForm(c, pasted, [words.importNoHeading])
  if (reading.forbidden.length > 0) {
    const { forbidden } = mentoringFaults[language]
    const sentences = reading.forbidden.map(({ heading, reason }) =>
      words.importForbidden(heading, forbidden[reason]),
    )
    return showForm(c, '', sentences)
  }
  const plan = planRegister(reading, listedIn(view))
  if (field(form, 'commit') !== 'yes') return showPreview(c, { cells, reading, plan })
  await importRegister(c.get('ctx'), mentoringScene(c), register, plan)
  await proveRegister(c, register)
  return seeOther(c, `/schools/${schoolIdOf(c)}/mentoring/registers/${register}?saved`)
}

function showPreview(
  c: RequestContext,
  found: {
    cells: Cells
    reading: NonNullable<ReturnType<typeof readRegister>>
    plan: ReturnType<typeof planRegister>
  },
): Response {
  const t = textOf(c)
  const { fault } = mentoringFaults[t.language]
  const content = (
    <RegisterPreviewPage
      t={t}
      schoolId={schoolIdOf(c)}
      register={registerIn(c)}
      cells={found.cells
        .map(row => row.map(cell => cell.replace(/\s+/g, ' ')).join('\t'))
        .join('\n')}
      added={found.plan.added.map(({ fields }) => fields.name)}
      known={found.plan.known.map(({ name }) => name)}
      errors={found.reading.errors.map(({ row, fault: code }) => ({ row, sentence: fault[code] }))}
      ignored={found.reading.ignored}
    />
  )
  return page(c, { title: mentoring[t.language].importPreview }, content)
}

import { diagnosticApiRoutes } from './api.ts'
import { diagnosticRoutes } from './diagnostic.tsx'
import { schoolDiagnosticRoutes } from './school-diagnostics.tsx'
import { sectionRoutes } from './sections.tsx'
import { sendingRoutes } from './sending.tsx'

export const routes = [
  ...schoolDiagnosticRoutes,
  ...diagnosticRoutes,
  ...sectionRoutes,
  ...sendingRoutes,
  ...diagnosticApiRoutes,
]

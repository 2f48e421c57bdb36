import { documentRoutes } from './documents.tsx'
import { matchRoutes } from './matches.tsx'
import { particularsRoutes } from './particulars.tsx'
import { publicationRoutes } from './publications.tsx'
import { recordRoutes } from './records.tsx'
import { retentionRoutes } from './retention.tsx'
import { roundRoutes } from './rounds.tsx'

export const routes = [
  ...documentRoutes,
  ...particularsRoutes,
  ...publicationRoutes,
  ...retentionRoutes,
  ...recordRoutes,
  ...matchRoutes,
  ...roundRoutes,
]

import { authorityMentoringRoutes } from './authority-mentoring.tsx'
import { consentRoutes } from './consents.tsx'
import { guideRoutes } from './guide.tsx'
import { mentorshipChangeRoutes } from './mentorship-changes.tsx'
import { mentorshipRoutes } from './mentorships.tsx'
import { orderRoutes } from './orders.tsx'
import { participantRoutes } from './participants.tsx'
import { programmeRoutes } from './programmes.tsx'
import { registerImportRoutes } from './register-import.tsx'
import { registerRoutes } from './registers.tsx'

export const routes = [
  ...guideRoutes,
  ...registerRoutes,
  ...registerImportRoutes,
  ...participantRoutes,
  ...consentRoutes,
  ...orderRoutes,
  ...mentorshipRoutes,
  ...mentorshipChangeRoutes,
  ...programmeRoutes,
  ...authorityMentoringRoutes,
]

import { amendmentRoutes } from './amendments.tsx'
import { authorityMentoringRoutes } from './authority-mentoring.tsx'
import { consentRoutes } from './consents.tsx'
import { guideRoutes } from './guide.tsx'
import { mentorshipChangeRoutes } from './mentorship-changes.tsx'
import { mentorshipPageRoutes } from './mentorship-page.tsx'
import { mentorshipRoutes } from './mentorships.tsx'
import { orderRoutes } from './orders.tsx'
import { participantRoutes } from './participants.tsx'
import { programmeMeetingRoutes } from './programme-meetings.tsx'
import { programmeRowRoutes } from './programme-rows.tsx'
import { programmeRoutes } from './programmes.tsx'
import { proofRoutes } from './proofs.tsx'
import { registerImportRoutes } from './register-import.tsx'
import { registerRoutes } from './registers.tsx'

export const routes = [
  ...guideRoutes,
  ...registerRoutes,
  ...registerImportRoutes,
  ...participantRoutes,
  ...consentRoutes,
  ...amendmentRoutes,
  ...orderRoutes,
  ...mentorshipRoutes,
  ...mentorshipPageRoutes,
  ...mentorshipChangeRoutes,
  ...programmeRoutes,
  ...programmeRowRoutes,
  ...programmeMeetingRoutes,
  ...proofRoutes,
  ...authorityMentoringRoutes,
]

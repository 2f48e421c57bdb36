import { questionnaireApiRoutes } from './api.ts'
import { questionnaireRoutes } from './questionnaire.tsx'
import { questionnaireListRoutes } from './questionnaire-list.tsx'
import { questionRoutes } from './questions.tsx'

export const routes = [
  ...questionnaireListRoutes,
  ...questionnaireRoutes,
  ...questionRoutes,
  ...questionnaireApiRoutes,
]

import { surveyAnswerRoutes } from './answer.tsx'
import { surveyRoutes } from './surveys.tsx'

export const routes = [...surveyRoutes, ...surveyAnswerRoutes]

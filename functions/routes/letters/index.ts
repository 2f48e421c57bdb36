import { apiLetterRoutes } from './api.ts'
import { letterChoiceRoutes } from './choices.tsx'
import { letterKindRoutes } from './kinds.tsx'
import { letterRoutes } from './letter.tsx'
import { letterListRoutes } from './list.tsx'
import { mailReportRoutes } from './reports.ts'
import { letterRulesRoutes } from './rules.tsx'
import { unsubscribeRoutes } from './unsubscribe.tsx'

export const routes = [
  ...letterListRoutes,
  ...letterRoutes,
  ...letterKindRoutes,
  ...letterChoiceRoutes,
  ...letterRulesRoutes,
  ...unsubscribeRoutes,
  ...mailReportRoutes,
  ...apiLetterRoutes,
]

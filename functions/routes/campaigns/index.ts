import { campaignApiRoutes } from './api.ts'
import { campaignRoutes } from './campaign.tsx'
import { campaignListRoutes } from './campaigns.tsx'

export const routes = [...campaignListRoutes, ...campaignRoutes, ...campaignApiRoutes]

import { galleryRoutes } from './gallery.tsx'
import { helpRoutes } from './help.tsx'
import { offlineRoutes } from './offline.tsx'
import { uploadRoutes } from './uploads.ts'

export const routes = [...uploadRoutes, ...offlineRoutes, ...galleryRoutes, ...helpRoutes]

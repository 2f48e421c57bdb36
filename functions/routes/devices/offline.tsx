import { OfflinePage } from '../../../web/pages/offline.tsx'
import { device } from '../../../web/text/device.ts'
import { page, textOf } from '../page.tsx'
import { route } from '../route.ts'

/** Kept by the service worker, and shown where a page is not on the device. It says nothing about anybody. */
export const offlineRoutes = [
  route('GET /offline', c => {
    const t = textOf(c)
    c.set('actor', null)
    return page(c, { title: device[t.language].noConnectionTitle }, <OfflinePage t={t} />)
  }),
]

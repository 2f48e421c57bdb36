import { Gallery } from '../../../web/components/gallery.tsx'
import { help } from '../../../web/text/help.ts'
import { page, textOf } from '../page.tsx'
import { route } from '../route.ts'

/** Every component with its examples. They are invented, so anyone may look. */
export const galleryRoutes = [
  route('GET /gallery', c => {
    const words = help[textOf(c).language].gallery
    return page(c, { title: words.title, isWide: true }, <Gallery {...words} />)
  }),
]

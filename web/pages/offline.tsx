import { ButtonLink } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { device } from '../text/device.ts'
import type { Text } from '../text/index.ts'

/** There is no connection, and the page asked for is not on the device. The script lists what is. */
export function OfflinePage({ t }: { t: Text }) {
  const words = device[t.language]
  return (
    <>
      <EmptyState
        title={words.noConnectionTitle}
        headingLevel={1}
        action={<ButtonLink href="">{words.noConnectionAgain}</ButtonLink>}
      >
        <p>{words.noConnectionText}</p>
      </EmptyState>
      <section data-kept-pages hidden aria-labelledby="kept-pages">
        <h2 class="title-m" id="kept-pages">
          {words.savedPages}
        </h2>
        <ul />
      </section>
    </>
  )
}

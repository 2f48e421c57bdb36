import { catalogue } from './catalogue.ts'
import type { Example } from './example.ts'

export type GalleryProps = {
  heading: string
  intro: string
  /** Above the list of components. */
  contentsLabel: string
}

/** Every component with its examples, on one page, for those who build and review pages. */
export function Gallery({ heading, intro, contentsLabel }: GalleryProps) {
  const shown = Object.entries(catalogue).map(
    ([id, examples]) => [id, examples.filter(example => !example.isDocument)] as const,
  )
  const filled = shown.filter(([, examples]) => examples.length > 0)
  return (
    <>
      <h1 class="title-l">{heading}</h1>
      <p class="lead">{intro}</p>
      <nav aria-label={contentsLabel}>
        <ul class="gallery-contents">
          {filled.map(([id]) => (
            <li key={id}>
              <a href={`#component-${id}`}>{id}</a>
            </li>
          ))}
        </ul>
      </nav>
      {filled.map(([id, examples]) => (
        <Shelf key={id} id={id} examples={examples} />
      ))}
    </>
  )
}

function Shelf({ id, examples }: { id: string; examples: Example[] }) {
  return (
    <section id={`component-${id}`}>
      <h2 class="title-m">{id}</h2>
      {examples.map(example => (
        <div key={example.name} class="specimen">
          <p class="meta">{example.name}</p>
          {example.render()}
        </div>
      ))}
    </section>
  )
}

import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Gallery } from '../../../web/components/gallery.tsx'
import { exampleHeader } from '../../../web/components/page-header.tsx'
import { PageLayout } from '../../../web/components/page-layout.tsx'
import { tagsOf, valuesOf } from './markup.ts'

const html = renderToString(
  <PageLayout
    lang="ru"
    title="Галерея — Наставник"
    stylesheetHref="/app.css"
    header={exampleHeader}
    words={{ ...exampleHeader.words, skipToContent: 'Перейти к содержанию' }}
    isWide
  >
    <Gallery heading="Галерея" intro="Все компоненты с примерами." contentsLabel="Компоненты" />
  </PageLayout>,
)

test('the gallery has each id once, so that its links and labels lead where they say', () => {
  const ids = valuesOf(html, 'id')
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
})

test('the gallery has one main heading and skips no level', () => {
  const levels = tagsOf(html)
    .flatMap(tag => /^h(\d)$/.exec(tag.name)?.[1] ?? [])
    .map(Number)
  const skips = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)
  expect(levels.filter(level => level === 1)).toHaveLength(1)
  expect(skips).toEqual([])
})

test('a page begins with a link to its content, in its language', () => {
  expect(valuesOf(html, 'lang')[0]).toBe('ru')
  expect(html).toMatch(/<body><a class="skip" href="#main">/)
  expect(tagsOf(html).filter(tag => tag.attributes.get('id') === 'main')).toHaveLength(1)
})

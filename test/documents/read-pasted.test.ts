import { describe, expect, it } from 'vitest'
import { readPasted } from '../../functions/documents/read-pasted.ts'
import { readRoadmapPaste } from '../../functions/documents/read-roadmap-file.ts'
import { plainTiming } from '../domain/roadmap/plain-timing.ts'

function blocksOf(pasted: string) {
  const result = readPasted(pasted)
  if (!result.ok) throw new Error(result.problem.code)
  return result.content.blocks.map(block =>
    block.kind === 'paragraph'
      ? block.text.trim()
      : block.rows.map(cells => cells.map(({ text }) => text.trim())),
  )
}

describe('a paste as HTML', () => {
  it('reads unclosed cells, spans and named characters', () => {
    const html =
      '<p>Карта</p><table><tr><td rowspan=2>1<td>&laquo;а&raquo;&nbsp;б<tr><td colspan="1">в</table>'
    expect(blocksOf(html)).toEqual([
      'Карта',
      [
        ['1', '«а»\u00A0б'],
        ['1', 'в'],
      ],
    ])
  })

  it('leaves out styles, scripts, comments and deleted text', () => {
    const html =
      '<style>td>a{}</style><script>if (a<b) c</script><table><tr><td><!-- нет --><del>старое</del>новое</td><td>май</td></tr></table>'
    expect(blocksOf(html)).toEqual([[['новое', 'май']]])
  })

  it('numbers the items of an ordered list', () => {
    const html =
      '<table><tr><td><ol><li>Приказ</li><li>Совет</li></ol></td><td>май</td></tr></table>'
    expect(blocksOf(html)).toEqual([[[expect.stringMatching(/^1\. Приказ\s+2\. Совет$/), 'май']]])
  })

  it('skips the header Windows puts before the clipboard', () => {
    expect(
      blocksOf('Version:0.9\r\nStartHTML:0000\r\n<html><body><p>Карта</p></body></html>'),
    ).toEqual(['Карта'])
  })

  it('is read as a roadmap with a two-row heading', () => {
    const html =
      '<table><tr><td rowspan=2>№</td><td rowspan=2>Мероприятие</td><td colspan=2>Сроки</td></tr><tr><td>начало</td><td>окончание</td></tr><tr><td>1</td><td>Приказ</td><td>01.09.2026</td><td>10.09.2026</td></tr></table>'
    expect(readRoadmapPaste(html, { readTiming: plainTiming })).toMatchObject({
      reading: {
        activities: [
          { number: '1', text: 'Приказ', timing: { text: 'с 01.09.2026 по 10.09.2026' } },
        ],
      },
    })
  })
})

describe('a paste as plain text', () => {
  it('reads tabs, quoted cells with line breaks, and the lines above', () => {
    const text = 'Дорожная карта\n№\tМероприятие\tСроки\r\n1\t"Приказ\nо ""совете"""\tмай\n\n'
    expect(blocksOf(text)).toEqual([
      'Дорожная карта',
      [
        ['№', 'Мероприятие', 'Сроки'],
        ['1', 'Приказ\nо "совете"', 'май'],
      ],
    ])
  })
})

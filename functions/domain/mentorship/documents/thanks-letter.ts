import type { PairDocumentKind } from './document-kind.ts'
import { directorSignature, letterhead } from './order-frame.ts'
import { blankDay, described, termOf } from './wording.ts'

/** Letter of thanks to a mentor. Without a salutation by name, whose gender and case nobody has told us. */
export const thanksLetter: PairDocumentKind = {
  of: 'pair',
  id: 'thanks-letter',
  ru: 'Благодарственное письмо наставнику',
  en: 'Letter of thanks to the mentor',
  evidence: 'thanks_letter',
  published: 'result',
  obstacle: () => null,
  draft: (institution, pair, day) => ({
    title: 'Благодарственное письмо',
    language: 'ru',
    blocks: [
      ...letterhead(institution),
      { kind: 'paragraph', text: '' },
      { kind: 'title', text: 'БЛАГОДАРСТВЕННОЕ ПИСЬМО' },
      { kind: 'paragraph', text: 'вручается наставнику', align: 'center' },
      { kind: 'paragraph', text: described(pair.mentor), align: 'center', isBold: true },
      { kind: 'paragraph', text: '' },
      {
        kind: 'paragraph',
        text: `Администрация ${institution.name} выражает благодарность за личный вклад в развитие наставничества, внимание к наставляемым и готовность делиться опытом в работе по программе наставничества (${termOf(pair.start, pair.endedOn ?? pair.end)}).`,
      },
      { kind: 'paragraph', text: 'Желаем успехов и новых профессиональных достижений.' },
      { kind: 'paragraph', text: '' },
      directorSignature(institution),
      { kind: 'paragraph', text: blankDay(day), align: 'left' },
    ],
  }),
}

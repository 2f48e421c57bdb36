import type { PairDocumentKind } from './document-kind.ts'
import { directorSignature, letterhead } from './order-frame.ts'
import { formAndKinds } from './pairs-table.ts'
import { meetingsTable } from './personalised-programme.ts'
import { described, termOf } from './wording.ts'

/** The meetings of a student pair when nothing else is planned: five kinds, in their order. */
export const studentMeetings = [
  ['первая, организационная', 'знакомство, правила, ожидания'],
  ['вторая, пробная рабочая', 'проба совместной работы'],
  ['встреча-планирование', 'цель, план, график встреч'],
  ['регулярные встречи', 'работа по плану'],
  ['заключительная', 'итоги, обратная связь'],
] as const

/** Plan of a pair's meetings. */
export const meetingsPlan: PairDocumentKind = {
  of: 'pair',
  id: 'meetings-plan',
  ru: 'План встреч',
  en: 'Plan of meetings',
  evidence: null,
  isPublishable: true,
  obstacle: () => null,
  draft: (institution, pair) => {
    const planned = pair.programme?.meetings ?? []
    const usual = studentMeetings.map(([kind, subject]) => ({
      kind,
      subject,
      timing: '',
      heldOn: null,
    }))
    return {
      title: 'План встреч наставника и наставляемого',
      language: 'ru',
      blocks: [
        ...letterhead(institution),
        { kind: 'title', text: 'ПЛАН ВСТРЕЧ НАСТАВНИКА И НАСТАВЛЯЕМОГО' },
        { kind: 'paragraph', text: `Наставник: ${described(pair.mentor)}`, align: 'left' },
        {
          kind: 'paragraph',
          text: `Наставляемый: ${pair.mentees.map(described).join('; ')}`,
          align: 'left',
        },
        { kind: 'paragraph', text: `Форма и вид: ${formAndKinds(pair)}`, align: 'left' },
        { kind: 'paragraph', text: `Срок: ${termOf(pair.start, pair.end)}`, align: 'left' },
        { kind: 'paragraph', text: '' },
        meetingsTable(planned.length > 0 ? planned : usual),
        institution.curator === ''
          ? directorSignature(institution)
          : { kind: 'signature', post: 'Куратор', name: institution.curator },
      ],
    }
  },
}

import type { PairDocumentKind } from './document-kind.ts'
import { meetingNames } from './form-names.ts'
import { directorSignature, letterhead } from './order-frame.ts'
import { formAndKinds } from './pairs-table.ts'
import { meetingsTable } from './personalised-programme.ts'
import { described, signatureName, termOf } from './wording.ts'

/** Plan of a pair's meetings. */
export const meetingsPlan: PairDocumentKind = {
  of: 'pair',
  id: 'meetings-plan',
  ru: 'План встреч',
  en: 'Plan of meetings',
  evidence: null,
  published: 'programme',
  obstacle: () => null,
  draft: (institution, pair) => {
    const planned = pair.programme?.meetings ?? []
    const usual = Object.values(meetingNames).map(({ name, subject }) => ({
      kind: name,
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
          : { kind: 'signature', post: 'Куратор', name: signatureName(institution.curator) },
      ],
    }
  },
}

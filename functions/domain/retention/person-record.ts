import type { WrittenDocument } from '../document/document-block.ts'
import type { Institution } from '../mentorship/documents/document-facts.ts'
import { formNames } from '../mentorship/documents/form-names.ts'
import { directorSignature, letterhead } from '../mentorship/documents/order-frame.ts'
import { inFigures, inWords } from '../mentorship/documents/wording.ts'
import type { Participant } from '../mentorship/participant.ts'
import type { SchoolMentoring } from '../mentorship/school-mentoring.ts'
import type { Day } from '../timing/reading.ts'

/** All that is kept of one person, without the names of others (152-ФЗ, ст. 14). */
export interface PersonRecord {
  asOf: Day
  person: Participant
  mentorships: {
    form: string
    role: 'mentor' | 'mentee'
    since: Day
    until: Day
    start: Day
    endPlanned: Day
    endActual: Day | null
    orderNumber: string
    assignedOn: Day | null
    programme: { difficulties: string; goals: string; result: string } | null
  }[]
  consents: {
    kind: string
    signedOn: Day
    validUntil: Day | null
    revokedOn: Day | null
    hasScan: boolean
    urls: string[]
    fields: string[]
  }[]
  amendments: { number: string; signedOn: Day; states: string[] }[]
  publications: { url: string; publishedOn: Day; takenDownOn: Day | null; fields: string[] }[]
  rankings: { heldOn: Day; isEntered: boolean }[]
  views: { day: Day; viewer: string }[]
}

/** What is kept beside the mentoring itself. */
interface Beside {
  rankings: PersonRecord['rankings']
  views: PersonRecord['views']
}

/** The record of somebody in the registers; null for who is not there. */
export function personRecord(
  mentoring: SchoolMentoring,
  id: string,
  beside: Beside,
  day: Day,
): PersonRecord | null {
  const person = mentoring.participants.find(one => one.id === id)
  if (person === undefined) return null
  const isTheirs = (one: { participantId: string }) => one.participantId === id
  return {
    asOf: day,
    person,
    mentorships: mentorshipsOf(mentoring, id),
    consents: mentoring.consents.filter(isTheirs).map(one => ({
      kind: one.kind,
      signedOn: one.signedOn,
      validUntil: one.validUntil,
      revokedOn: one.revokedOn,
      hasScan: one.fileId !== null,
      urls: one.urls,
      fields: one.fields,
    })),
    amendments: mentoring.amendments
      .filter(isTheirs)
      .map(({ number, signedOn, states }) => ({ number, signedOn, states })),
    publications: mentoring.publications.flatMap(({ url, publishedOn, takenDownOn, named }) =>
      named.filter(isTheirs).map(({ fields }) => ({ url, publishedOn, takenDownOn, fields })),
    ),
    ...beside,
  }
}

function mentorshipsOf(mentoring: SchoolMentoring, id: string): PersonRecord['mentorships'] {
  return mentoring.mentorships.flatMap(one => {
    const programme = mentoring.programmes.find(({ mentorshipId }) => mentorshipId === one.id)
    return one.members
      .filter(({ participantId }) => participantId === id)
      .map(({ role, since, until }) => ({
        form: formNames[one.form],
        role,
        since,
        until,
        start: one.start,
        endPlanned: one.endPlanned,
        endActual: one.endActual,
        orderNumber: one.orderNumber,
        assignedOn: one.assignedOn,
        // What was found difficult is the mentee's: a mentor's copy does not have it.
        programme:
          programme === undefined || role === 'mentor'
            ? null
            : {
                difficulties: programme.difficulties,
                goals: programme.goals,
                result: programme.result,
              },
      }))
  })
}

const consentNames: Record<string, string> = {
  data_processing: 'на обработку персональных данных',
  guardian: 'законного представителя',
  assignment: 'на возложение обязанностей наставника',
  publication: 'на распространение персональных данных',
  involvement: 'на привлечение к работе с наставляемым',
}

const roles = { mentor: 'наставник', mentee: 'наставляемый' } as const

/** Titles and values, as a page and a Word file show them. */
export function recordLines(record: PersonRecord): { title: string; lines: string[] }[] {
  const { person } = record
  const day = (on: Day | null) => (on === null ? '—' : inFigures(on))
  const said = (name: string, value: string) => (value === '' ? [] : [`${name}: ${value}`])
  return [
    {
      title: 'Запись в базе участников',
      lines: [
        ...said('ФИО', person.name),
        ...said('Должность', person.post),
        ...said('Класс', person.classLevel),
        ...said('Компетенции', person.competences),
        ...said('Интересы', person.interests),
        ...said('Удобное время', person.availability),
        ...said('Запрос', person.request),
        ...said('Затруднения', person.difficulties.join('; ')),
        `Внесён(а): ${day(person.enteredOn)}; проверено: ${day(person.checkedOn)}`,
      ],
    },
    {
      title: 'Участие в парах и группах',
      lines: record.mentorships.map(
        one =>
          `${roles[one.role]}, ${one.form}, ${day(one.start)} – ${day(one.endActual ?? one.endPlanned)}` +
          (one.assignedOn === null
            ? ''
            : `, приказ № ${one.orderNumber} от ${day(one.assignedOn)}`) +
          said('; затруднения', one.programme?.difficulties ?? '').join('') +
          said('; цели', one.programme?.goals ?? '').join('') +
          said('; результат', one.programme?.result ?? '').join(''),
      ),
    },
    {
      title: 'Согласия',
      lines: record.consents.map(
        one =>
          `${consentNames[one.kind] ?? one.kind}: подписано ${day(one.signedOn)}, действует до ${day(one.validUntil)}, отозвано ${day(one.revokedOn)}` +
          (one.hasScan ? ', есть скан' : '') +
          (one.urls.length > 0 ? `, адреса: ${one.urls.join(' ')}` : ''),
      ),
    },
    {
      title: 'Дополнительные соглашения',
      lines: record.amendments.map(({ number, signedOn }) => `№ ${number} от ${day(signedOn)}`),
    },
    {
      title: 'Публикации с указанием этого человека',
      lines: record.publications.map(
        ({ url, publishedOn, takenDownOn }) =>
          `${url}: размещено ${day(publishedOn)}, снято ${day(takenDownOn)}`,
      ),
    },
    {
      title: 'Анкеты предпочтений',
      lines: record.rankings.map(
        ({ heldOn, isEntered }) =>
          `встреча ${day(heldOn)}: анкета ${isEntered ? 'внесена' : 'не хранится'}`,
      ),
    },
    {
      title: 'Кто смотрел запись',
      lines: record.views.map(({ day: on, viewer }) => `${day(on)}: ${viewer}`),
    },
  ]
}

/** The same as a Word document, to be handed to the person. */
export function recordDocument(institution: Institution, record: PersonRecord): WrittenDocument {
  return {
    title: 'Сведения о персональных данных участника наставничества',
    language: 'ru',
    blocks: [
      ...letterhead(institution),
      { kind: 'title', text: 'СВЕДЕНИЯ\nо персональных данных участника наставничества' },
      { kind: 'paragraph', text: `по состоянию на ${inWords(record.asOf)}`, align: 'center' },
      ...recordLines(record).flatMap(({ title, lines }) => [
        { kind: 'heading' as const, level: 1 as const, text: title },
        lines.length === 0
          ? { kind: 'paragraph' as const, text: 'Не хранится.' }
          : { kind: 'list' as const, items: lines },
      ]),
      directorSignature(institution),
    ],
  }
}

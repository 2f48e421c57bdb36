import type { DocumentBlock, WrittenDocument } from '../../document/document-block.ts'
import type { ConsentFacts, Institution } from './document-facts.ts'
import { blankDay, inWords, joined, orBlank, signatureName } from './wording.ts'

/** What makes one consent differ from another. Each is a document of its own (152-ФЗ, ст. 9, from 01.09.2025). */
export interface ConsentText {
  /** Beneath the word «СОГЛАСИЕ»: «на обработку персональных данных». */
  about: string
  /** What is agreed to and what follows, paragraph by paragraph. */
  body: readonly DocumentBlock[]
}

/** A consent signed by the person themselves. */
export function consentOf(
  consent: ConsentFacts,
  day: string,
  { about, body }: ConsentText,
): WrittenDocument {
  return {
    title: `Согласие ${about}`,
    language: 'ru',
    blocks: [
      ...head(about),
      {
        kind: 'blank',
        before: `Я, ${consent.person.name}`,
        caption: 'фамилия, имя, отчество',
      },
      ...identity('проживающий(-ая) по адресу:'),
      ...body,
      ...signature(signatureName(consent.person.name), day),
    ],
  }
}

/** A consent signed by the legal representative, whose name is written in by hand. */
export function guardianConsentOf(
  consent: ConsentFacts,
  day: string,
  { about, body }: ConsentText,
): WrittenDocument {
  return {
    title: `Согласие законного представителя ${about}`,
    language: 'ru',
    blocks: [
      ...head(`законного представителя ${about}`),
      {
        kind: 'blank',
        before: 'Я,',
        caption: 'фамилия, имя, отчество законного представителя',
      },
      ...identity('проживающий(-ая) по адресу:'),
      {
        kind: 'blank',
        before: 'действующий(-ая) на основании:',
        caption: 'свидетельство о рождении, акт об опеке: реквизиты',
      },
      {
        kind: 'blank',
        before: `в интересах несовершеннолетнего: ${joined(consent.person.name, consent.person.work)}`,
        caption: 'фамилия, имя, отчество, класс',
      },
      ...body,
      ...signature('', day),
    ],
  }
}

function head(about: string): DocumentBlock[] {
  return [{ kind: 'title', text: `СОГЛАСИЕ\n${about}` }]
}

/** Address and identity document stand on the paper alone: they are never entered or kept. */
function identity(address: string): DocumentBlock[] {
  return [
    { kind: 'blank', before: address, caption: 'адрес' },
    {
      kind: 'blank',
      before: 'документ, удостоверяющий личность:',
      caption: 'вид, серия, номер, кем и когда выдан; заполняется от руки',
    },
  ]
}

function signature(name: string, day: string): DocumentBlock[] {
  return [
    { kind: 'signature', post: blankDay(day), name: orBlank(name, 24) },
    { kind: 'paragraph', text: '(дата, подпись, расшифровка)', align: 'right', isIndented: false },
  ]
}

/** «оператору: МБОУ … (адрес …, ИНН …, ОГРН …)» */
export function operatorText({ name, address, inn, ogrn }: Institution): string {
  return `${name} (адрес: ${orBlank(address, 40)}; ИНН ${orBlank(inn, 12)}; ОГРН ${orBlank(ogrn, 15)})`
}

/** How long a consent holds and how it is withdrawn (152-ФЗ, ст. 9 ч. 4 п. 8). */
export function termText({ validUntil }: ConsentFacts, purposeEnd: string): string {
  const until = validUntil === null ? purposeEnd : inWords(validUntil)
  return `Согласие действует со дня подписания до ${until}. Согласие может быть отозвано в любое время письменным заявлением оператору.`
}

export function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', text }
}

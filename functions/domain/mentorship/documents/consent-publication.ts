import type { DocumentBlock } from '../../document/document-block.ts'
import { consentOf, guardianConsentOf, operatorText, paragraph, termText } from './consent-frame.ts'
import type { ConsentFacts, Institution } from './document-facts.ts'
import type { ConsentDocumentKind } from './document-kind.ts'

/** The fields a publication consent may name, as the form calls them. */
export const publishableFieldNames: Readonly<Record<string, string>> = {
  name: 'фамилия, имя, отчество',
  post: 'должность, место работы',
  class: 'класс',
  photo: 'фотография, изображение',
  result: 'сведения о результатах участия в наставничестве',
}

/**
 * Consent to dissemination, apart from all others: who, contact, operator, the addresses with protocol, domain and
 * page, purpose, which data, conditions and prohibitions, term (152-ФЗ, ст. 10.1; приказ Роскомнадзора № 18).
 */
export const consentPublication: ConsentDocumentKind = {
  of: 'person',
  id: 'consent-publication',
  ru: 'Согласие на распространение персональных данных',
  en: 'Consent to the publication of personal data',
  evidence: 'consent_publication',
  published: null,
  obstacle: ({ addresses }) => (addresses.length === 0 ? 'no-addresses' : null),
  draft: (institution, consent, day) => {
    const text = {
      about: 'на обработку персональных данных, разрешённых субъектом для распространения',
      body: body(institution, consent),
    }
    return consent.person.isMinor
      ? guardianConsentOf(consent, day, text)
      : consentOf(consent, day, text)
  },
}

function body(institution: Institution, consent: ConsentFacts): DocumentBlock[] {
  return [
    {
      kind: 'blank',
      before: 'контактная информация:',
      caption: 'телефон, адрес электронной почты или почтовый адрес; заполняется от руки',
    },
    paragraph(`даю согласие оператору: ${operatorText(institution)}`),
    paragraph(
      'на распространение персональных данных с целью информирования о наставничестве и его результатах на следующих информационных ресурсах:',
    ),
    { kind: 'list', items: consent.addresses },
    paragraph('Категории и перечень персональных данных, разрешённых для распространения:'),
    fieldsTable(consent.fields),
    paragraph(
      'Условия и запреты на обработку неограниченным кругом лиц устанавливаются субъектом в таблице; если графа не заполнена, условия и запреты не установлены. Отметка «нет» или незаполненная графа «Разрешаю» означает, что данные не распространяются.',
    ),
    paragraph(termText(consent, '______________________ (срок указывает субъект)')),
    paragraph(
      'По требованию субъекта распространение прекращается в течение трёх рабочих дней с момента получения требования.',
    ),
  ]
}

/** What is asked for is named; whether it is allowed the person writes in by hand. */
function fieldsTable(fields: readonly string[]): DocumentBlock {
  const asked = Object.entries(publishableFieldNames).filter(
    ([code]) => fields.length === 0 || fields.includes(code),
  )
  return {
    kind: 'table',
    columns: [
      { title: 'Категория', width: 3 },
      { title: 'Персональные данные', width: 5 },
      { title: 'Разрешаю (да / нет)', width: 3 },
      { title: 'Условия и запреты', width: 4 },
    ],
    rows: asked.map(([, name]) => ['общие', name, '', '']),
  }
}

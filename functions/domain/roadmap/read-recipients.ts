import { foldLine } from './fold-text.ts'

const SENT =
  '(?:[Нн]аправл|[Оо]тправ|[Пп]редостав|[Пп]редставл|[Сс]да[чё]|[Сс]да[её]т|[Пп]ереда[чё]|[Оо]тч[её]т)[а-яё]*'
const ORGANISATION =
  '(?:МКУ|МБУ|МАУ|МУ|ГУО|УО|РУО|ГорУО|РЦН|РЦ|К?ИМЦ|ММЦ|ГМЦ|НМЦ|ЦРО|ЦНППМ|МОЦ|ИРО|(?:[а-яё]+(?:ое|ый|ий)\\s+)?[Уу]правление\\s+образовани[а-я]+|[Оо]тдел\\s+образовани[а-я]+|[Дд]епартамент\\s+образовани[а-я]+|[Мм]инистерство\\s+[а-яё]+|(?:[а-яё]+ий\\s+)?методическ[а-яё]+\\s+(?:центр|кабинет)|[Рр]егиональн[а-яё]+\\s+центр[а-яё]*\\s*[а-яё]*)'
const RECIPIENT = new RegExp(
  `${SENT}[^.;]{0,160}?(?:^|\\s)во?\\s+(${ORGANISATION}(?:\\s+(?:[«"][^»"]+[»"]|[А-ЯЁ][А-Яа-яЁё]*))*)`,
  'g',
)

/** Who is to receive the result, as the words of a row name them («направляется в УО»). */
export function readRecipients(...texts: readonly string[]): string[] {
  const found = texts.flatMap(text =>
    [...foldLine(text).matchAll(RECIPIENT)].map(match => (match[1] ?? '').trim()),
  )
  return [...new Set(found)]
}

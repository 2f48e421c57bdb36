const TITLE =
  /дорожн[а-я]+\s+карт|план[а-я]*(?:-график[а-я]*)?\s+(?:основных\s+|работы|мероприяти|реализации|внедрения|по\s+)|комплекс\s+мер|план-график/i
const INSTITUTION =
  /^(?:М|Г|Ч|К|О)?(?:Б|А|К|Г)?(?:Д|Н)?ОУ(?![а-яё])|^(?:муниципальн|государственн|краев|областн|частн)[а-я]+\s.*(?:учреждени|организаци)|^[«"].+[»"]$|(?:школа|гимназия|лицей|детский сад)(?![а-яё])/i
const STAMP =
  /^(?:утвержд|согласован|рассмотрен|принят|приложени|приказ|распоряжен|постановлен|протокол|введен|от\s*[«"]?_*\d|№|директор|заведующ|начальник|председатель|подпись|_{3,}|тел|ул\.|г\.\s?[А-ЯЁ][а-яё-]+$)/i
const NAME = /(?:[А-ЯЁ]\.\s?){1,2}\s?[А-ЯЁ][а-яё]+|[А-ЯЁ][а-яё]+\s+[А-ЯЁ]\.\s?[А-ЯЁ]\./
const PREAMBLE =
  /^(?:цел[ьи]|задачи|пояснительн|ожидаем|срок[иа]?|период|основани|разработчик|настоящ|во исполнение|в целях|в соответствии|на основании)/i
const CLAUSE = /^[-–•]|^(?:\d+(?:\.\d+)*|[IVXХ]+)[.)]\s/

const LONGEST_TITLE_LINE = 400
/** A line that begins with a capital and is longer is a sentence of the text. */
const LONGEST_SENTENCE_START = 150
/** The name stands at the beginning; further on a sentence only mentions it. */
const LATEST_NAME = 60
const LINES_OF_TITLE = 6

/** The roadmap's title from the lines above its table, on one line; `''` where none is found. */
export function readTitle(lines: readonly string[]): string {
  const anchor = findAnchor(lines)
  if (anchor < 0) return ''
  let start = anchor
  while (start > 0 && anchor - start < LINES_OF_TITLE && leadsTitle(lines[start - 1] ?? ''))
    start -= 1
  let end = anchor + 1
  while (end < lines.length && end - anchor < LINES_OF_TITLE && goesOn(lines[end] ?? '')) end += 1
  return lines.slice(start, end).join(' ')
}

/** The last line that names the roadmap and is neither a clause of an order nor a sentence about it. */
function findAnchor(lines: readonly string[]): number {
  const last = lines.findLastIndex(isNaming)
  return last > 0 && isNaming(lines[last - 1] ?? '') ? last - 1 : last
}

function isNaming(line: string): boolean {
  const at = line.search(TITLE)
  return at >= 0 && at <= LATEST_NAME && isTitleLine(line)
}

function isTitleLine(line: string): boolean {
  return (
    line.length <= LONGEST_TITLE_LINE &&
    !STAMP.test(line) &&
    !CLAUSE.test(line) &&
    !PREAMBLE.test(line) &&
    !line.endsWith(':')
  )
}

/** A line above the anchor belongs to the title where it begins it or names the institution. */
function leadsTitle(line: string): boolean {
  return isTitleLine(line) && !NAME.test(line) && (INSTITUTION.test(line) || TITLE.test(line))
}

function goesOn(line: string): boolean {
  const isSentence = /^[А-ЯЁ]/.test(line) && line.length > LONGEST_SENTENCE_START
  return isTitleLine(line) && !isSignature(line) && !isSentence
}

function isSignature(line: string): boolean {
  return NAME.test(line) && line.length <= 80
}

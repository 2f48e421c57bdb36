/** Why a file or a paste cannot be read: a closed catalogue, one sentence each that says what to do. */
export const DOCUMENT_PROBLEMS = {
  empty: 'Файл пуст: выберите файл, в котором есть таблица дорожной карты.',
  'empty-paste': 'Вставлен пустой текст: скопируйте таблицу целиком и вставьте её ещё раз.',
  'too-big': 'Файл больше 20 МБ: удалите из него картинки и сохраните ещё раз.',
  'not-word':
    'Это не документ Word и не таблица Excel: откройте дорожную карту в Word и сохраните как .docx.',
  'old-doc':
    'Это документ старого формата .doc: откройте его в Word и сохраните как .docx («Файл» → «Сохранить как» → «Документ Word»).',
  'old-xls':
    'Это таблица старого формата .xls: откройте её в Excel и сохраните как .xlsx («Файл» → «Сохранить как» → «Книга Excel»).',
  pdf: 'Это файл PDF: пришлите дорожную карту в том виде, в каком её составляли, — .docx или .xlsx.',
  rtf: 'Это файл RTF: откройте его в Word и сохраните как .docx.',
  'open-document': 'Это документ OpenOffice или LibreOffice: откройте его и сохраните как .docx.',
  'web-page':
    'Это веб-страница: откройте её в Word и сохраните как .docx или вставьте таблицу со страницы.',
  picture: 'Это картинка: нужна сама таблица — файл .docx или .xlsx.',
  presentation: 'Это презентация: нужна таблица — файл .docx или .xlsx.',
  archive: 'Это архив: распакуйте его и пришлите сам документ .docx или .xlsx.',
  encrypted: 'Файл защищён паролем: откройте его, снимите пароль и сохраните ещё раз.',
  damaged:
    'Файл повреждён или скачан не до конца: откройте его в Word, сохраните заново и пришлите ещё раз.',
  'zip-bomb':
    'Файл при распаковке становится слишком большим: скопируйте таблицу дорожной карты в новый документ и пришлите его.',
  doctype:
    'В файле есть объявления, которых не бывает в документах Word и Excel: откройте его в Word, сохраните заново и пришлите ещё раз.',
  'too-long':
    'Документ слишком длинный (больше 200 страниц или 1000 строк): оставьте в нём только дорожную карту.',
  'no-table':
    'В документе нет таблицы: дорожная карта читается из таблицы с мероприятиями и сроками.',
  'no-timing-column':
    'В таблице не найден столбец со сроками: назовите его «Сроки» и пришлите документ ещё раз.',
} as const satisfies Record<string, string>

export type DocumentProblemCode = keyof typeof DOCUMENT_PROBLEMS

export interface DocumentProblem {
  code: DocumentProblemCode
  /** One Russian sentence that says what to do. */
  message: string
}

/** The problem with its sentence. */
export function documentProblem(code: DocumentProblemCode): DocumentProblem {
  return { code, message: DOCUMENT_PROBLEMS[code] }
}

/** Stops a reader half-way; only {@link readingOr} catches it. */
export class DocumentRefusal extends Error {
  readonly code: DocumentProblemCode

  constructor(code: DocumentProblemCode) {
    super(code)
    this.code = code
    this.name = 'DocumentRefusal'
  }
}

export type DocumentResult<T> = ({ ok: true } & T) | { ok: false; problem: DocumentProblem }

/** Runs a reader; what it refuses becomes a value, a bug stays a bug. */
export function readingOr<T>(read: () => DocumentResult<T>): DocumentResult<T> {
  try {
    return read()
  } catch (error) {
    if (error instanceof DocumentRefusal) return { ok: false, problem: documentProblem(error.code) }
    throw error
  }
}

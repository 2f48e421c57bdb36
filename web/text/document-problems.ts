import type { DocumentProblemCode } from '../../functions/domain/roadmap/document-problems.ts'

/** Why a document cannot be read: one sentence each that says what to do. */
const ru = {
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
} satisfies Record<DocumentProblemCode, string>

const en: typeof ru = {
  empty: 'The file is empty: choose a file that holds the table of the roadmap.',
  'empty-paste': 'The pasted text is empty: copy the whole table and paste it again.',
  'too-big': 'The file is larger than 20 MB: take the pictures out of it and save it again.',
  'not-word':
    'This is neither a Word document nor an Excel workbook: open the roadmap in Word and save it as .docx.',
  'old-doc':
    'This is a document of the old .doc format: open it in Word and save it as .docx (File, Save As, Word Document).',
  'old-xls':
    'This is a workbook of the old .xls format: open it in Excel and save it as .xlsx (File, Save As, Excel Workbook).',
  pdf: 'This is a PDF file: send the roadmap as it was written, in .docx or .xlsx.',
  rtf: 'This is an RTF file: open it in Word and save it as .docx.',
  'open-document': 'This is an OpenOffice or LibreOffice document: open it and save it as .docx.',
  'web-page':
    'This is a web page: open it in Word and save it as .docx, or paste the table from the page.',
  picture: 'This is a picture: the table itself is needed, in a .docx or .xlsx file.',
  presentation: 'This is a presentation: a table is needed, in a .docx or .xlsx file.',
  archive: 'This is an archive: unpack it and send the .docx or .xlsx document itself.',
  encrypted: 'The file is protected by a password: open it, remove the password and save it again.',
  damaged:
    'The file is damaged or was not downloaded whole: open it in Word, save it anew and send it again.',
  'zip-bomb':
    'The file becomes too large when unpacked: copy the table of the roadmap into a new document and send that.',
  doctype:
    'The file holds declarations that Word and Excel never write: open it in Word, save it anew and send it again.',
  'too-long':
    'The document is too long (over 200 pages or 1,000 rows): leave only the roadmap in it.',
  'no-table':
    'There is no table in the document: a roadmap is read from a table of activities and deadlines.',
  'no-timing-column':
    'No column of deadlines was found in the table: call it «Сроки» and send the document again.',
}

export const documentProblems = { ru, en }

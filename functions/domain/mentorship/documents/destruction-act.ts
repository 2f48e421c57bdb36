import type { WrittenDocument } from '../../document/document-block.ts'
import type { Day } from '../../timing/reading.ts'
import type { Institution } from './document-facts.ts'
import { directorSignature, letterhead } from './order-frame.ts'
import { blankDay, inFigures, orBlank } from './wording.ts'

/** What was erased of one record. Whose it was is a code: the name has just been erased. */
export interface DestroyedRecord {
  day: Day
  /** «согласие», «запись базы наставляемых»: in Russian. */
  kind: string
  /** The record's own id: the only thing left of it. */
  code: string
  /** «наименование, запрос, затруднения» */
  contents: string
  reason: string
  /** «удалено» or «обезличено» */
  way: string
}

/**
 * Act of destruction of personal data: operator, whose and which data, system, way, reason, day, who did it; the log's
 * extract is its annex (приказ Роскомнадзора № 179 of 28.10.2022, п. 3–6).
 */
export function destructionAct(
  institution: Institution,
  day: Day,
  records: readonly DestroyedRecord[],
): WrittenDocument {
  return {
    title: 'Акт об уничтожении персональных данных',
    language: 'ru',
    blocks: [
      ...letterhead(institution),
      { kind: 'title', text: 'АКТ\nоб уничтожении персональных данных' },
      { kind: 'twoSides', left: blankDay(day), right: '№ __________' },
      {
        kind: 'paragraph',
        text: `Оператор: ${institution.name}; адрес: ${orBlank(institution.address, 40)}.`,
      },
      {
        kind: 'paragraph',
        text: 'Комиссия, члены которой подписали акт, удостоверяет, что персональные данные, перечисленные ниже, уничтожены или обезличены в информационной системе «Наставник» средствами самой системы в срок хранения. Субъекты обозначены кодами записей: другие сведения о них не сохранились.',
      },
      {
        kind: 'table',
        columns: [
          { title: '№', width: 1, align: 'center' },
          { title: 'Дата', width: 3 },
          { title: 'Запись и код', width: 5 },
          { title: 'Категории данных', width: 5 },
          { title: 'Причина', width: 5 },
          { title: 'Способ', width: 3 },
        ],
        rows: records.map(({ day: on, kind, code, contents, reason, way }, index) => [
          String(index + 1),
          inFigures(on),
          `${kind}, ${code}`,
          contents,
          reason,
          way,
        ]),
      },
      {
        kind: 'paragraph',
        text: 'Приложение: выгрузка из журнала регистрации событий в информационной системе персональных данных.',
      },
      { kind: 'signature', post: 'Члены комиссии', name: '______________________' },
      { kind: 'signature', post: '', name: '______________________' },
      directorSignature(institution),
    ],
  }
}

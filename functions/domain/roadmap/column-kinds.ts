/** What a column of a roadmap holds. `when-and-who` is the timing and the responsible party in one cell. */
export type ColumnKind =
  | 'number'
  | 'stage'
  | 'activity'
  | 'content'
  | 'timing'
  | 'responsible'
  | 'when-and-who'
  | 'result'
  | 'note'

interface ColumnHeading {
  kind: ColumnKind
  pattern: RegExp
}

const TIMING =
  /срок|(?:^|\s)дат[аы](?![а-я])|период|месяц|когда|врем[яе](?![а-я])|график|^начало|^окончание/
const RESPONSIBLE = /ответствен|исполнител|кто (?:проводит|отвечает|исполняет)/

/** In the order they are tried: «Отметка о выполнении» is a note before it is anything else. */
const HEADINGS: readonly ColumnHeading[] = [
  { kind: 'note', pattern: /отметк|примечани|фактическ|(?:^|\s)факт(?![а-я])|^статус|подпись/ },
  { kind: 'number', pattern: /^(?:№|n°|#)|^(?:номер|п\s*\/\s*п|нпп)(?![а-я])/ },
  {
    kind: 'result',
    pattern:
      /результат|вид документ|подтвержда|форма (?:представ|отч[её]т|документ|контрол)|показател|^итог|^выход|продукт|отч[её]тн/,
  },
  {
    kind: 'when-and-who',
    pattern: new RegExp(`(?=.*(?:${TIMING.source}))(?=.*(?:${RESPONSIBLE.source}))`),
  },
  { kind: 'responsible', pattern: RESPONSIBLE },
  { kind: 'timing', pattern: TIMING },
  { kind: 'note', pattern: /участник|аудитори|категори|охват|контингент|^место|форма проведения/ },
  {
    kind: 'stage',
    pattern: /этап|раздел|направлени[ея](?! работы)|(?:^|\s)блок|^задач|^цель|^модул/,
  },
  { kind: 'content', pattern: /содержани|план мероприятий|вид[ыа]? (?:работ|деятельности)/ },
  {
    kind: 'activity',
    pattern: /мероприят|действи|работ|деятельност|наименование|название|^тема|что делать/,
  },
]

const LONGEST_HEADING = 90

/** What a heading names, `null` where it names nothing a roadmap has. */
export function columnKindOf(heading: string): ColumnKind | null {
  const text = heading
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[-\s]+/g, ' ')
    .trim()
  if (text === '' || text.length > LONGEST_HEADING) return null
  return HEADINGS.find(({ pattern }) => pattern.test(text))?.kind ?? null
}

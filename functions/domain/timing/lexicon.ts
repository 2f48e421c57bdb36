const softStems: [string, number][] = [
  ['январ', 1],
  ['феврал', 2],
  ['апрел', 4],
  ['июн', 6],
  ['июл', 7],
  ['сентябр', 9],
  ['октябр', 10],
  ['ноябр', 11],
  ['декабр', 12],
]

const months = new Map<string, number>([
  ...softStems.flatMap(([stem, month]) => forms(stem, ['ь', 'я', 'е', 'ю', 'ем'], month)),
  ...forms('март', ['', 'а', 'е', 'у', 'ом'], 3),
  ...forms('август', ['', 'а', 'е', 'у', 'ом'], 8),
  ...forms('ма', ['й', 'я', 'е', 'ю', 'ем'], 5),
])

function forms(stem: string, endings: string[], month: number): [string, number][] {
  return endings.map(ending => [stem + ending, month])
}

/** Shortened months: «янв», «сент», «нояб»: at least three first letters of the name. */
const shortened = new Map<string, number>(
  [...softStems, ['март', 3] as const, ['август', 8] as const].flatMap(([name, month]) =>
    Array.from({ length: name.length - 2 }, (_, cut): [string, number] => [
      name.slice(0, cut + 3),
      month,
    ]),
  ),
)

/** The month a word names, in any case or shortened, 1 to 12. */
export function monthNamed(word: string): number | undefined {
  return months.get(word) ?? shortened.get(word)
}

/** Every whole form of every month. */
export const monthForms: readonly string[] = [...months.keys()]

/** The words the rules turn on; broken («тече ние»), fused («втечение») and mistyped ones are mended to these. */
export const keywords: readonly string[] = words(`
  ежегодно ежегодный ежегодная ежемесячно ежеквартально еженедельно ежедневно постоянно систематически регулярно непрерывно круглогодично
  течение течении протяжении год года году годы годов годах учебный учебного учебном учебному
  календарного календарный период периода периоде реализации весь всего всех этапах этапе
  полугодие полугодия полугодии квартал квартала квартале кварталы четверть четверти триместр триместра
  неделя недели неделю неделе декада декады декаде месяц месяца месяце месяцев числа число каникулы каникул
  каникулярное далее затем необходимости плану графику согласно согласованию позднее позже срок
  начало начале конец конца конце середина середине раз раза реже текущего каждого каждый каждую
  каждое один одного после директор директора заместитель понедельник вторник среда четверг пятница
  суббота воскресенье начиная настоящее время проекта программы
`)

/** Short words that may be fused with the next one. */
export const prepositions: readonly string[] = words('в до с по к на не')

function words(text: string): string[] {
  return text.trim().split(/\s+/u)
}

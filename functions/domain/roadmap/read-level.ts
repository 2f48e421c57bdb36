import type { Level } from './roadmap-reading.ts'

const MUNICIPAL_PLAN = /муниципальн[а-я]+\s+(?:«?дорожн|план|комплекс)/i
const ONE_INSTITUTION =
  /(?:^|[^А-Яа-яЁё])(?:М|Г|Ч|К|О)?(?:Б|А|К|Г)?Д?ОУ\s+(?:г\.|[«"]|[А-ЯЁа-яё]*\s?(?:СОШ|ООШ|НОШ|ОШ|гимнази|лице|школ|детск|ЦРР|ДОУ|№)|[СО]ОШ)|(?:СОШ|ООШ|НОШ|гимнази[яиюе]|лице[йяе])\s*(?:№|[«"]|г\.)|(?:школ[аеы]|детск[а-я]+\s+сад[а-я]*)\s*(?:№|[«"])|(?:учреждени|организаци)[а-я]*\s*[«"]/
const MANY_INSTITUTIONS =
  /(?:организаци(?:й|ях|ям|ями)|учреждени(?:й|ях|ям|ями)|школ(?:ах|ам)?(?=\s+[А-ЯЁ][а-яё]+(?:ого|его)\s))|муниципальн[а-я]+\s+(?:район|округ|образовани[яе]\s)|городск[а-я]+\s+округ|управлени[а-я]+\s+образовани|отдел[а-я]*\s+образовани/i
const ANY_SCHOOL = /школ|гимнази|лице[йяе]|СОШ|ООШ|детск[а-я]+\s+сад|(?:М|Г)(?:Б|А|К)Д?ОУ/

/**
 * Whose roadmap it is by its title and, where the title does not say, by the lines above it.
 * A school's plan is the rule: `school` where nothing says otherwise.
 */
export function readPlanLevel(title: string, above: readonly string[]): Exclude<Level, 'both'> {
  const head = above.slice(0, 8).join(' ')
  return levelOf(title) ?? levelOf(head) ?? 'school'
}

function levelOf(text: string): 'school' | 'municipality' | null {
  if (MUNICIPAL_PLAN.test(text)) return 'municipality'
  if (ONE_INSTITUTION.test(text)) return 'school'
  if (MANY_INSTITUTIONS.test(text)) return 'municipality'
  return ANY_SCHOOL.test(text) ? 'school' : null
}

const MUNICIPAL_PARTY =
  /(?:^|[^А-Яа-яЁё])(?:ГУО|УО|РУО|ГОРОНО|РОНО|РМЦ|ИМЦ|ММЦ|ММС|ГМЦ|НМЦ|МОЦ|ЦРО|ЦОР|КИМЦ|ИМК|РЦ|МКУ|МБУ|МУ)(?![А-Яа-яЁё])|управлени[а-я]*\s+образовани|отдел[а-я]*\s+(?:образовани|администраци)|департамент|комитет[а-я]*\s+(?:по\s+)?образовани|методическ[а-я]+\s+(?:центр|кабинет|служб)|муниципальн[а-я]+\s+(?:казенн|координатор|куратор|методист|орган)|РМО(?![А-Яа-я])|администраци[яи]\s+(?:район|город|муниципальн|округ)/i
const SCHOOL_PARTY =
  /(?:^|[^А-Яа-яЁё])(?:ОО|МОУ|ОУ|ДОУ|МБОУ|МАОУ|МКОУ|МОО|ООО|СОШ|ООШ|ШМО)(?![А-Яа-яЁё])|руководител[а-я]*\s+(?:ОО|ОУ|МОУ|МОО|образовательн|школ|общеобраз|учрежден)|кураторы?\s+(?:ОО|ОУ|МОУ|МОО|наставн)|директор|заместител|зам\.|завуч|школ|гимнази|лице[йяе]|учител|педагог|наставник|образовательн[а-я]+\s+(?:организаци|учреждени)|классн[а-я]+\s+руководител|администраци[яи]\s+(?:школ|гимн|лице|ОО|ОУ)/i

/** Who must do a row by the words of its responsible parties; the plan's own level where they do not say. */
export function readRowLevel(responsible: string, plan: Level): Level {
  if (plan === 'school') return 'school'
  const bare = responsible
    .replace(/\([^)]*\)/g, ' ')
    .replace(/директор[а-я]*\s+(?=МУ|МКУ|МБУ|УО|ИМЦ)/gi, '')
  const isMunicipal = MUNICIPAL_PARTY.test(bare)
  const isSchool = SCHOOL_PARTY.test(bare)
  if (isMunicipal && isSchool) return 'both'
  if (isMunicipal) return 'municipality'
  return isSchool ? 'school' : plan
}

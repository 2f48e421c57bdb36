import type { Role } from '../domain/people/roles.ts'
import type { SchoolKind } from '../domain/people/school-kinds.ts'
import type { DemoRoadmapName } from './roadmaps.ts'

/** How an institution of the demo has kept its deadlines. */
export interface Habits {
  /** Of ten documents, how many came on time. */
  onTime: number
  /** Of ten documents, how many came late; the rest did not come. */
  late: number
  /** From this day nothing came any more. */
  silentFrom?: string
}

export interface DemoSchool {
  id: string
  name: string
  shortName: string
  kind: SchoolKind
  hasMentees: boolean
  siteUrl: string
  closedOn?: string
  people: { email: string; name: string; role: Role }[]
  /** Null where the institution has sent none yet. */
  roadmap: DemoRoadmapName | null
  habits: Habits
}

/** The demo's municipality. It does not exist, and neither does anybody in it. */
export const demoAuthority = {
  id: 'demo-authority',
  name: 'Управление образования администрации Приозёрного муниципального округа',
  shortName: 'Управление образования Приозёрного округа',
  region: 'Заозёрская область',
  centreName: 'Методический центр Приозёрного округа',
  timeZone: 'Europe/Moscow',
  officer: { email: 'officer@demo.test', name: 'Тихомирова Галина Петровна' },
  methodologist: { email: 'metodist@demo.test', name: 'Ясенева Ольга Львовна' },
} as const

/** The region around it: its centre, which sees totals only, and another municipality. */
export const demoRegion = {
  officer: { email: 'region@demo.test', name: 'Рябинина Светлана Юрьевна' },
  centre: {
    id: 'demo-region',
    name: 'Министерство образования Заозёрской области',
    shortName: 'Министерство образования области',
    centreName: 'Региональный центр наставничества',
  },
  neighbour: {
    id: 'demo-neighbour',
    name: 'Управление образования Берёзовского района',
    shortName: 'Управление образования Берёзовского района',
    centreName: 'Методический кабинет Берёзовского района',
    schools: ['Берёзовская СОШ', 'Каменская ООШ'],
  },
} as const

type Staff = Partial<Record<'director' | 'curator' | 'deputy', string>>

function school(
  slug: string,
  names: { name: string; shortName: string; kind: SchoolKind },
  staff: Staff,
  rest: Pick<DemoSchool, 'roadmap' | 'habits'> & Partial<DemoSchool>,
): DemoSchool {
  const entries = Object.entries(staff) as [Role, string][]
  const people = entries.map(([role, name]) => {
    const [firstRole = role] = entries.find(([, other]) => other === name) ?? []
    return { email: `${firstRole}.${slug}@demo.test`, name, role }
  })
  const siteUrl = `https://${slug}.example/mentoring`
  return { id: `demo-${slug}`, ...names, hasMentees: true, siteUrl, people, ...rest }
}

/** About a dozen institutions of different kinds, in various states. */
export const demoSchools: readonly DemoSchool[] = [
  school(
    'gimnazia',
    { name: 'МБОУ «Гимназия № 1» г. Приозёрска', shortName: 'Гимназия № 1', kind: 'gymnasium' },
    {
      director: 'Вершинин Павел Андреевич',
      curator: 'Лугова Марина Сергеевна',
      deputy: 'Сомова Инна Юрьевна',
    },
    { roadmap: 'gymnasium', habits: { onTime: 8, late: 1 } },
  ),
  school(
    'licey',
    { name: 'МАОУ «Лицей № 3» г. Приозёрска', shortName: 'Лицей № 3', kind: 'lyceum' },
    { director: 'Кедров Илья Романович', curator: 'Снегирёва Алла Игоревна' },
    { roadmap: 'gymnasium', habits: { onTime: 10, late: 0 } },
  ),
  school(
    'sosh2',
    { name: 'МБОУ «Средняя общеобразовательная школа № 2»', shortName: 'СОШ № 2', kind: 'school' },
    { director: 'Полозова Вера Никитична', curator: 'Дроздова Елена Павловна' },
    { roadmap: 'district', habits: { onTime: 6, late: 3 } },
  ),
  school(
    'sosh5',
    { name: 'МБОУ «Средняя общеобразовательная школа № 5»', shortName: 'СОШ № 5', kind: 'school' },
    { director: 'Рябинин Олег Витальевич', curator: 'Чайкина Нина Олеговна' },
    { roadmap: 'pupils', habits: { onTime: 5, late: 2, silentFrom: '2026-09-15' } },
  ),
  school(
    'vyazy',
    {
      name: 'МКОУ «Маловязовская основная школа» (40 учеников)',
      shortName: 'Маловязовская ООШ',
      kind: 'basic-school',
    },
    { director: 'Бережная Зоя Фёдоровна', curator: 'Бережная Зоя Фёдоровна' },
    { roadmap: 'small', habits: { onTime: 4, late: 5 } },
  ),
  school(
    'romashka',
    {
      name: 'МБДОУ «Детский сад № 7 «Ромашка»',
      shortName: 'Детский сад № 7',
      kind: 'kindergarten',
    },
    { director: 'Клёнова Ирина Денисовна', curator: 'Травина Юлия Марковна' },
    { roadmap: 'small', habits: { onTime: 9, late: 1 } },
  ),
  school(
    'ddt',
    {
      name: 'МБУ ДО «Дом детского творчества»',
      shortName: 'Дом творчества',
      kind: 'supplementary',
    },
    { director: 'Малахова Рита Эдуардовна', curator: 'Огнева Лидия Карловна' },
    { roadmap: 'small', habits: { onTime: 7, late: 1, silentFrom: '2026-10-01' } },
  ),
  school(
    'tehnikum',
    {
      name: 'ГБПОУ «Приозёрский аграрный техникум»',
      shortName: 'Аграрный техникум',
      kind: 'vocational',
    },
    { director: 'Лапин Глеб Семёнович', curator: 'Ильина Дарья Тимуровна' },
    { roadmap: 'district', habits: { onTime: 8, late: 2 } },
  ),
  school(
    'dalnee',
    { name: 'МКОУ «Средняя школа села Дальнего»', shortName: 'Школа с. Дальнего', kind: 'school' },
    { director: 'Ершова Тамара Васильевна', curator: 'Ивушкина Софья Петровна' },
    { roadmap: 'small', hasMentees: false, habits: { onTime: 6, late: 1 } },
  ),
  school(
    'internat',
    {
      name: 'МБОУ «Приозёрская школа-интернат»',
      shortName: 'Школа-интернат',
      kind: 'boarding-school',
    },
    { director: 'Степной Аркадий Ильич', curator: 'Родникова Жанна Егоровна' },
    { roadmap: 'district', habits: { onTime: 3, late: 3 } },
  ),
  school(
    'lesnoy',
    {
      name: 'МБОУ «Средняя общеобразовательная школа посёлка Лесного»',
      shortName: 'СОШ пос. Лесного',
      kind: 'school',
    },
    { director: 'Соболева Раиса Артёмовна', curator: 'Гречко Анна Михайловна' },
    { roadmap: null, habits: { onTime: 0, late: 0 } },
  ),
  school(
    'zarechye',
    {
      name: 'МКОУ «Зареченская основная школа»',
      shortName: 'Зареченская ООШ',
      kind: 'basic-school',
    },
    { director: 'Мохова Клара Ивановна' },
    {
      roadmap: 'small',
      closedOn: '2026-06-30',
      habits: { onTime: 6, late: 2, silentFrom: '2026-05-01' },
    },
  ),
]

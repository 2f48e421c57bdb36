import type {
  AddressedSchool,
  Audience,
  SchoolAudience,
} from '../../functions/domain/roadmap/audience.ts'
import type { Text } from '../text/index.ts'
import { oversight } from '../text/oversight.ts'

type Named = AddressedSchool & { shortName: string }

const mostNames = 3

/** Whom a municipal requirement is for, in words. */
export function audienceInWords(
  { schools: asked, isForAuthority }: Audience,
  schools: readonly Named[],
  t: Text,
): string {
  const words = oversight[t.language]
  if (asked === null) return words.authorityItself
  const line = schoolsInWords(asked, schools, t)
  return isForAuthority ? `${line} ${words.both}` : line
}

function schoolsInWords(asked: SchoolAudience, schools: readonly Named[], t: Text): string {
  const words = oversight[t.language]
  if (asked.of === 'all') return words.all
  if (asked.of === 'kinds') {
    return words.kinds(asked.kinds.map(kind => t.common.schoolKind[kind]).join(', '))
  }
  const names = schools.filter(({ id }) => asked.ids.includes(id)).map(one => one.shortName)
  return words.list(names.length > mostNames ? words.several(names.length) : names.join(', '))
}

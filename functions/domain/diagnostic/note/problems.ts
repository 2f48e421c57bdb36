import type { NoteGrounds } from './draft-texts.ts'
import type { NoteZone } from './note.ts'
import { noteKindOf } from './note-kinds.ts'
import { listed, percentRu, within } from './say.ts'

/** One thing the figures show to be wanting, and what it asks for. */
interface Problem {
  words: string
  task: string
}

/** The problem field: what is wanting by the figures, and what the school says of it itself. */
export function problemsOf(grounds: NoteGrounds): string[] {
  const found = foundIn(grounds)
  const own = grounds.told.problems
  return [
    ...(found.length === 0
      ? ['Показателей ниже границы, непредставленных документов и наставляемых без наставника нет.']
      : ['По данным системы:', ...listed(found.map(({ words }) => words))]),
    ...(own === '' ? [] : [`По оценке организации: ${own}`]),
  ]
}

/** A task for each of the problems, to be edited, and those the school named itself. */
export function tasksOf(grounds: NoteGrounds): string[] {
  const tasks = foundIn(grounds).map(({ task }) => task)
  return [...listed(tasks), ...(grounds.told.tasks === '' ? [] : [grounds.told.tasks])]
}

function foundIn(grounds: NoteGrounds): Problem[] {
  const { parts } = noteKindOf(grounds.kind)
  const isOfActs = parts.every(part => part !== 'figures')
  return [
    ...zoneProblems(grounds),
    ...documentProblems(grounds),
    ...(isOfActs ? [] : peopleProblems(grounds)),
  ]
}

function zoneProblems({ diagnostics }: NoteGrounds): Problem[] {
  const all = diagnostics.flatMap(one => one.zones)
  const zones = all.filter(({ schools }) => schools === null)
  const low = zones.filter(({ isLow }) => isLow)
  const falling = zones.filter(({ isLow, isFalling }) => isFalling && !isLow)
  return [
    ...sharedProblems(all.filter(({ schools }) => schools !== null)),
    ...groupOf(low, 'показатели ниже границы', 'повысить показатели, которые ниже границы'),
    ...groupOf(falling, 'показатели снизились', 'вернуть прежние значения показателей'),
  ]
}

/** Zones of risk of several institutions. */
function sharedProblems(zones: readonly NoteZone[]): Problem[] {
  if (zones.length === 0) return []
  const named = zones.map(({ text, schools }) => `«${text}» (организаций: ${schools?.length ?? 0})`)
  return [
    {
      words: `в зоне риска: ${named.join(', ')}`,
      task: `оказать методическую помощь организациям по показателям: ${zones.map(({ text }) => `«${text}»`).join(', ')}`,
    },
  ]
}

function groupOf(zones: readonly NoteZone[], words: string, task: string): Problem[] {
  if (zones.length === 0) return []
  const named = zones.map(({ text, share, before, isLow }) => {
    const last = before === null || isLow ? '' : `, прежде ${percentRu(before)}`
    return `«${text}» (${percentRu(share)}${last})`
  })
  const names = zones.map(({ text }) => `«${text}»`)
  return [{ words: `${words}: ${named.join(', ')}`, task: `${task}: ${names.join(', ')}` }]
}

function documentProblems({ documents, schools }: NoteGrounds): Problem[] {
  const missing = documents.filter(({ sentOn }) => sentOn === null).map(({ name }) => within(name))
  const late = schools.filter(({ overdue }) => overdue > 0)
  const overdue = late.reduce((sum, one) => sum + one.overdue, 0)
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            words: `не представлено видов документов: ${missing.length}`,
            task: `представить документы: ${missing.join(', ')}`,
          },
        ]),
    ...(late.length === 0
      ? []
      : [
          {
            words: `просрочено пунктов: ${overdue}, организаций: ${late.length}`,
            task: `добиться исполнения просроченных пунктов: ${late.map(({ name }) => name).join(', ')}`,
          },
        ]),
  ]
}

function peopleProblems({ mentoring }: NoteGrounds): Problem[] {
  if (mentoring === null) return []
  const { mentees, menteesPaired, consentGaps, pairs, groups, programmesApproved } = mentoring
  return [
    ...counted(mentees - menteesPaired, [
      'наставляемых без наставника',
      'закрепить наставников за наставляемыми, у которых их нет',
    ]),
    ...counted(pairs + groups - programmesApproved, [
      'пар и групп без утверждённой программы',
      'утвердить персонализированные программы пар и групп, у которых их нет',
    ]),
    ...counted(consentGaps, [
      'участников без обязательного согласия',
      'оформить недостающие согласия участников',
    ]),
  ]
}

function counted(count: number, [words, task]: [string, string]): Problem[] {
  return count <= 0 ? [] : [{ words: `${words}: ${count}`, task: `${task} (${count})` }]
}

import { authority } from './authority.ts'
import { calendar } from './calendar.ts'
import { common } from './common.ts'
import { draft } from './draft.ts'
import { importing } from './import.ts'
import { landing } from './landing.ts'
import { obligation } from './obligation.ts'
import { people } from './people.ts'
import { review } from './review.ts'
import { roadmap } from './roadmap.ts'
import { signIn } from './sign-in.ts'
import { tasks } from './tasks.ts'
import { timings } from './timings.ts'

export type Language = 'ru' | 'en'

/**
 * Every word of the interface in one language. An area is one file with `ru` and `en` side by side;
 * a missing text does not compile.
 */
export function textIn(language: Language) {
  return {
    language,
    authority: authority[language],
    calendar: calendar[language],
    common: common[language],
    importing: importing[language],
    draft: draft[language],
    landing: landing[language],
    obligation: obligation[language],
    people: people[language],
    review: review[language],
    roadmap: roadmap[language],
    signIn: signIn[language],
    tasks: tasks[language],
    timings: timings[language],
  }
}

export type Text = ReturnType<typeof textIn>

import { common } from './common.ts'
import { landing } from './landing.ts'
import { signIn } from './sign-in.ts'

export type Language = 'ru' | 'en'

/**
 * Every word of the interface in one language. An area is one file with `ru` and `en` side by side;
 * a missing text does not compile.
 */
export function textIn(language: Language) {
  return {
    language,
    common: common[language],
    landing: landing[language],
    signIn: signIn[language],
  }
}

export type Text = ReturnType<typeof textIn>

import { type KnownValue, shareOf } from './known-value.ts'

export const programmesCompleted: KnownValue = {
  code: 'programmes-completed',
  ru: 'Выполненные программы ÷ завершённые программы',
  en: 'Completed programmes ÷ programmes that ended',
  of: facts =>
    shareOf(facts, ({ programmesCompleted, programmesEnded }) => ({
      numerator: programmesCompleted,
      denominator: programmesEnded,
    })),
}

/** The rule of «1 раз в четверть»: told as the school's term, not as a quarter of the year. */
export const termRule = 'every-term'

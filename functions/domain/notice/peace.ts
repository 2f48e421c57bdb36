/** Nothing younger than this is chased: people read what they are given before they are reminded of it. */
export const workingDaysOfPeace = 3

/** A document that every institution shows in the section «Наставничество» of its site, whatever its roadmap asks for. */
export interface RequiredDocument {
  /** Of the catalogue of kinds of evidence. */
  code: string
  /** `year`: a new one each school year. `until-replaced`: what was sent once holds. */
  lasts: 'year' | 'until-replaced'
  /** An institution without mentees owes none (C16). */
  ofMentees: boolean
}

/** Rows 2–10 of the site checklist (DOMAIN 6), each a kind of evidence. */
export const requiredDocuments: readonly RequiredDocument[] = [
  { code: 'order_curator', lasts: 'until-replaced', ofMentees: false },
  { code: 'regulation', lasts: 'until-replaced', ofMentees: false },
  { code: 'roadmap', lasts: 'year', ofMentees: false },
  { code: 'order_pairs', lasts: 'year', ofMentees: true },
  { code: 'incentive_act', lasts: 'until-replaced', ofMentees: false },
  { code: 'mentor_register', lasts: 'until-replaced', ofMentees: false },
  { code: 'personalised_programme', lasts: 'year', ofMentees: true },
]

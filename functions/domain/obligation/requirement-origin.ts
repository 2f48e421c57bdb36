/**
 * Where a requirement comes from: the school's own roadmap, the municipality's, a form the authority collects,
 * or a recommendation the authority has made.
 */
export type RequirementOrigin =
  | 'school-roadmap'
  | 'municipal-roadmap'
  | 'collection'
  | 'recommendation'

-- What the authority's pages ask of obligations is read from the index alone, in the order they are due.
DROP INDEX obligation_state_by_school;
CREATE INDEX obligation_state_by_school ON obligation_state
  (school_id, until, due, since, phase, is_late, requirement_id, obligation_id, window_from, filed_on);
DROP INDEX obligation_state_by_authority;
CREATE INDEX obligation_state_by_authority ON obligation_state
  (authority_id, due, obligation_id, until, since, phase, is_late, requirement_id, school_id);

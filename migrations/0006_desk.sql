-- The institution one that was merged went into.
ALTER TABLE school ADD COLUMN successor_id text REFERENCES school(id);

-- Which institutions a municipal requirement is for; null where it is an institution's own.
ALTER TABLE requirement ADD COLUMN audience text;

-- What is counted ready, by `domain/calendar/day-blocks.ts`: a change on a day stands in the block of every size that
-- holds the day, so the sum up to any day is a few rows. `scope` is an institution, or `all:` and an authority.
CREATE TABLE tally (
  scope text NOT NULL,
  block integer NOT NULL,
  schools integer NOT NULL,
  on_time integer NOT NULL,
  late integer NOT NULL,
  overdue integer NOT NULL,
  returned integer NOT NULL,
  accepted integer NOT NULL,
  waived integer NOT NULL,
  ahead integer NOT NULL,
  PRIMARY KEY (scope, block)
) STRICT, WITHOUT ROWID;

-- The oldest due day an institution still owes, and from which day number that holds.
CREATE TABLE school_standing (
  number integer PRIMARY KEY NOT NULL,
  school_id text NOT NULL,
  authority_id text NOT NULL,
  since integer NOT NULL,
  until integer NOT NULL,
  oldest_due text NOT NULL,
  roadmap_at integer NOT NULL,
  FOREIGN KEY (school_id) REFERENCES school(id)
) STRICT;

CREATE UNIQUE INDEX school_standing_by_school ON school_standing (school_id);
CREATE INDEX school_standing_by_roadmap ON school_standing (authority_id, roadmap_at);

-- The same over time: each stretch of days stands in the blocks that cover it, so that the institutions of any day
-- are read in their order.
CREATE TABLE standing_span (
  authority_id text NOT NULL,
  block integer NOT NULL,
  oldest_due text NOT NULL,
  number integer NOT NULL,
  PRIMARY KEY (authority_id, block, oldest_due, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_level (level integer PRIMARY KEY NOT NULL) STRICT;
INSERT INTO day_level VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13);

CREATE INDEX obligation_state_open ON obligation_state (school_id, due)
  WHERE until = 9007199254740991 AND phase = 'expected';
CREATE INDEX obligation_state_open_of_authority ON obligation_state (authority_id, due)
  WHERE until = 9007199254740991 AND phase = 'expected';
DROP INDEX obligation_state_by_school;
CREATE INDEX obligation_state_by_school ON obligation_state (school_id, until, due, since, phase, is_late);
CREATE INDEX obligation_by_requirement_and_school ON obligation (requirement_id, school_id);
DROP INDEX obligation_by_requirement;
CREATE INDEX letter_by_school ON letter (school_id, created_at);

CREATE TRIGGER school_begins AFTER INSERT ON school WHEN NEW.kind <> 'authority' BEGIN
  INSERT INTO school_standing (school_id, authority_id, since, until, oldest_due, roadmap_at)
  VALUES (
    NEW.id,
    NEW.authority_id,
    max(0, CAST(julianday(coalesce(NEW.opened_on, '2024-01-01')) - 2460310.5 AS integer)),
    max(0, CAST(julianday(coalesce(NEW.closed_on, '2046-06-06')) - 2460310.5 AS integer)),
    '9999-12-31',
    9007199254740991
  );
  INSERT INTO tally
  SELECT 'all:' || authority_id, level * 8192 + (day >> level), sum(one), 0, 0, 0, 0, 0, 0, 0
  FROM day_level, (
    SELECT authority_id, since AS day, 1 AS one FROM school_standing WHERE school_id = NEW.id
    UNION ALL
    SELECT authority_id, until, -1 FROM school_standing WHERE school_id = NEW.id
  )
  WHERE day < 8192 AND ((day >> level) & 1) = 0
  GROUP BY 2
  ON CONFLICT (scope, block) DO UPDATE SET schools = schools + excluded.schools;
END;

CREATE TRIGGER school_ends AFTER UPDATE OF closed_on ON school
WHEN OLD.closed_on IS NULL AND NEW.closed_on IS NOT NULL BEGIN
  UPDATE school_standing
  SET until = max(0, CAST(julianday(NEW.closed_on) - 2460310.5 AS integer))
  WHERE school_id = NEW.id;
  INSERT INTO tally
  SELECT 'all:' || authority_id, level * 8192 + (until >> level), -1, 0, 0, 0, 0, 0, 0, 0
  FROM day_level, school_standing
  WHERE school_id = NEW.id AND until < 8192 AND ((until >> level) & 1) = 0
  ON CONFLICT (scope, block) DO UPDATE SET schools = schools + excluded.schools;
END;

CREATE TRIGGER roadmap_comes AFTER INSERT ON roadmap WHEN NEW.school_id IS NOT NULL BEGIN
  UPDATE school_standing SET roadmap_at = min(roadmap_at, NEW.submitted_at) WHERE school_id = NEW.school_id;
END;

-- `cover(a, b)` of day-blocks.ts: from below the odd block that begins at a, from above the odd one that ends at b.
CREATE TRIGGER standing_begins AFTER INSERT ON school_standing BEGIN
  INSERT INTO standing_span (authority_id, block, oldest_due, number)
  SELECT NEW.authority_id, level * 8192 + piece, NEW.oldest_due, NEW.number FROM (
    SELECT level, (NEW.since + (1 << level) - 1) >> level AS piece, NEW.until >> level AS top
    FROM day_level
  ) WHERE piece < top AND (piece & 1) = 1
  UNION ALL
  SELECT NEW.authority_id, level * 8192 + top - 1, NEW.oldest_due, NEW.number FROM (
    SELECT level, (NEW.since + (1 << level) - 1) >> level AS piece, NEW.until >> level AS top
    FROM day_level
  ) WHERE piece < top AND (top & 1) = 1;
END;

CREATE TRIGGER standing_moves AFTER UPDATE OF oldest_due, until ON school_standing BEGIN
  DELETE FROM standing_span
  WHERE authority_id = OLD.authority_id AND oldest_due = OLD.oldest_due AND number = OLD.number
  AND block IN (
    SELECT level * 8192 + piece FROM (
      SELECT level, (OLD.since + (1 << level) - 1) >> level AS piece, OLD.until >> level AS top FROM day_level
    ) WHERE piece < top AND (piece & 1) = 1
    UNION ALL
    SELECT level * 8192 + top - 1 FROM (
      SELECT level, (OLD.since + (1 << level) - 1) >> level AS piece, OLD.until >> level AS top FROM day_level
    ) WHERE piece < top AND (top & 1) = 1
  );
  INSERT INTO standing_span (authority_id, block, oldest_due, number)
  SELECT authority_id, level * 8192 + piece, oldest_due, number FROM (
    SELECT OLD.authority_id AS authority_id, OLD.oldest_due AS oldest_due, OLD.number AS number, level,
      (OLD.since + (1 << level) - 1) >> level AS piece, NEW.since >> level AS top FROM day_level
    UNION ALL
    SELECT NEW.authority_id, NEW.oldest_due, NEW.number, level,
      (NEW.since + (1 << level) - 1) >> level, NEW.until >> level FROM day_level
  ) WHERE piece < top AND (piece & 1) = 1
  UNION ALL
  SELECT authority_id, level * 8192 + top - 1, oldest_due, number FROM (
    SELECT OLD.authority_id AS authority_id, OLD.oldest_due AS oldest_due, OLD.number AS number, level,
      (OLD.since + (1 << level) - 1) >> level AS piece, NEW.since >> level AS top FROM day_level
    UNION ALL
    SELECT NEW.authority_id, NEW.oldest_due, NEW.number, level,
      (NEW.since + (1 << level) - 1) >> level, NEW.until >> level FROM day_level
  ) WHERE piece < top AND (top & 1) = 1;
END;

-- Where a municipality is an institution of its own, its officers are what directors are elsewhere.
CREATE TRIGGER officer_comes AFTER INSERT ON membership
WHEN NEW.role = 'officer' AND NEW.until = 9007199254740991
AND EXISTS (SELECT 1 FROM school WHERE id = NEW.authority_id) BEGIN
  INSERT OR IGNORE INTO membership (id, person_id, authority_id, school_id, role, since, until)
  VALUES (NEW.id || '-own', NEW.person_id, NEW.authority_id, NEW.authority_id, 'director', NEW.since, NEW.until);
END;

CREATE TRIGGER officer_goes AFTER UPDATE OF until ON membership WHEN NEW.role = 'officer' BEGIN
  UPDATE membership SET until = NEW.until
  WHERE person_id = NEW.person_id AND school_id = NEW.authority_id AND role = 'director'
  AND until = 9007199254740991;
END;

-- What an authority looks at again and again: a page of its desk with the filters in its address.
CREATE TABLE saved_view (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  saved_by text NOT NULL,
  saved_at integer NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (saved_by) REFERENCES person(id)
) STRICT;

CREATE INDEX saved_view_by_authority ON saved_view (authority_id, name);

-- A municipal requirement that a school's own one repeats: one submission proves both.
CREATE TABLE requirement_match (
  school_id text NOT NULL,
  municipal_id text NOT NULL,
  own_id text NOT NULL,
  matched_by text NOT NULL,
  matched_at integer NOT NULL,
  PRIMARY KEY (school_id, municipal_id, own_id),
  FOREIGN KEY (municipal_id) REFERENCES requirement(id),
  FOREIGN KEY (own_id) REFERENCES requirement(id)
) STRICT;

-- Existing institutions and roadmaps, as the triggers would have taken them.
INSERT INTO school_standing (school_id, authority_id, since, until, oldest_due, roadmap_at)
SELECT
  id,
  authority_id,
  max(0, CAST(julianday(coalesce(opened_on, '2024-01-01')) - 2460310.5 AS integer)),
  max(0, CAST(julianday(coalesce(closed_on, '2046-06-06')) - 2460310.5 AS integer)),
  '9999-12-31',
  coalesce((SELECT min(submitted_at) FROM roadmap WHERE roadmap.school_id = school.id), 9007199254740991)
FROM school
WHERE kind <> 'authority'
ORDER BY name_folded;

INSERT INTO tally
SELECT 'all:' || authority_id, level * 8192 + (day >> level), sum(one), 0, 0, 0, 0, 0, 0, 0
FROM day_level, (
  SELECT authority_id, since AS day, 1 AS one FROM school_standing
  UNION ALL
  SELECT authority_id, until, -1 FROM school_standing
)
WHERE day < 8192 AND ((day >> level) & 1) = 0
GROUP BY 1, 2;

-- What a token may be used for: a JSON list, or null for all that its role may do.
ALTER TABLE api_token ADD COLUMN scopes text;
ALTER TABLE api_token ADD COLUMN created_by text REFERENCES person(id);

CREATE INDEX api_token_by_membership ON api_token (membership_id);

CREATE TABLE remark (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  body text NOT NULL,
  created_by text NOT NULL,
  created_at integer NOT NULL,
  removed_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (created_by) REFERENCES person(id)
) STRICT;

CREATE UNIQUE INDEX remark_once ON remark (authority_id, body) WHERE removed_at IS NULL;

CREATE INDEX requirement_by_authority ON requirement (authority_id, origin, created_at) WHERE school_id IS NULL;

CREATE TABLE practice (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  school_id text NOT NULL,
  title text NOT NULL,
  form text NOT NULL,
  audience text NOT NULL,
  content text NOT NULL,
  result text NOT NULL,
  url text NOT NULL,
  submitted_by text NOT NULL,
  submitted_at integer NOT NULL,
  withdrawn_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (school_id) REFERENCES school(id),
  FOREIGN KEY (submitted_by) REFERENCES person(id)
) STRICT;

CREATE INDEX practice_by_authority ON practice (authority_id, submitted_at);

CREATE TABLE practice_score (
  practice_id text NOT NULL,
  expert_id text NOT NULL,
  marks text NOT NULL,
  comment text NOT NULL,
  scored_at integer NOT NULL,
  PRIMARY KEY(practice_id, expert_id),
  FOREIGN KEY (practice_id) REFERENCES practice(id),
  FOREIGN KEY (expert_id) REFERENCES person(id)
) STRICT;

CREATE TABLE webhook (
  id text PRIMARY KEY NOT NULL,
  authority_id text NOT NULL,
  url text NOT NULL,
  events text NOT NULL,
  secret text NOT NULL,
  created_by text NOT NULL,
  created_at integer NOT NULL,
  overdue_until text NOT NULL,
  removed_at integer,
  FOREIGN KEY (authority_id) REFERENCES authority(id),
  FOREIGN KEY (created_by) REFERENCES person(id)
) STRICT;

CREATE INDEX webhook_by_authority ON webhook (authority_id, removed_at);

CREATE TABLE webhook_delivery (
  id text PRIMARY KEY NOT NULL,
  webhook_id text NOT NULL,
  event text NOT NULL,
  event_key text NOT NULL,
  payload text NOT NULL,
  created_at integer NOT NULL,
  state text NOT NULL,
  attempts integer NOT NULL,
  next_at integer NOT NULL,
  answered integer,
  error text NOT NULL,
  delivered_at integer,
  FOREIGN KEY (webhook_id) REFERENCES webhook(id)
) STRICT;

CREATE UNIQUE INDEX webhook_delivery_once ON webhook_delivery (webhook_id, event_key);
CREATE INDEX webhook_delivery_by_state ON webhook_delivery (state, next_at);

-- The authority that may see the totals of every authority of a region.
CREATE TABLE region_centre (
  authority_id text PRIMARY KEY NOT NULL,
  region text NOT NULL,
  since integer NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id)
) STRICT;

-- Addresses that stand as evidence, and when each is looked at next.
CREATE TABLE link_check (
  url text PRIMARY KEY NOT NULL,
  next_at integer NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  failed_on text,
  dead_on text
) STRICT;

CREATE INDEX link_check_next ON link_check (next_at);
CREATE INDEX link_check_dead ON link_check (url,dead_on) WHERE dead_on IS NOT NULL;
CREATE INDEX evidence_by_link ON evidence (url) WHERE type = 'link' AND replaced_at IS NULL;

-- Whoever puts evidence down has nothing to remember: an address is looked at from then on.
CREATE TRIGGER link_comes AFTER INSERT ON evidence WHEN NEW.type = 'link' AND NEW.url IS NOT NULL BEGIN
  INSERT INTO link_check (url, next_at) VALUES (NEW.url, NEW.added_at) ON CONFLICT DO NOTHING;
END;

INSERT INTO link_check (url, next_at)
SELECT url, min(added_at) FROM evidence WHERE type = 'link' AND url IS NOT NULL AND replaced_at IS NULL GROUP BY url;

-- Up to which fact and for which day it was looked whether something is published without consent.
CREATE TABLE published_look (
  authority_id text PRIMARY KEY NOT NULL,
  day text NOT NULL,
  fact_id integer NOT NULL,
  FOREIGN KEY (authority_id) REFERENCES authority(id)
) STRICT;

CREATE INDEX fact_of_publishing ON fact (authority_id, id)
  WHERE kind IN ('publication.recorded', 'consent.signed', 'consent.revoked', 'consent.taken-down');
CREATE INDEX publication_standing ON publication (authority_id) WHERE taken_down_on IS NULL;
CREATE INDEX consent_to_take_down ON consent (authority_id) WHERE kind = 'publication' AND taken_down_on IS NULL;

-- The address that stops a topic is signed with a secret kept outside the database.
DROP INDEX letter_by_unsubscribe_token;
ALTER TABLE letter DROP COLUMN unsubscribe_token;

-- Settings are words; a key that is not there has its default.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- One finished check: what was marked and answered, and what came of it, with the knowledge that said so. Both are the
-- JSON of core/app/assessment_record.h, so that an old check reads the same whatever the tables of a later version are.
CREATE TABLE assessment (
    id                INTEGER PRIMARY KEY,
    made_at_ms        INTEGER NOT NULL,  -- milliseconds since 1970 UTC
    zone_minutes      INTEGER NOT NULL,  -- the runner's clock, east of UTC
    level             TEXT    NOT NULL,
    evidence          TEXT    NOT NULL,
    result            TEXT    NOT NULL,
    knowledge_version TEXT    NOT NULL,
    knowledge_sha256  TEXT    NOT NULL
);
CREATE INDEX assessment_by_time ON assessment (made_at_ms);

-- One import: a file, a folder or an archive, taken in together and taken back together.
CREATE TABLE import_batch (
    id     INTEGER PRIMARY KEY,
    at_ms  INTEGER NOT NULL,  -- milliseconds since 1970 UTC
    source TEXT    NOT NULL   -- what was handed in
);

-- A run. Metres, seconds, beats and steps (both feet) a minute; NULL is what nobody said and nothing shows, never zero.
-- A row with replaced_in is what an import found and replaced, kept until the import can no longer be taken back; it
-- is nobody's run, and every index but its own leaves it out.
CREATE TABLE run (
    id           INTEGER PRIMARY KEY,
    start_ms     INTEGER NOT NULL,
    zone_minutes INTEGER,              -- the runner's clock, east of UTC, where something said it
    day          INTEGER NOT NULL,     -- days since 1970 on the runner's calendar
    sport        TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    distance_m   REAL,
    elapsed_s    REAL,
    timer_s      REAL,
    moving_s     REAL,
    ascent_m     REAL,
    descent_m    REAL,
    avg_hr       REAL,
    max_hr       REAL,
    avg_cadence  REAL,
    title        TEXT    NOT NULL DEFAULT '',
    notes        TEXT    NOT NULL DEFAULT '',
    device       TEXT    NOT NULL DEFAULT '',
    effort       INTEGER,              -- 0 to 10, how hard it was
    pain         INTEGER,              -- 0 to 10, the worst of the run
    comfort      INTEGER,              -- 1 to 5, of the shoes
    laps_known   INTEGER NOT NULL DEFAULT 0,
    records      INTEGER NOT NULL DEFAULT 0,
    format       TEXT    NOT NULL DEFAULT '',
    service      TEXT    NOT NULL DEFAULT '',
    service_id   TEXT    NOT NULL DEFAULT '',
    service_shoe TEXT    NOT NULL DEFAULT '',
    file         TEXT    NOT NULL DEFAULT '',
    content      TEXT    NOT NULL DEFAULT '',  -- hash of the recording
    original     TEXT    NOT NULL DEFAULT '',  -- name of the recording among the originals kept
    part         INTEGER NOT NULL DEFAULT 0,   -- which of the recording's activities it is
    batch        INTEGER REFERENCES import_batch (id),
    version_of   INTEGER REFERENCES run (id),
    replaced_in  INTEGER REFERENCES import_batch (id)
);
-- The list, the calendar and every sum are answered from this index alone.
CREATE INDEX run_by_start ON run (start_ms, day, sport, distance_m, moving_s, timer_s, elapsed_s)
    WHERE replaced_in IS NULL;
CREATE INDEX run_by_day ON run (day, sport, distance_m, moving_s, timer_s, elapsed_s) WHERE replaced_in IS NULL;
CREATE INDEX run_by_content ON run (content) WHERE replaced_in IS NULL AND content <> '';
CREATE INDEX run_by_number ON run (service, service_id) WHERE replaced_in IS NULL AND service_id <> '';
CREATE INDEX run_by_original ON run (original) WHERE original <> '';
CREATE INDEX run_by_batch ON run (batch);
CREATE INDEX run_replaced ON run (replaced_in) WHERE replaced_in IS NOT NULL;

CREATE TABLE lap (
    run         INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    start_ms    INTEGER,
    distance_m  REAL,
    elapsed_s   REAL,
    timer_s     REAL,
    moving_s    REAL,
    ascent_m    REAL,
    descent_m   REAL,
    avg_hr      REAL,
    max_hr      REAL,
    avg_cadence REAL,
    PRIMARY KEY (run, number)
) WITHOUT ROWID;

CREATE TABLE pause (
    run     INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    from_ms INTEGER NOT NULL,
    to_ms   INTEGER NOT NULL,
    PRIMARY KEY (run, number)
) WITHOUT ROWID;

-- All samples of a run as one blob (core/runs/sample_blob.h), apart from the run so that lists never touch them.
CREATE TABLE track (
    run     INTEGER PRIMARY KEY REFERENCES run (id) ON DELETE CASCADE,
    samples BLOB NOT NULL
);

-- What an import made of each file, with the reason and the run it met. `ask` waits for the runner's word.
CREATE TABLE import_file (
    batch    INTEGER NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
    number   INTEGER NOT NULL,
    file     TEXT    NOT NULL,
    status   TEXT    NOT NULL CHECK (status IN ('new', 'updated', 'duplicate', 'ask', 'failed')),
    run      INTEGER REFERENCES run (id) ON DELETE SET NULL,
    twin     INTEGER REFERENCES run (id) ON DELETE SET NULL,
    reason   TEXT    NOT NULL,
    original TEXT    NOT NULL DEFAULT '',
    part     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (batch, number)
) WITHOUT ROWID;
CREATE INDEX import_file_by_original ON import_file (original) WHERE original <> '';
CREATE INDEX import_file_by_run ON import_file (run);
CREATE INDEX import_file_by_twin ON import_file (twin);

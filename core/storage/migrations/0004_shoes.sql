-- A pair of shoes. Metres, seconds, millimetres, grams, hundredths of the currency, days since 1970; NULL is not said.
CREATE TABLE shoe (
    id           INTEGER PRIMARY KEY,
    name         TEXT    NOT NULL UNIQUE COLLATE NOCASE,
    brand        TEXT    NOT NULL DEFAULT '',
    model        TEXT    NOT NULL DEFAULT '',
    use          TEXT    NOT NULL DEFAULT '',
    category     TEXT    NOT NULL DEFAULT '',
    size_system  TEXT,
    size         REAL,
    width        TEXT    NOT NULL DEFAULT '',
    drop_mm      REAL,
    stack_mm     REAL,
    weight_g     REAL,
    price        INTEGER,
    currency     TEXT    NOT NULL DEFAULT '',
    bought       INTEGER,
    first_used   INTEGER,
    before_m     REAL    NOT NULL DEFAULT 0,  -- worn before the app knew it
    limit_m      REAL,
    limit_s      REAL,
    limit_months INTEGER,
    color_upper  INTEGER NOT NULL,
    color_heel   INTEGER NOT NULL,
    color_sole   INTEGER NOT NULL,
    photo        TEXT    NOT NULL DEFAULT '',
    notes        TEXT    NOT NULL DEFAULT '',
    heel_slip    INTEGER,
    toe_room     INTEGER,
    lacing       TEXT    NOT NULL DEFAULT ''
);

-- What lies in a pair for a while.
CREATE TABLE shoe_part (
    id       INTEGER PRIMARY KEY,
    shoe     INTEGER NOT NULL REFERENCES shoe (id) ON DELETE CASCADE,
    kind     TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    from_day INTEGER,
    until    INTEGER,
    notes    TEXT    NOT NULL DEFAULT ''
);
CREATE INDEX shoe_part_by_shoe ON shoe_part (shoe);

CREATE TABLE shoe_retirement (
    shoe    INTEGER NOT NULL REFERENCES shoe (id) ON DELETE CASCADE,
    on_day  INTEGER NOT NULL,
    back    INTEGER,
    PRIMARY KEY (shoe, on_day)
) WITHOUT ROWID;

-- What was seen on a pair, with the name of a picture among those kept.
CREATE TABLE shoe_note (
    id    INTEGER PRIMARY KEY,
    shoe  INTEGER NOT NULL REFERENCES shoe (id) ON DELETE CASCADE,
    day   INTEGER NOT NULL,
    view  TEXT    NOT NULL,
    text  TEXT    NOT NULL DEFAULT '',
    photo TEXT    NOT NULL DEFAULT ''
);
CREATE INDEX shoe_note_by_shoe ON shoe_note (shoe, day);

-- The pair of a whole run. A run that was split has none here and its shares below. Neither lets a pair go that has runs.
ALTER TABLE run ADD COLUMN shoe INTEGER REFERENCES shoe (id);
CREATE INDEX run_by_shoe ON run (shoe, day, distance_m, moving_s, timer_s, elapsed_s, replaced_in)
    WHERE replaced_in IS NULL AND shoe IS NOT NULL;
CREATE INDEX run_without_shoe ON run (day, sport, shoe, replaced_in) WHERE replaced_in IS NULL AND shoe IS NULL;

CREATE TABLE shoe_share (
    run  INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    shoe INTEGER NOT NULL REFERENCES shoe (id),
    share REAL   NOT NULL CHECK (share > 0 AND share <= 1),  -- of the run; those of one run sum to 1
    PRIMARY KEY (run, shoe)
) WITHOUT ROWID;
CREATE INDEX shoe_share_by_shoe ON shoe_share (shoe);

-- What each pair did, summed when asked. Whole runs are read from their index alone, their first and last day from its
-- ends; split ones are few.
CREATE VIEW shoe_total AS
SELECT shoe, sum(runs) AS runs, sum(distance_m) AS distance_m, sum(time_s) AS time_s, min(first) AS first,
       max(last) AS last
  FROM (SELECT shoe, count(*) AS runs, total(distance_m) AS distance_m,
               total(coalesce(moving_s, timer_s, elapsed_s)) AS time_s,
               (SELECT min(day) FROM run AS r WHERE r.shoe = run.shoe AND r.replaced_in IS NULL) AS first,
               (SELECT max(day) FROM run AS r WHERE r.shoe = run.shoe AND r.replaced_in IS NULL) AS last
          FROM run WHERE replaced_in IS NULL AND shoe IS NOT NULL GROUP BY shoe
         UNION ALL
        SELECT shoe_share.shoe, count(*), total(share * distance_m),
               total(share * coalesce(moving_s, timer_s, elapsed_s)), min(day), max(day)
          FROM shoe_share JOIN run ON run.id = shoe_share.run
         WHERE replaced_in IS NULL GROUP BY shoe_share.shoe)
 GROUP BY shoe;

-- The pair worn for a kind of run unless she says otherwise; '' stands for every kind without one of its own.
CREATE TABLE shoe_default (
    kind TEXT    PRIMARY KEY NOT NULL,
    shoe INTEGER NOT NULL REFERENCES shoe (id) ON DELETE CASCADE
) WITHOUT ROWID;

-- Her rules, the first that meets a run decides. What is NULL or '' does not narrow.
CREATE TABLE shoe_rule (
    id           INTEGER PRIMARY KEY,
    place        INTEGER NOT NULL,
    shoe         INTEGER NOT NULL REFERENCES shoe (id) ON DELETE CASCADE,
    from_day     INTEGER,
    until        INTEGER,
    kind         TEXT,
    at_least_m   REAL,
    at_most_m    REAL,
    faster_than_s REAL,  -- a kilometre
    slower_than_s REAL,
    words        TEXT    NOT NULL DEFAULT ''
);

-- Which pair a service's gear became. Two pairs of one name are two rows; their runs ask.
CREATE TABLE shoe_alias (
    service    TEXT    NOT NULL,
    service_id TEXT    NOT NULL,
    name       TEXT    NOT NULL COLLATE NOCASE,
    shoe       INTEGER NOT NULL REFERENCES shoe (id) ON DELETE CASCADE,
    PRIMARY KEY (service, name, service_id, shoe)
) WITHOUT ROWID;

-- Notes of a fitting in a shop, as core/shoes/fitting.h writes them.
CREATE TABLE fitting (
    id   INTEGER PRIMARY KEY,
    day  INTEGER NOT NULL,
    note TEXT    NOT NULL
);
CREATE INDEX fitting_by_day ON fitting (day);

-- One spell of pain. Where its plan stands is worked out from the diary each time and never stored.
CREATE TABLE episode (
    id              INTEGER PRIMARY KEY,
    assessment      INTEGER REFERENCES assessment (id) ON DELETE SET NULL,
    condition       TEXT    NOT NULL,             -- the likeliest cause, whose plan it is
    level           TEXT    NOT NULL,
    bone_stress     INTEGER NOT NULL DEFAULT 0,   -- suspected: a plan without impact
    side            TEXT    NOT NULL,
    start_day       INTEGER NOT NULL,             -- days since 1970 on the runner's calendar, as all days here
    injured_day     INTEGER NOT NULL,
    end_day         INTEGER,
    end_reason      TEXT    NOT NULL DEFAULT '',
    review_weeks    INTEGER NOT NULL,
    step_up_weeks   INTEGER NOT NULL,
    pain_now        INTEGER,                      -- 0 to 10, as it was on the first day; NULL was not said
    pain_worst      INTEGER,
    pain_running    INTEGER,
    longest_green_m REAL,
    usual_run_m     REAL
);
CREATE INDEX episode_by_start ON episode (start_day);

CREATE TABLE episode_place (
    episode INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    region  TEXT    NOT NULL,                     -- without the side
    PRIMARY KEY (episode, region)
) WITHOUT ROWID;

-- When each stage was first reached, kept when the episode ends: "same place in March; stage 3 took 16 days".
CREATE TABLE episode_stage (
    episode INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    number  INTEGER NOT NULL,
    day     INTEGER NOT NULL,
    PRIMARY KEY (episode, number)
) WITHOUT ROWID;

-- Everything that is filled in. The id only grows, so that the order of entries outlives a clock that is set back.
CREATE TABLE diary_entry (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    episode INTEGER NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
    day     INTEGER NOT NULL,
    at_ms   INTEGER NOT NULL                      -- when it was written down
);
CREATE INDEX diary_entry_by_episode ON diary_entry (episode, day);

CREATE TABLE check_in (
    entry   INTEGER PRIMARY KEY REFERENCES diary_entry (id) ON DELETE CASCADE,
    pain    INTEGER,
    against TEXT,                                 -- better, same, worse
    limp    INTEGER NOT NULL,
    swollen INTEGER NOT NULL,
    note    TEXT    NOT NULL DEFAULT ''
);

CREATE TABLE care_session (
    entry        INTEGER PRIMARY KEY REFERENCES diary_entry (id) ON DELETE CASCADE,
    kind         TEXT    NOT NULL,                -- run, exercises
    done         INTEGER NOT NULL,
    run          INTEGER REFERENCES run (id) ON DELETE SET NULL,
    distance_m   REAL,
    effort       INTEGER,
    pain         INTEGER,
    settled      TEXT,                            -- within_hour, by_night, not_by_night
    next_morning TEXT,
    limp         INTEGER NOT NULL,
    sharp        INTEGER NOT NULL,
    swollen      INTEGER NOT NULL
);
CREATE INDEX care_session_by_run ON care_session (run) WHERE run IS NOT NULL;

CREATE TABLE exercise_done (
    entry    INTEGER NOT NULL REFERENCES diary_entry (id) ON DELETE CASCADE,
    exercise TEXT    NOT NULL,
    sets     INTEGER NOT NULL,
    pain     INTEGER,
    PRIMARY KEY (entry, exercise)
) WITHOUT ROWID;

CREATE TABLE criterion_try (
    entry     INTEGER PRIMARY KEY REFERENCES diary_entry (id) ON DELETE CASCADE,
    criterion TEXT    NOT NULL,
    passed    INTEGER NOT NULL
);

CREATE TABLE review (
    entry           INTEGER PRIMARY KEY REFERENCES diary_entry (id) ON DELETE CASCADE,
    pain_now        INTEGER,
    pain_worst      INTEGER,
    pain_running    INTEGER,
    longest_green_m REAL,
    swollen         INTEGER NOT NULL
);

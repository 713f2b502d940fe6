-- What was run on each day, so that twenty years of weeks are summed in a moment. Derived: whenever a run changes, its
-- day is summed anew from the runs themselves, so that it cannot drift from them.
CREATE TABLE mileage (
    day        INTEGER PRIMARY KEY,  -- days since 1970 on the runner's calendar
    runs       INTEGER NOT NULL,
    distance_m REAL    NOT NULL,
    time_s     REAL    NOT NULL
);

-- What counts as mileage: runs that are known to be that long, of known or unknown kind of running.
CREATE VIEW mileage_of_runs AS
    SELECT day, count(*) AS runs, sum(distance_m) AS distance_m,
           sum(coalesce(moving_s, timer_s, elapsed_s, 0)) AS time_s
      FROM run
     WHERE replaced_in IS NULL AND distance_m IS NOT NULL AND sport IN ('running', '')
     GROUP BY day;

INSERT INTO mileage SELECT day, runs, distance_m, time_s FROM mileage_of_runs;

CREATE TRIGGER mileage_of_new_run AFTER INSERT ON run BEGIN
    DELETE FROM mileage WHERE day = NEW.day;
    INSERT INTO mileage SELECT day, runs, distance_m, time_s FROM mileage_of_runs WHERE day = NEW.day;
END;
CREATE TRIGGER mileage_of_changed_run
    AFTER UPDATE OF day, sport, distance_m, elapsed_s, timer_s, moving_s, replaced_in ON run BEGIN
    DELETE FROM mileage WHERE day IN (OLD.day, NEW.day);
    INSERT INTO mileage SELECT day, runs, distance_m, time_s FROM mileage_of_runs WHERE day = OLD.day;
    INSERT OR REPLACE INTO mileage SELECT day, runs, distance_m, time_s FROM mileage_of_runs WHERE day = NEW.day;
END;
CREATE TRIGGER mileage_of_removed_run AFTER DELETE ON run BEGIN
    DELETE FROM mileage WHERE day = OLD.day;
    INSERT INTO mileage SELECT day, runs, distance_m, time_s FROM mileage_of_runs WHERE day = OLD.day;
END;

-- The list is walked by start and number; with more columns in between it would have to be sorted.
DROP INDEX run_by_start;
CREATE INDEX run_by_start ON run (start_ms) WHERE replaced_in IS NULL;

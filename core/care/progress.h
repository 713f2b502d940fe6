#pragma once
/// How far a plan has come, and the next step: up, hold, or back, each with one reason. Stages move by criteria, never
/// by dates.
///
/// Laws    a limp, new swelling or a worse next morning steps back; a blank never counts as done, as fine or as green;
///         nothing steps up while a light is open; under the zero rule nobody reaches impact without a clinician's
///         word.
/// Shapes  entries carry `order`, which only grows (the database's row number), so that a clock that was set back
///         changes nothing. A Position remembers the order from which entries count for it.
/// Units   days on the runner's calendar; pain 0 to 10; Distance.
/// Errors  none; an entry for a day after `today` is not looked at.
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/units.h"
#include "core/care/plan.h"

namespace jointline::care {

struct CheckIn {
    std::int64_t order = 0;
    Day day;
    MorningPain morning;
};

struct Session {
    enum class Kind : std::uint8_t { Run, Exercises };
    std::int64_t order = 0;
    Day day;
    Kind kind = Kind::Run;
    bool done = false;
    SessionPain pain;
    std::optional<Distance> distance;
    std::optional<int> effort;  ///< of ten, of exercises
};

struct CriterionEntry {
    std::int64_t order = 0;
    Day day;
    std::string criterion;
    bool passed = false;
};

struct History {
    Day injured_on;
    std::vector<Session> sessions;  ///< oldest first, as the rest
    std::vector<CheckIn> check_ins;
    std::vector<CriterionEntry> criteria;
};

struct Position {
    std::size_t stage = 0;
    int run_stage = 0;           ///< step of the ladder, from 1; 0: not on it
    std::int64_t after = 0;      ///< entries up to this one have had their effect on the stage
    std::int64_t run_after = 0;  ///< the same for the ladder
    double load = 1;             ///< of the next session; below 1 after a red one
    std::optional<Day> rest_until;
    bool is_finished = false;
    bool operator==(const Position&) const = default;
};

enum class Move : std::uint8_t { Up, UpRun, Finish, Hold, Cut, Back, BackRun };

struct Decision {
    Move move = Move::Hold;
    std::string reason;                  ///< care/decision/<reason>
    std::map<std::string, int> numbers;  ///< places in that sentence: met, of, n, pain, percent, days
};

struct CriterionState {
    std::string id;
    bool is_met = false;
    int met = 0;  ///< of `of`
    int of = 1;
    bool can_be_tried = false;  ///< a test that is open and safe to try now
};

Decision next_step(const Plan& plan, const PlanRules& rules, const Position& position, const History& history,
                   Day today);

/// The position after a decision. Entries up to now have had their effect.
Position moved(const Plan& plan, const PlanRules& rules, const Position& position, const Decision& decision,
               const History& history, Day today);

/// The criteria that end the present stage, in their order.
std::vector<CriterionState> criteria_of(const Plan& plan, const PlanRules& rules, const Position& position,
                                        const History& history, Day today);

/// The light of a session, its next morning taken from that day's check-in where the session does not say.
LightReason light_of(const Session& session, const Plan& plan, const PlanRules& rules, const History& history,
                     Position position = {});

/// How many green sessions it takes to go on: fewer while the injury is fresh.
int greens_needed(const PlanRules& rules, const History& history, Day today);

}  // namespace jointline::care

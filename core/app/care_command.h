#pragma once
/// What a person can do about her plan and its course. See command.h.
#include <string>

namespace jointline {

struct StartPlan {};
struct OpenExercise {
    std::string exercise;
};
struct BeginCheckIn {};
struct SetMorningPain {
    int of_ten;
};
struct ChooseAgainstYesterday {
    std::string answer;  ///< "better", "same", "worse"
};
struct ToggleMorningSign {
    std::string sign;  ///< "limp", "swollen"
};
struct SaveCheckIn {};
/// Something new came up: a check of the same places, from the warning signs on.
struct ReportSomethingNew {};
struct TryCriterion {
    std::string criterion;
    bool passed = true;
};
struct EndEpisode {};
struct OpenCard {
    std::string card;
};

}  // namespace jointline

#pragma once
/// The places one can be at. Navigation is data: the app's trail is a list of these.
#include <string_view>

namespace jointline {

enum class Place {
    Body,        ///< the whole figure
    CloseUp,     ///< leg or knee, from one of its sides
    RegionList,  ///< the same choice in words
    Question,    ///< one question of the interview
    Result,      ///< how soon, what it may be, what to do
    Answers,     ///< what was answered, each to be changed
    History,     ///< checks that were made before
    Runs,        ///< the run log
    Run,         ///< one run
    Plan,        ///< what the result leads to
    Exercise,    ///< one exercise of it
    Episode,     ///< where the plan stands today
    CheckIn,     ///< the morning's three taps
    Cards,       ///< good to know
    Card,        ///< one of them
    Me,          ///< settings
    Licences,    ///< whose work is in here
};

/// The name that the semantic tree, `screenshot --screen` and the tests use.
std::string_view name_of(Place place);

}  // namespace jointline

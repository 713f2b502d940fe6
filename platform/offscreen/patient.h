#pragma once
/// Somebody who answers every question of an interview, the same way each time.
///
/// Shapes  answers by the id of the question or of the line to tick. What is not listed gets the calm answer: none of a
///         list, yes to what a sound leg can do, else no, else not sure.
/// Errors  what App::send() returns; Internal where no end comes.
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/app/app.h"

namespace jointline::offscreen {

struct Patient {
    std::string_view region;
    int strength = 4;
    std::vector<std::pair<std::string_view, std::string_view>> answers;
};

Result<Done> mark(App& app, const Patient& patient);

/// Marks the place and answers until `there` holds or the result is reached.
Result<Done> answer_until(App& app, const Patient& patient, const std::function<bool(const View&)>& there);

}  // namespace jointline::offscreen

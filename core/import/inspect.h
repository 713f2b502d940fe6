#pragma once
/// What is in an activity file, told without writing anything: `jointline inspect`.
///
/// Shapes  inspect() takes the bytes of a file and its name, and gives an object for each activity in order.
/// json_line()
///         is the line of `inspect --json`, text() the same for people.
/// Units   as the JSON's names say: metres, seconds, beats and steps (both feet) a minute; times in UTC.
/// Errors  files, or files within an archive, that hold nothing to import come back in `refusals`, each a sentence.
#include <string>
#include <string_view>
#include <vector>

#include "core/import/activity.h"

namespace jointline::import {

struct Inspection {
    std::vector<Activity> activities;
    std::vector<Error> refusals;
};

Inspection inspect(std::string name, std::string_view bytes);

std::string json_line(const Activity& activity);
std::string text(const Activity& activity);

}  // namespace jointline::import

#pragma once
/// The JSON files of a Garmin account's archive, read value by value.
///
/// Shapes  an activity or a gear is the innermost object that has its id; lists may lie in lists and objects around
/// them.
#include <map>
#include <set>
#include <string>

#include "core/import/activity_table.h"
#include "core/import/unpack.h"

namespace jointline::import {

struct GarminGear {
    std::map<std::string, std::string> shoes;    ///< names by the gear's id; bicycles are left out
    std::map<std::string, std::string> gear_of;  ///< the gear's id by the activity's
};

/// Adds what a stream holds; the error says where it broke.
Result<Done> read_garmin_summaries(ByteStream& stream, ActivityTable& table);
Result<Done> read_garmin_gear(ByteStream& stream, GarminGear& gear);

}  // namespace jointline::import

#pragma once
/// Which format bytes are, by their content. Names lie: exports call FIT files .gpx.
#include <string_view>

#include "core/import/activity.h"

namespace jointline::import {

Format sniff(std::string_view bytes);

}  // namespace jointline::import

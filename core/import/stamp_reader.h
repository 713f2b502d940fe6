#pragma once
/// Reads the many times of a track: nearly all have the same date and zone as the one before, and only those that do
/// not are worked out in full.
#include <string>
#include <string_view>

#include "core/base/calendar.h"

namespace jointline::import {

class StampReader {
public:
    std::optional<Instant> read(std::string_view text);
    /// The first zone that was written out as an offset. "Z" says nothing of where the runner was.
    std::optional<ZoneOffset> zone() const { return zone_; }

private:
    std::string before_;  ///< "2025-05-03T"
    std::string behind_;  ///< ".000Z"
    Instant midnight_{};  ///< the moment 00:00:00 of that date with what stands behind
    std::optional<ZoneOffset> zone_;
};

}  // namespace jointline::import

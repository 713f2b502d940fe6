#pragma once
// Days of a diary that begins on 23 November 2025, counted from its first.
#include "core/app/episodes.h"
#include "core/base/calendar.h"

namespace jointline::test {

inline const Day diary_start = parse_day("2025-11-23").value();
inline Day on(int days) { return diary_start + std::chrono::days{days}; }
inline Moment evening(int days) {
    return {Instant{on(days).time_since_epoch()} + std::chrono::hours{19}, ZoneOffset{}};
}

}  // namespace jointline::test

#pragma once
/// How hard training was: session RPE, and the acute to chronic ratio.
///
/// Shapes  sessions in any order.
/// Units   session RPE in arbitrary units: minutes times effort from 0 to 10. The ratio compares the last 7 days with
/// the
///         mean week of the last 28, the 7 included.
/// Errors  none: an effort nobody noted gives no load. It is not an effort of zero.
/// Source  Foster et al. 2001, J Strength Cond Res 15(1):109-115 (session RPE); Hulin et al. 2014, Br J Sports Med
///         48:708-712 (ratio). In 5,205 runners the ratio and injury went opposite ways (BJSM 2025): it is off unless
///         asked for, and never shown without that caution.
#include <optional>
#include <span>

#include "core/base/calendar.h"
#include "core/base/units.h"

namespace jointline::runs {

/// Minutes times effort; nullopt where either was not noted.
std::optional<double> session_load(std::optional<Seconds> time, std::optional<int> effort);

struct DatedLoad {
    Day day;
    double load = 0;
};

/// Acute to chronic workload ratio at the end of a day; nullopt while nothing was done for 28 days.
std::optional<double> acute_chronic_ratio(std::span<const DatedLoad> loads, Day at);

}  // namespace jointline::runs

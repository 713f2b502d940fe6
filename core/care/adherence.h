#pragma once
/// What of the plan was done. A day without an entry is blank: it never counts as done, and nobody is blamed for it.
///
/// Shapes  planned days and entries in any order; what was planned for after `today` is not counted.
/// Errors  none.
#include <span>

#include "core/care/schedule.h"

namespace jointline::care {

struct Adherence {
    int planned = 0;
    int done = 0;
    int left_out = 0;  ///< an entry says so
    int blank = 0;     ///< nothing was filled in
};

/// Of one kind of session: each planned day is met by one entry of that day, or of the day before or after it.
Adherence adherence(std::span<const PlannedDay> planned, std::span<const Session> sessions, Session::Kind kind,
                    Day today);

}  // namespace jointline::care

#include "core/care/adherence.h"

#include <algorithm>
#include <map>
#include <set>

namespace jointline::care {

Adherence adherence(std::span<const PlannedDay> planned, std::span<const Session> sessions, Session::Kind kind,
                    Day today) {
    const auto wanted = kind == Session::Kind::Run ? PlannedDay::Kind::Run : PlannedDay::Kind::Exercises;
    std::set<Day> days;
    for (const PlannedDay& entry : planned) {
        if (entry.kind == wanted && entry.day <= today) days.insert(entry.day);
    }
    // What was written down for each day, the best of it, until a planned day takes it.
    std::map<Day, bool> written;
    for (const Session& session : sessions) {
        if (session.kind == kind && session.day <= today) written[session.day] |= session.done;
    }
    Adherence result;
    result.planned = static_cast<int>(days.size());
    for (const int off : {0, -1, 1}) {
        for (auto day = days.begin(); day != days.end();) {
            const auto entry = written.find(*day + std::chrono::days{off});
            // A neighbour's entry counts only when it was done; "left out" belongs to its own day.
            if (entry == written.end() || (off != 0 && !entry->second)) {
                ++day;
                continue;
            }
            ++(entry->second ? result.done : result.left_out);
            written.erase(entry);
            day = days.erase(day);
        }
    }
    result.blank = static_cast<int>(days.size());
    return result;
}

}  // namespace jointline::care

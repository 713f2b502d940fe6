#include "core/care/adherence.h"

#include <algorithm>
#include <set>

namespace jointline::care {

Adherence adherence(std::span<const PlannedDay> planned, std::span<const Session> sessions, Session::Kind kind,
                    Day today) {
    const auto wanted = kind == Session::Kind::Run ? PlannedDay::Kind::Run : PlannedDay::Kind::Exercises;
    std::set<Day> days;
    for (const PlannedDay& entry : planned) {
        if (entry.kind == wanted && entry.day <= today) days.insert(entry.day);
    }
    Adherence result;
    for (const Day day : days) {
        ++result.planned;
        bool any = false;
        bool done = false;
        for (const Session& session : sessions) {
            if (session.kind != kind || session.day != day) continue;
            any = true;
            done = done || session.done;
        }
        ++(done ? result.done : any ? result.left_out : result.blank);
    }
    return result;
}

}  // namespace jointline::care

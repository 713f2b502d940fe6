#pragma once
/// The run log as finished words and numbers: list, load, one run, and an import on its way. See view.h.
///
/// Units   chart heights are kilometres (or miles) beside their text; a route is in metres, north up, from its middle.
#include <optional>
#include <string>
#include <vector>

#include "core/base/geometry.h"

namespace jointline {

struct FactView {
    std::string label;
    std::string value;
};

struct WeekBarView {
    std::string label;  ///< "3 Nov"
    std::string text;   ///< "31.4 km"
    double height = 0;
};

struct RunRowView {
    long long id = 0;
    std::string day;
    std::string title;
    std::string detail;  ///< "12.4 km · 1:05:10 · 5:15 /km"
    std::string over;    ///< "19 % over your longest of 30 days", or ""
};

struct ImportView {
    std::string title;
    std::string file;
    double part = 0;  ///< 0 to 1
    std::string cancel_label;
};

struct ImportedView {
    std::string title;
    std::vector<FactView> counts;  ///< number and word; those that are zero are left out
    struct File {
        std::string name;
        std::string reason;
        std::string status;  ///< "duplicate", "ask", "failed"
    };
    std::vector<File> files;  ///< those that did not simply become a run
    std::string undo_label;   ///< "" where there is nothing to take back
    std::string close_label;
};

struct RunsView {
    std::string title;
    std::vector<FactView> facts;  ///< this week, longest of 30 days, the cap
    std::string cap_note;
    std::string weeks_title;
    std::vector<WeekBarView> weeks;  ///< oldest first, at most twelve
    std::vector<RunRowView> rows;    ///< newest first
    std::string more_label;          ///< "" where all are shown
    std::string empty;
    std::string add_label;
    std::string drop_hint;
    std::optional<ImportView> import;
    std::optional<ImportedView> imported;
};

struct RunView {
    std::string title;
    std::string day;
    std::string over;
    std::vector<FactView> facts;
    std::vector<std::vector<Point>> route;  ///< a line for each stretch without a break; empty without positions
    std::string route_label;
    std::string laps_title;
    struct Lap {
        std::string number;
        std::string distance;
        std::string time;
        std::string pace;
    };
    std::vector<Lap> laps;
    std::string source;
};

}  // namespace jointline

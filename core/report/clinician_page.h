#pragma once
/// The clinician's page: one sheet of A4 that a runner takes along. Where it hurts, the story, warning signs asked, the
/// level, what was thought possible, load before it began, the course since, what was done.
///
/// Shapes  everything is finished text in the reader's language; "**bold**" is set in bold. An empty section is left
///         out; what does not fit goes on to a second sheet. Outlines are in millimetres of the figure, y up.
/// Units   km and days in charts; pain 0 to 10.
/// Errors  Internal if the PDF library refuses. With the built-in font letters beyond Western European ones turn into
///         their nearest letter or "?"; hand in fonts for others.
/// Source  Layout: A4, 210 x 297 mm (ISO 216). Nothing is drawn in colour alone: it reads the same in grey.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/calendar.h"
#include "core/base/geometry.h"
#include "core/base/result.h"

namespace jointline::report {

/// A figure with its regions, the marked ones filled, and the spots that were tapped.
struct FigureDrawing {
    Rect window;  ///< what is shown
    Shape silhouette;
    std::vector<Shape> outlines;
    std::vector<Shape> marked;
    struct Spot {
        Point at;
        std::string number;  ///< "" while there is only one
    };
    std::vector<Spot> spots;
};

struct PageRow {
    std::string label;
    std::string text;
};

struct PageCause {
    std::string name;
    std::string fit;
    std::string in_favour;
    std::string against;
};

struct DayLabel {
    Day day;
    std::string text;
};

struct LoadChart {
    Day from;
    Day to;
    struct Bar {
        Day day;
        double km = 0;
        bool is_over = false;
    };
    struct Step {
        Day from;
        double km = 0;
    };
    std::vector<Bar> bars;
    std::vector<Step> longest;  ///< of 30 days, from this day on
    double cap = 1.1;           ///< times the longest
    std::optional<DayLabel> first_pain;
    std::vector<DayLabel> days;
    std::string caption;
};

struct PainChart {
    enum class Light { Green, Amber, Red };
    Day from;
    Day to;
    struct Dot {
        Day day;
        int pain = 0;
    };
    struct Band {
        Day from;
        Day to;
        std::string name;
    };
    struct Mark {
        Day day;
        Light light = Light::Green;
    };
    std::vector<Dot> mornings;  ///< by day; a gap of a week breaks the line
    std::vector<Band> stages;
    std::vector<Mark> runs;
    int green_to = 2;
    std::vector<DayLabel> days;
};

struct Section {
    std::string title;
    std::string note;  ///< small, at the right
};

struct ClinicianPage {
    std::string title;
    std::string subtitle;
    std::string name_label;
    std::string birth_label;
    std::string about;  ///< "Age 38 · 31 km a week"

    Section where;
    std::vector<FigureDrawing> figures;  ///< side by side
    std::string where_caption;
    std::string where_detail;

    Section story;
    std::vector<PageRow> rows;
    std::string unknown_label;
    std::vector<std::string> unknown;  ///< "heel dig: not sure"

    std::string signs_title;
    std::vector<std::string> signs;  ///< paragraphs: present first, then absent, then not answered
    std::string level_label;
    std::string level;
    std::string level_line;

    Section possible;  ///< with no causes it is left out: information-only mode
    std::string cause_head, fit_head, for_head, against_head;
    std::vector<PageCause> causes;

    Section load;
    std::optional<LoadChart> load_chart;
    Section since;
    std::optional<PainChart> pain_chart;
    Section done;
    std::vector<PageRow> done_rows;

    std::string footer_left;
    std::string page_n_of;  ///< "Page {n} of {of}"
    std::string footer_right;
};

/// TrueType files; both empty: the built-in sans serif.
struct PageFonts {
    std::string_view regular;
    std::string_view bold;
};

/// The bytes of the PDF. The same page gives the same bytes.
Result<std::string> write_pdf(const ClinicianPage& page, Instant made, const PageFonts& fonts = {});

}  // namespace jointline::report

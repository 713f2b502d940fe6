#include "core/report/clinician_page.h"

#include <algorithm>

#include "core/report/page_charts.h"
#include "core/report/pdf_sheet.h"

namespace jointline::report {

namespace {

constexpr float left = 36;
constexpr float right = PdfSheet::width - 36;
constexpr float top = 30;
constexpr float bottom = PdfSheet::height - 36;
constexpr float gutter = 18;

constexpr Style title_style{18.5F, true, inks::text, 1.2F};
constexpr Style heading{10, true, inks::text, 1.4F};
constexpr Style body{8.6F};
constexpr Style quiet{8.4F, false, inks::quiet};

struct Column {
    float from;
    float to;
    float wide() const { return to - from; }
};

/// Sets the page from top to bottom, one section after the other.
class PageSetter {
public:
    PageSetter(const ClinicianPage& page, Instant made, const PageFonts& fonts)
        : page_(page), sheet_(made, page.title, fonts) {}

    Result<std::string> set() {
        head();
        where_and_story();
        signs_and_level();
        causes();
        load();
        since_and_done();
        footers();
        return sheet_.bytes();
    }

private:
    /// Goes on to the next sheet where `height` does not fit any more.
    void need(float height) {
        if (y_ + height <= bottom || y_ <= top + 1) return;
        sheet_.new_page();
        y_ = top;
    }

    float section(const Section& section, Column column, float y) {
        sheet_.text(column.from, y, section.title, heading);
        sheet_.text_right(column.to, y + 1, section.note, {7.8F, false, inks::quiet});
        sheet_.line({column.from, y + 16}, {column.to, y + 16}, inks::text, 0.9F);
        return y + 22;
    }

    void head() {
        y_ = top;
        y_ += sheet_.paragraph(left, y_, right - left, page_.title, title_style);
        y_ += sheet_.paragraph(left, y_ + 2, right - left, page_.subtitle, quiet) + 12;
        const auto blank = [&](const std::string& label, float from, float to) {
            if (label.empty()) return;
            sheet_.text(from, y_, label, body);
            sheet_.line({from, y_ + 15}, {to, y_ + 15}, inks::outline, 0.6F);
        };
        blank(page_.name_label, left, left + 250);
        blank(page_.birth_label, left + 268, left + 396);
        sheet_.text_right(right, y_, page_.about, body);
        y_ += 30;
    }

    float row(const PageRow& row, Column column, float y, float label_wide, bool draw = true) {
        const float label = sheet_.paragraph(column.from, y, label_wide - 6, row.label, quiet, draw);
        const float text =
            sheet_.paragraph(column.from + label_wide, y, column.wide() - label_wide, row.text, body, draw);
        return std::max(label, text) + 4;
    }

    void where_and_story() {
        const Column map{left, left + 206};
        const Column story{map.to + gutter, right};
        constexpr float picture = 128;
        float map_height = 22;
        if (!page_.figures.empty()) map_height += picture + 6;
        map_height += sheet_.paragraph(map.from, 0, map.wide(), page_.where_caption, body, false) +
                      sheet_.paragraph(map.from, 0, map.wide(), page_.where_detail, quiet, false);
        float story_height = 22;
        for (const PageRow& each : page_.rows) story_height += row(each, story, 0, 84, false);
        need(std::max(map_height, story_height + 18));

        float y = section(page_.where, map, y_);
        if (!page_.figures.empty()) {
            const Rect frame{{map.from, y}, {map.to, y + picture}};
            sheet_.box(frame, 8, &inks::sunken, nullptr);
            const float each = frame.width() / static_cast<float>(page_.figures.size());
            for (std::size_t i = 0; i < page_.figures.size(); ++i) {
                const float x = frame.min.x + each * static_cast<float>(i);
                draw_figure(sheet_, {{x + 4, frame.min.y + 4}, {x + each - 4, frame.max.y - 4}}, page_.figures[i]);
            }
            y = frame.max.y + 6;
        }
        y += sheet_.paragraph(map.from, y, map.wide(), page_.where_caption, body);
        const float map_end = y + sheet_.paragraph(map.from, y, map.wide(), page_.where_detail, quiet);

        y = section(page_.story, story, y_);
        for (const PageRow& each : page_.rows) y += row(each, story, y, 84);
        if (!page_.unknown.empty()) y = chips(story, y);
        y_ = std::max(map_end, y) + 12;
    }

    /// What was not known, each in a frame of its own.
    float chips(Column column, float y) {
        sheet_.text(column.from, y + 2, page_.unknown_label, quiet);
        float x = column.from + 84;
        for (const std::string& words : page_.unknown) {
            const float wide = sheet_.text_width(words, body) + 12;
            if (x + wide > column.to && x > column.from + 84) {
                x = column.from + 84;
                y += 17;
            }
            sheet_.box({{x, y}, {x + wide, y + 14}}, 4, nullptr, &inks::quiet, 0.6F);
            sheet_.text(x + 6, y + 2, words, body);
            x += wide + 6;
        }
        return y + 18;
    }

    float box_text(Column column, float y, const std::string& head, const std::vector<std::string>& paragraphs,
                   bool draw) {
        float at = y + 9;
        at += sheet_.paragraph(column.from + 10, at, column.wide() - 20, head, heading, draw) + 1;
        for (const std::string& words : paragraphs) {
            at += sheet_.paragraph(column.from + 10, at, column.wide() - 20, words, body, draw) + 1;
        }
        return at + 8 - y;
    }

    void signs_and_level() {
        const bool has_signs = !page_.signs.empty();
        const Column signs{left, left + 315};
        const Column level{has_signs ? signs.to + 16 : left, right};
        const auto measure = [&](bool draw) {
            const float a = has_signs ? box_text(signs, y_, page_.signs_title, page_.signs, draw) : 0;
            const float b = level_box(level, draw);
            return std::max(a, b);
        };
        const float height = measure(false);
        need(height);
        if (has_signs) sheet_.box({{signs.from, y_}, {signs.to, y_ + height}}, 8, nullptr, &inks::text, 1.1F);
        sheet_.box({{level.from, y_}, {level.to, y_ + height}}, 8, nullptr, &inks::text, 1.1F);
        measure(true);
        y_ += height + 12;
    }

    float level_box(Column column, bool draw) {
        float at = y_ + 8;
        at += sheet_.paragraph(column.from + 10, at, column.wide() - 20, page_.level_label, quiet, draw);
        at += sheet_.paragraph(column.from + 10, at, column.wide() - 20, page_.level, heading, draw) + 1;
        at += sheet_.paragraph(column.from + 10, at, column.wide() - 20, page_.level_line, body, draw);
        return at + 8 - y_;
    }

    void causes() {
        if (page_.causes.empty()) return;
        const Column columns[] = {
            {left, left + 158}, {left + 163, left + 208}, {left + 213, left + 395}, {left + 400, right}};
        const auto height_of = [&](const PageCause& cause) {
            const std::string* texts[] = {&cause.name, &cause.fit, &cause.in_favour, &cause.against};
            float height = 0;
            for (std::size_t i = 0; i < 4; ++i) {
                height = std::max(height, sheet_.paragraph(0, 0, columns[i].wide(), *texts[i], body, false));
            }
            return height + 7;
        };
        float all = 36;
        for (const PageCause& cause : page_.causes) all += height_of(cause);
        need(all);
        float y = section(page_.possible, {left, right}, y_);
        const std::string* heads[] = {&page_.cause_head, &page_.fit_head, &page_.for_head, &page_.against_head};
        for (std::size_t i = 0; i < 4; ++i) {
            sheet_.text(columns[i].from, y - 1, *heads[i], {8, true, inks::quiet});
        }
        y += 13;
        for (const PageCause& cause : page_.causes) {
            sheet_.line({left, y - 2}, {right, y - 2}, inks::hair, 0.6F);
            const std::string* texts[] = {&cause.name, &cause.fit, &cause.in_favour, &cause.against};
            for (std::size_t i = 0; i < 4; ++i) {
                sheet_.paragraph(columns[i].from, y + 1, columns[i].wide(), *texts[i], body);
            }
            y += height_of(cause);
        }
        y_ = y + 9;
    }

    void load() {
        if (!page_.load_chart) return;
        constexpr float chart = 76;
        need(chart + 46);
        float y = section(page_.load, {left, right}, y_) + 4;
        draw_load(sheet_, {{left, y}, {right, y + chart}}, *page_.load_chart);
        y += chart + 4;
        y_ = y + sheet_.paragraph(left, y, right - left, page_.load_chart->caption, body) + 10;
    }

    void since_and_done() {
        if (!page_.pain_chart && page_.done_rows.empty()) return;
        const Column since{left, left + 240};
        const Column done{page_.pain_chart ? since.to + gutter : left, right};
        constexpr float chart = 92;
        float rows = 22;
        for (const PageRow& each : page_.done_rows) rows += row(each, done, 0, 58, false);
        need(std::max(page_.pain_chart ? chart + 24 : 0.0F, rows));
        float end = y_;
        if (page_.pain_chart) {
            const float y = section(page_.since, since, y_);
            draw_pain(sheet_, {{since.from, y}, {since.to, y + chart}}, *page_.pain_chart);
            end = y + chart;
        }
        if (!page_.done_rows.empty()) {
            float y = section(page_.done, done, y_);
            for (const PageRow& each : page_.done_rows) y += row(each, done, y, 58);
            end = std::max(end, y);
        }
        y_ = end + 10;
    }

    void footers() {
        const Style small{7.6F, false, inks::quiet};
        for (std::size_t i = 0; i < sheet_.pages(); ++i) {
            sheet_.turn_to(i);
            const float y = PdfSheet::height - 32;
            sheet_.line({left, y}, {right, y}, inks::outline, 0.6F);
            sheet_.text(left, y + 6, page_.footer_left, small);
            std::string number = page_.page_n_of;
            const auto put = [&](std::string_view place, std::size_t value) {
                const auto at = number.find(place);
                if (at != std::string::npos) number.replace(at, place.size(), std::to_string(value));
            };
            put("{n}", i + 1);
            put("{of}", sheet_.pages());
            const std::string end = page_.footer_right.empty() ? number : number + " · " + page_.footer_right;
            sheet_.text_right(right, y + 6, end, small);
        }
    }

    const ClinicianPage& page_;
    PdfSheet sheet_;
    float y_ = top;
};

}  // namespace

Result<std::string> write_pdf(const ClinicianPage& page, Instant made, const PageFonts& fonts) {
    return PageSetter(page, made, fonts).set();
}

}  // namespace jointline::report

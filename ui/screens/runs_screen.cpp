// The run log: what the weeks came to, the runs, and an import on its way.
#include <algorithm>
#include <string>

#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/rows.h"

namespace jointline::ui {

namespace {

CardLook runs_card(Frame& frame) {
    CardLook card;
    card.radius = frame.metrics().radius_card;
    card.pad = frame.metrics().pad - 2;
    return card;
}

/// Number above, its name below, side by side.
void facts_row(Frame& frame, Column& column, std::string_view id, const std::vector<FactView>& facts) {
    if (facts.empty()) return;
    const float gap = frame.dp(12);
    const auto many = static_cast<float>(facts.size());
    const float width = (column.width - gap * (many - 1)) / many;
    float height = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const TextBlock value = lay_out(frame, facts[i].value, Type::Heading, width);
        const TextBlock label = lay_out(frame, facts[i].label, Type::Small, width);
        const ImVec2 at{column.x + static_cast<float>(i) * (width + gap), column.y};
        draw_text(frame, value, at, frame.color(Role::Ink));
        draw_text(frame, label, {at.x, at.y + value.height()}, frame.color(Role::InkSoft));
        frame.says(std::string(id) + "." + std::to_string(i), "text", facts[i].label,
                   Box::sized(at, {width, value.height() + label.height()}), facts[i].value);
        height = std::max(height, value.height() + label.height());
    }
    column.take(height);
}

/// One bar a week, its distance above it where there is room; the picture has its words for a screen reader.
void week_bars(Frame& frame, Column& column, const std::vector<WeekBarView>& weeks, std::string_view label) {
    double highest = 0;
    for (const auto& week : weeks) highest = std::max(highest, week.height);
    const Box box = column.take(frame.dp(112));
    const float slot = box.width() / static_cast<float>(weeks.size());
    const float bar = std::min(slot * 0.62F, frame.dp(28));
    const float floor = box.max.y - frame.dp(22);
    const float room = floor - box.min.y - frame.dp(18);
    std::string words;
    for (std::size_t i = 0; i < weeks.size(); ++i) {
        const float middle = box.min.x + (static_cast<float>(i) + 0.5F) * slot;
        const float share = highest > 0 ? static_cast<float>(weeks[i].height / highest) : 0;
        const float height = std::max(share * room, frame.dp(2));
        const bool is_now = i + 1 == weeks.size();
        fill(frame, {{middle - bar / 2, floor - height}, {middle + bar / 2, floor}},
             frame.color(Role::Primary, is_now ? 1.0F : 0.55F), 5);
        // Every other label where they would touch.
        if (slot >= frame.dp(52) || (weeks.size() - 1 - i) % 3 == 0)
            draw_text_at(frame, weeks[i].label, Type::Caption, {middle, box.max.y - frame.dp(8)},
                         frame.color(Role::InkFaint));
        words += (words.empty() ? "" : "; ") + weeks[i].label + " " + weeks[i].text;
    }
    hairline(frame, {box.min.x, floor}, box.width());
    frame.says("weeks", "img", label, box, words);
}

void import_part(Frame& frame, Column& column, const ImportView& import) {
    on_card(frame, column, runs_card(frame), [&](Column& inner) {
        heading(frame, inner, "import.title", import.title, Type::Label);
        inner.space(frame.dp(4));
        text(frame, inner, "import.file", import.file, Type::Small, Role::InkSoft);
        inner.space(frame.dp(12));
        const Box track = inner.take(frame.dp(10));
        fill(frame, track, frame.color(Role::Sunken), 5);
        const float part = std::clamp(static_cast<float>(import.part), 0.0F, 1.0F);
        fill(frame, {track.min, {track.min.x + track.width() * part, track.max.y}}, frame.color(Role::Primary), 5);
        frame.says("import.progress", "progressbar", import.title, track, std::to_string(std::lround(part * 100)));
        inner.space(frame.dp(12));
        if (button(frame, inner, "import.cancel", import.cancel_label,
                   {Weight::Outline, Icon::None, false, true, false}))
            frame.send(CancelImport{});
    });
    column.space(frame.dp(frame.metrics().gap));
}

void imported_part(Frame& frame, Column& column, const ImportedView& imported) {
    on_card(frame, column, runs_card(frame), [&](Column& inner) {
        heading(frame, inner, "imported.title", imported.title, Type::Label);
        inner.space(frame.dp(8));
        facts_row(frame, inner, "imported", imported.counts);
        std::size_t i = 0;
        for (const auto& file : imported.files) {
            RowLook look;
            look.end = Icon::None;
            look.icon = file.status == "failed" ? Icon::Triangle : Icon::Info;
            look.tile = file.status == "failed" ? Role::WatchTint : Role::InfoTint;
            look.tile_ink = file.status == "failed" ? Role::WatchInk : Role::InfoInk;
            (void)row(frame, inner, "imported.file." + std::to_string(++i), file.name, file.reason, look);
        }
        inner.space(frame.dp(12));
        if (!imported.undo_label.empty()) {
            if (button(frame, inner, "imported.undo", imported.undo_label,
                       {Weight::Outline, Icon::Undo, false, true, false}))
                frame.send(UndoImport{});
            inner.space(frame.dp(10));
        }
        if (button(frame, inner, "imported.close", imported.close_label,
                   {Weight::Second, Icon::None, false, true, false}))
            frame.send(CloseImport{});
    });
    column.space(frame.dp(frame.metrics().gap));
}

void run_rows(Frame& frame, Column& column, const RunsView& runs) {
    on_card(frame, column, runs_card(frame), [&](Column& inner) {
        bool first = true;
        for (const auto& run : runs.rows) {
            RowLook look;
            look.first = first;
            const std::string detail =
                run.day + (run.detail.empty() ? "" : " · " + run.detail) + (run.over.empty() ? "" : " · " + run.over);
            if (!run.over.empty()) {
                look.icon = Icon::Triangle;
                look.tile = Role::WatchTint;
                look.tile_ink = Role::WatchInk;
            } else {
                look.icon = Icon::Runs;
            }
            if (row(frame, inner, "run." + std::to_string(run.id), run.title, detail, look))
                frame.send(OpenRun{run.id});
            first = false;
        }
    });
}

}  // namespace

void draw_runs(const View& view, Frame& frame, Box area) {
    if (!view.runs) return;
    const RunsView& runs = *view.runs;
    Box above = area;
    if (frame.metrics().size_class != SizeClass::Desktop && !frame.metrics().kiosk())
        above = tab_bar(frame, view, area);
    Box middle = column_box(frame, above, 720);
    const float margin = frame.dp(frame.metrics().card_margin);
    const ButtonLook add{Weight::Main, Icon::Plus, false, !runs.import.has_value(), false};
    const float height = button_height(frame, runs.add_label, middle.width() - 2 * margin, add);
    const Box footer{{middle.min.x + margin, middle.max.y - frame.dp(16) - height},
                     {middle.max.x - margin, middle.max.y - frame.dp(16)}};
    {
        Scroll scroll(frame, "runs", {middle.min, {middle.max.x, footer.min.y - frame.dp(10)}}, margin);
        Column& column = scroll.column;
        column.space(frame.dp(24));
        heading(frame, column, "title", runs.title, Type::Title);
        column.space(frame.dp(14));
        if (runs.import) import_part(frame, column, *runs.import);
        if (runs.imported) imported_part(frame, column, *runs.imported);
        if (!runs.empty.empty()) {
            text(frame, column, "empty", runs.empty, Type::Body, Role::InkSoft);
            column.space(frame.dp(8));
        }
        if (!runs.weeks.empty()) {
            on_card(frame, column, runs_card(frame), [&](Column& inner) {
                facts_row(frame, inner, "facts", runs.facts);
                inner.space(frame.dp(8));
                week_bars(frame, inner, runs.weeks, runs.weeks_title);
                inner.space(frame.dp(8));
                text(frame, inner, "cap_note", runs.cap_note, Type::Small, Role::InkSoft);
            });
            column.space(frame.dp(frame.metrics().gap));
        }
        if (!runs.rows.empty()) run_rows(frame, column, runs);
        if (!runs.more_label.empty()) {
            column.space(frame.dp(12));
            if (button(frame, column, "more", runs.more_label, {Weight::Second, Icon::None, false, true, false}))
                frame.send(ShowMoreRuns{});
        }
        column.space(frame.dp(16));
        text(frame, column, "drop_hint", runs.drop_hint, Type::Small, Role::InkSoft);
        column.space(frame.dp(20));
    }
    if (button(frame, "add", runs.add_label, footer, add)) frame.send(ChooseFile{});
}

}  // namespace jointline::ui

#include "ui/widgets/notes.h"

#include "ui/shapes.h"
#include "ui/widgets/buttons.h"

namespace jointline::ui {

namespace {

std::string numbered(std::string_view id, std::size_t i) { return std::string(id) + "." + std::to_string(i + 1); }

void draw_tile(Frame& frame, const Box& box, Role role, Icon icon, Role ink, float icon_size, float radius) {
    fill(frame, box, frame.color(role), radius);
    draw_icon(frame, icon, box.center(), icon_size, frame.color(ink));
}

}  // namespace

LevelLook level_look(int rank) {
    switch (rank) {
        case 4:
            return {Role::UrgentTint, Role::UrgentInk, Role::UrgentInk, Role::OnTile, Role::UrgentInk, Icon::Triangle};
        case 3:
            return {Role::WatchTint, Role::WatchFill, Role::WatchTile, Role::OnWatchTile, Role::WatchInk, Icon::Clock};
        case 2:
            return {Role::InfoTint, Role::InfoInk, Role::InfoInk, Role::OnTile, Role::InfoInk, Icon::Calendar};
        default:
            return {Role::GoodTint, Role::GoodFill, Role::GoodFill, Role::OnTile, Role::GoodInk, Icon::Check};
    }
}

void triage_banner(Frame& frame, Column& column, const ResultView& result) {
    const LevelLook look = level_look(result.rank);
    const Metrics& metrics = frame.metrics();
    const bool large = result.rank == 4;
    CardLook card;
    card.fill = look.tint;
    card.level = 0;
    card.radius = metrics.radius_banner;
    card.pad = metrics.pad;
    card.edge = frame.color(look.edge);
    card.edge_width = large ? 2 : 1.5F;
    const std::string label = result.rank_text + ". " + plain(result.name);
    const float top = column.y;
    frame.semantics().open(frame.node("level", "group", label, {{column.x, top}, {column.x + column.width, top}}));
    (void)on_card(frame, column, card, [&](Column& inner) {
        const float side = frame.dp(metrics.kiosk() ? 58 : large ? 52 : 44);
        const float lead = side + frame.dp(12);
        const TextBlock rank = lay_out(frame, result.rank_text, Type::SmallStrong, inner.width - lead);
        TypeStyle name_style = metrics.type(Type::Heading);
        if (large) {
            name_style.size *= 1.18F;
            name_style.line *= 1.18F;
        }
        const TextBlock name = lay_out(frame, result.name, name_style, inner.width - lead);
        const float words = rank.height() + name.height();
        const Box head = inner.take(std::max(side, words));
        const Box tile =
            Box::sized({head.min.x, name.lines.size() > 1 ? head.min.y : head.center().y - side / 2}, {side, side});
        draw_tile(frame, tile, look.tile, look.icon, look.on_tile, side / frame.dp(1) * 0.58F,
                  metrics.kiosk() ? 20 : 14);
        float y = head.center().y - words / 2;
        draw_text(frame, rank, {head.min.x + lead, y}, frame.color(look.ink));
        frame.says("level.rank", "text", result.rank_text,
                   Box::sized({head.min.x + lead, y}, {rank.width, rank.height()}));
        y += rank.height();
        draw_text(frame, name, {head.min.x + lead, y}, frame.color(Role::Ink));
        frame.says("level.name", "heading", plain(result.name),
                   Box::sized({head.min.x + lead, y}, {name.width, name.height()}), result.level);
        inner.space(frame.dp(12));
        text(frame, inner, "level.sentence", result.sentence, Type::Body);
        inner.space(frame.dp(14));
        const Box bar = inner.take(frame.dp(8));
        const float gap = frame.dp(4);
        const float part =
            (bar.width() - gap * static_cast<float>(result.ranks - 1)) / static_cast<float>(std::max(result.ranks, 1));
        for (int i = 0; i < result.ranks; ++i) {
            const float x = bar.min.x + static_cast<float>(i) * (part + gap);
            const Box piece{{x, bar.min.y}, {x + part, bar.max.y}};
            if (i < result.rank) {
                fill(frame, piece, frame.color(look.edge), 4);
            } else {
                outline(frame, piece, frame.color(Role::Control), 4, 1.5F);
            }
        }
    });
    frame.semantics().close();
}

void note(Frame& frame, Column& column, std::string_view id, std::string_view words, Tone tone, Icon icon) {
    if (words.empty()) return;
    struct Look {
        Role tint;
        Role ink;
    };
    constexpr Look looks[] = {{Role::InfoTint, Role::InfoInk},
                              {Role::GoodTint, Role::GoodInk},
                              {Role::WatchTint, Role::WatchInk},
                              {Role::UrgentTint, Role::UrgentInk}};
    const Look look = looks[static_cast<std::size_t>(tone)];
    const float pad = frame.dp(14);
    const float lead = icon == Icon::None ? 0 : frame.dp(frame.metrics().icon) + frame.dp(12);
    const TextBlock block = lay_out(frame, words, Type::Small, column.width - 2 * pad - lead - frame.dp(4));
    const Box box = column.take(frame.snap(std::max(frame.dp(48), block.height() + 2 * pad)));
    fill(frame, box, frame.color(look.tint), frame.metrics().radius_button);
    if (frame.theme().contrast()) outline(frame, box, frame.color(Role::Ink), frame.metrics().radius_button, 2);
    draw_icon(frame, icon, {box.min.x + pad + frame.dp(frame.metrics().icon) / 2 + frame.dp(2), box.center().y},
              frame.metrics().icon * 0.92F, frame.color(look.ink));
    draw_text(frame, block, {box.min.x + pad + lead + frame.dp(2), box.center().y - block.height() / 2},
              frame.color(Role::Ink));
    frame.says(id, "note", plain(words), box);
}

void numbered_steps(Frame& frame, Column& column, const std::vector<StepView>& steps) {
    const float side = frame.dp(32) * std::min(frame.text_scale(), 1.4F);
    const float lead = side + frame.dp(14);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (i > 0) {
            column.space(frame.dp(11));
            hairline(frame, {column.x, column.y}, column.width);
            column.space(frame.dp(11));
        }
        const TextBlock title = lay_out(frame, steps[i].title, Type::Label, column.width - lead);
        const TextBlock detail = lay_out(frame, steps[i].detail, Type::Small, column.width - lead);
        const float words = title.height() + (steps[i].detail.empty() ? 0 : detail.height());
        const Box row = column.take(std::max(side, words));
        const float y = words < side ? row.center().y - words / 2 : row.min.y;
        const ImVec2 disc{row.min.x + side / 2, row.min.y + side / 2};
        frame.list().AddCircleFilled(disc, side / 2, frame.color(Role::Ink), 40);
        draw_text_at(frame, std::to_string(i + 1), Type::BodyStrong, disc, frame.color(Role::Canvas));
        draw_text(frame, title, {row.min.x + lead, y}, frame.color(Role::Ink));
        if (!steps[i].detail.empty())
            draw_text(frame, detail, {row.min.x + lead, y + title.height()}, frame.color(Role::InkSoft));
        frame.says(numbered("step", i), "listitem", plain(steps[i].title), row, plain(steps[i].detail));
    }
}

std::optional<std::string> statement(Frame& frame, Column& column, std::string_view id, const StatementView& said,
                                     Sign sign) {
    std::optional<std::string> asked;
    const float side = frame.dp(frame.metrics().kiosk() ? 26 : 24);
    const float lead = sign == Sign::None ? 0 : side + frame.dp(10);
    const TextBlock block = lay_out(frame, said.text, Type::Body, column.width - lead);
    const float first = std::max(side, block.line_height);
    const Box row = column.take(std::max(side, block.height()));
    const Box tile = Box::sized({row.min.x, row.min.y + (first - side) / 2}, {side, side});
    if (sign == Sign::Fits) draw_tile(frame, tile, Role::GoodTint, Icon::Check, Role::GoodInk, 16, 8);
    if (sign == Sign::DoesNotFit) draw_tile(frame, tile, Role::Sunken, Icon::Minus, Role::InkSoft, 16, 8);
    if (sign == Sign::Unknown) draw_tile(frame, tile, Role::InfoTint, Icon::Info, Role::InfoInk, 16, 8);
    draw_text(frame, block, {row.min.x + lead, row.min.y + (first - block.line_height) / 2}, frame.color(Role::Ink));
    frame.says(id, "listitem", plain(said.text), row);
    if (said.evidence.empty()) return asked;
    // The tag is small, its target is not: half of the room it needs lies in the gap below.
    const TextBlock tag = lay_out(frame, said.evidence, Type::Caption, column.width - lead - frame.dp(18));
    const float height = tag.height() + frame.dp(4);
    const float target = frame.dp(frame.metrics().kiosk() ? 40 : 48);
    const Box strip = column.take(std::max(target, height + frame.dp(8)));
    const Box shown =
        Box::sized({strip.min.x + lead, strip.center().y - height / 2}, {tag.width + frame.dp(18), height});
    const std::string tag_id = std::string(id) + ".evidence";
    Tap tap;
    if (said.source.empty()) {
        frame.says(tag_id, "text", said.evidence, shown);
    } else {
        tap = tap_target(frame, tag_id, "button", said.evidence, shown.at_least(target));
        if (tap.tapped) asked = said.source;
    }
    fill(frame, shown, frame.color(Role::Sunken), 8);
    if (tap.pressed || tap.hovered) fill(frame, shown, frame.color(Role::Ink, tap.pressed ? 0.1F : 0.05F), 8);
    draw_text(frame, tag, {shown.min.x + frame.dp(9), shown.min.y + frame.dp(2)}, frame.color(Role::InkSoft));
    if (tap.focused) draw_focus(frame, shown, 8);
    return asked;
}

void bullet(Frame& frame, Column& column, std::string_view id, std::string_view words, Icon icon, Role tint, Role ink) {
    const float side = frame.dp(frame.metrics().kiosk() ? 26 : 24);
    const float lead = side + frame.dp(10);
    const TextBlock block = lay_out(frame, words, Type::Body, column.width - lead);
    const float first = std::max(side, block.line_height);
    const Box row = column.take(std::max(first, block.height()));
    draw_tile(frame, Box::sized({row.min.x, row.min.y + (first - side) / 2}, {side, side}), tint, icon, ink, 16, 8);
    draw_text(frame, block, {row.min.x + lead, row.min.y + (first - block.line_height) / 2}, frame.color(Role::Ink));
    frame.says(id, "listitem", plain(words), row);
}

float match_width(Frame& frame, int of) { return frame.dp(22) * static_cast<float>(of) - frame.dp(2); }

void draw_match(Frame& frame, ImVec2 at, int filled, int of) {
    for (int i = 0; i < of; ++i) {
        const ImVec2 min{at.x + frame.dp(22) * static_cast<float>(i), at.y};
        const Box bar = Box::sized(min, {frame.dp(20), frame.dp(8)});
        if (i < filled) {
            fill(frame, bar, frame.color(Role::Primary), 4);
        } else {
            outline(frame, bar, frame.color(Role::Control), 4, 1.5F);
        }
    }
}

void progress_bar(Frame& frame, const Box& box, int done, int of) {
    if (of <= 0) return;
    const float gap = frame.dp(of > 10 ? 3 : 5);
    const float part = (box.width() - gap * static_cast<float>(of - 1)) / static_cast<float>(of);
    for (int i = 0; i < of; ++i) {
        const float x = box.min.x + static_cast<float>(i) * (part + gap);
        fill(frame, {{x, box.min.y}, {x + part, box.max.y}}, frame.color(i < done ? Role::Primary : Role::Line), 3);
    }
}

}  // namespace jointline::ui

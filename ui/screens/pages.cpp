// The quiet pages: answers to change, checks made before, settings, whose work is in here.
#include <string>

#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/notes.h"
#include "ui/widgets/rows.h"

namespace jointline::ui {

namespace {

CardLook page_card(Frame& frame) {
    CardLook card;
    card.radius = frame.metrics().radius_card;
    card.pad = frame.metrics().pad - 2;
    return card;
}

Box page(const View& view, Frame& frame, const Box& area, std::string_view title) {
    Box middle = column_box(frame, area, 640);
    HeaderLook look;
    look.title = title;
    header(frame, view, middle, look);
    return middle;
}

void empty_page(Frame& frame, Column& column, std::string_view words) {
    if (words.empty()) return;
    column.space(frame.dp(24));
    text(frame, column, "empty", words, Type::Body, Role::InkSoft);
}

/// "off" and "on" are a switch, everything else a choice.
bool is_switch(const SettingView& setting) {
    return setting.options.size() == 2 && setting.options[0].id == "off" && setting.options[1].id == "on";
}

void setting_card(Frame& frame, Column& column, const SettingView& setting) {
    const Icon icon = icon_named(setting.key);
    if (is_switch(setting)) {
        RowLook look;
        look.icon = icon;
        look.first = true;
        const bool on = setting.options[1].chosen;
        if (toggle_row(frame, column, "setting." + setting.key, setting.label, setting.help, on, look))
            frame.send(SetSetting{setting.key, on ? "off" : "on"});
        return;
    }
    const float tile = frame.dp(40);
    const float lead = icon == Icon::None ? 0 : tile + frame.dp(14);
    const TextBlock label = lay_out(frame, setting.label, Type::Label, column.width - lead);
    const TextBlock help = lay_out(frame, setting.help, Type::Small, column.width - lead);
    const float words = label.height() + (setting.help.empty() ? 0 : help.height());
    const Box head = column.take(std::max(icon == Icon::None ? 0 : tile, words));
    if (icon != Icon::None) {
        const Box square = Box::around({head.min.x + tile / 2, head.center().y}, {tile, tile});
        fill(frame, square, frame.color(Role::PrimaryTint), 12);
        draw_icon(frame, icon, square.center(), 22, frame.color(Role::PrimaryInk));
    }
    float y = head.center().y - words / 2;
    draw_text(frame, label, {head.min.x + lead, y}, frame.color(Role::Ink));
    frame.says("label." + setting.key, "text", setting.label,
               Box::sized({head.min.x + lead, y}, {label.width, label.height()}));
    y += label.height();
    if (!setting.help.empty()) {
        draw_text(frame, help, {head.min.x + lead, y}, frame.color(Role::InkSoft));
        frame.says("help." + setting.key, "text", setting.help,
                   Box::sized({head.min.x + lead, y}, {help.width, help.height()}));
    }
    column.space(frame.dp(10));
    const Box box = column.take(segment_height(frame, setting.options, column.width));
    if (const auto chosen = segment(frame, "setting." + setting.key, setting.options, box))
        frame.send(SetSetting{setting.key, *chosen});
}

}  // namespace

void draw_answers(const View& view, Frame& frame, Box area) {
    if (!view.answers) return;
    const Box box = page(view, frame, area, view.answers->title);
    Scroll scroll(frame, "answers", box, frame.dp(frame.metrics().card_margin));
    scroll.column.space(frame.dp(8));
    empty_page(frame, scroll.column, view.answers->empty);
    if (view.answers->rows.empty()) return;
    on_card(frame, scroll.column, page_card(frame), [&](Column& inner) {
        bool first = true;
        for (const auto& answer : view.answers->rows) {
            RowLook look;
            look.first = first;
            look.end = Icon::Pencil;
            look.answer = true;
            if (row(frame, inner, "answer." + answer.finding, answer.question, answer.answer, look))
                frame.send(EditAnswer{answer.finding});
            first = false;
        }
    });
    scroll.column.space(frame.dp(24));
}

void draw_history(const View& view, Frame& frame, Box area) {
    if (!view.history) return;
    const Box box = page(view, frame, area, view.history->title);
    Scroll scroll(frame, "history", box, frame.dp(frame.metrics().card_margin));
    scroll.column.space(frame.dp(8));
    empty_page(frame, scroll.column, view.history->empty);
    for (const auto& check : view.history->rows) {
        on_card(frame, scroll.column, page_card(frame), [&](Column& inner) {
            const LevelLook level = level_look(check.rank);
            const float trash = frame.dp(frame.metrics().target);
            RowLook look;
            look.icon = level.icon;
            look.tile = level.tint;
            look.tile_ink = level.ink;
            look.first = true;
            look.end = Icon::None;
            look.end_room = frame.metrics().target + 8;
            const std::string id = "check." + std::to_string(check.id);
            const std::string detail = check.day + (check.places.empty() ? "" : " · " + check.places);
            look.end = Icon::Forward;
            const float top = inner.y;
            if (row(frame, inner, id, check.name, detail, look)) frame.send(OpenAssessment{check.id});
            const ImVec2 center{inner.x + inner.width - trash / 2 + frame.dp(6), (top + inner.y) / 2};
            if (icon_button(frame, id + ".delete", check.delete_label, Icon::Trash, center))
                frame.send(DeleteAssessment{check.id});
        });
        scroll.column.space(frame.dp(frame.metrics().gap));
    }
    scroll.column.space(frame.dp(24));
}

void draw_me(const View& view, Frame& frame, Box area) {
    if (!view.me) return;
    const MeView& me = *view.me;
    Box above = area;
    if (frame.metrics().size_class != SizeClass::Desktop && !frame.metrics().kiosk()) {
        above = tab_bar(frame, view, area);
        above.max.y -= frame.dp(8);
    }
    Box middle = column_box(frame, above, 640);
    const float margin = frame.dp(frame.metrics().card_margin);
    if (frame.metrics().kiosk() || view.can_go_back) {
        HeaderLook look;
        header(frame, view, middle, look);
    }
    Scroll scroll(frame, "me", middle, margin);
    Column& column = scroll.column;
    column.space(frame.dp(24));
    heading(frame, column, "title", me.title, Type::Title);
    column.space(frame.dp(16));
    on_card(frame, column, page_card(frame), [&](Column& inner) {
        for (std::size_t i = 0; i < me.settings.size(); ++i) {
            if (i > 0) {
                inner.space(frame.dp(16));
                hairline(frame, {inner.x, inner.y}, inner.width);
                inner.space(frame.dp(16));
            }
            setting_card(frame, inner, me.settings[i]);
        }
    });
    column.space(frame.dp(frame.metrics().gap + 4));
    on_card(frame, column, page_card(frame), [&](Column& inner) {
        RowLook look;
        look.first = true;
        const auto leads_to = [&](std::string_view id, std::string_view label, Icon icon, Place place) {
            if (label.empty()) return;
            look.icon = icon;
            if (row(frame, inner, id, label, {}, look)) frame.send(Open{place});
            look.first = false;
        };
        leads_to("episode", me.episode_label, Icon::Calendar, Place::Episode);
        leads_to("history", me.history_label, Icon::History, Place::History);
        leads_to("cards", me.cards_label, Icon::Book, Place::Cards);
        leads_to("licences", me.licences_label, Icon::Page, Place::Licences);
        if (me.erase_label.empty()) return;
        look.first = false;
        look.icon = Icon::Trash;
        look.tile = Role::Sunken;
        look.tile_ink = Role::InkSoft;
        if (!me.erase_asked) {
            if (row(frame, inner, "erase", me.erase_label, {}, look)) frame.send(EraseEverything{});
            return;
        }
        inner.space(frame.dp(8));
        note(frame, inner, "erase.warning", me.erase_warning, Tone::Urgent, Icon::Triangle);
        inner.space(frame.dp(10));
        const ButtonLook sure{Weight::Outline, Icon::Trash, false, true, false};
        if (button(frame, inner, "erase", me.erase_label, sure)) frame.send(EraseEverything{});
    });
    column.space(frame.dp(20));
    text(frame, column, "privacy", me.privacy, Type::Small, Role::InkSoft);
    column.space(frame.dp(8));
    text(frame, column, "version", me.version, Type::Caption, Role::InkFaint);
    column.space(frame.dp(24));
}

void draw_licences(const View& view, Frame& frame, Box area) {
    if (!view.licences) return;
    const Box box = page(view, frame, area, view.licences->title);
    Scroll scroll(frame, "licences", box, frame.dp(frame.metrics().margin));
    scroll.column.space(frame.dp(8));
    std::size_t i = 0;
    for (const std::string& paragraph : view.licences->paragraphs) {
        text(frame, scroll.column, "paragraph." + std::to_string(++i), paragraph, Type::Body, Role::InkSoft);
        scroll.column.space(frame.dp(12));
    }
    scroll.column.space(frame.dp(24));
}

}  // namespace jointline::ui

// The morning's check-in: how strong, against yesterday, save. The answer of the pain rule comes at once.
#include <string>

#include "ui/screens/care_parts.h"
#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/pain_scale.h"
#include "ui/widgets/rows.h"

namespace jointline::ui {

namespace {

void strength_part(Frame& frame, Column& column, const CheckInView& check_in) {
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        StrengthView strength;
        strength.title = check_in.strength_title;
        strength.of_ten = check_in.of_ten;
        strength.word = check_in.word;
        strength.lowest = check_in.lowest;
        strength.highest = check_in.highest;
        if (const auto number = pain_scale(frame, inner, strength)) frame.send(SetMorningPain{*number});
        if (check_in.yesterday.empty()) return;
        inner.space(frame.dp(6));
        text(frame, inner, "yesterday", check_in.yesterday, Type::Caption, Role::InkSoft);
    });
    after_card(frame, column);
}

void against_part(Frame& frame, Column& column, const CheckInView& check_in) {
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        heading(frame, inner, "against.title", check_in.against_title, Type::Label);
        inner.space(frame.dp(10));
        Choices choices;
        for (const auto& one : check_in.against) choices.push_back({one.id, one.label, one.chosen});
        const Box box = inner.take(segment_height(frame, choices, inner.width));
        if (const auto chosen = segment(frame, "against", choices, box)) frame.send(ChooseAgainstYesterday{*chosen});
    });
    after_card(frame, column);
}

void signs_part(Frame& frame, Column& column, const CheckInView& check_in) {
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        for (std::size_t i = 0; i < check_in.signs.size(); ++i) {
            const ToggleView& sign = check_in.signs[i];
            RowLook look;
            look.first = i == 0;
            if (toggle_row(frame, inner, "sign." + sign.id, sign.label, {}, sign.on, look))
                frame.send(ToggleMorningSign{sign.id});
        }
        RowLook look;
        look.icon = Icon::Plus;
        look.tile = Role::Sunken;
        look.tile_ink = Role::InkSoft;
        look.first = check_in.signs.empty();
        if (row(frame, inner, "something_new", check_in.new_sign_label, check_in.new_sign_detail, look))
            frame.send(ReportSomethingNew{});
    });
    after_card(frame, column);
}

}  // namespace

void draw_check_in(const View& view, Frame& frame, Box area) {
    if (!view.check_in) return;
    const CheckInView& check_in = *view.check_in;
    Box middle = column_box(frame, area, 640);
    care_header(view, frame, middle, {});
    ButtonLook save;
    save.enabled = check_in.save_enabled;
    if (way_on(view, frame, middle, check_in.save_label, save, frame.dp(frame.metrics().card_margin)))
        frame.send(SaveCheckIn{});
    Scroll scroll(frame, "check_in", middle, frame.dp(frame.metrics().card_margin));
    Column& column = scroll.column;
    column.space(frame.dp(4));
    heading(frame, column, "title", check_in.title, Type::Title);
    column.space(frame.dp(18));
    strength_part(frame, column, check_in);
    against_part(frame, column, check_in);
    if (check_in.answer)
        panel(frame, column, "light", check_in.answer->word, check_in.answer->text, light_look(check_in.answer->light));
    signs_part(frame, column, check_in);
    column.space(frame.dp(4));
    small_line(frame, column, "blank", check_in.blank_note, Icon::Info);
    column.space(frame.dp(16));
}

}  // namespace jointline::ui

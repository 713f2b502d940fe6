// Good to know: short cards by subject, each paragraph with the tag of its evidence.
#include <string>

#include "ui/screens/care_parts.h"
#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/widgets/navigation.h"

namespace jointline::ui {

void draw_cards(const View& view, Frame& frame, Box area) {
    if (!view.cards) return;
    Box middle = column_box(frame, area, 640);
    care_header(view, frame, middle, view.cards->title);
    (void)way_on(view, frame, middle, {}, {}, frame.dp(frame.metrics().card_margin));
    Scroll scroll(frame, "cards", middle, frame.dp(frame.metrics().card_margin));
    Column& column = scroll.column;
    column.space(frame.dp(8));
    for (std::size_t i = 0; i < view.cards->groups.size(); ++i)
        cards_part(frame, column, numbered("group", i), view.cards->groups[i].title, view.cards->groups[i].cards);
    column.space(frame.dp(20));
}

void draw_card_page(const View& view, Frame& frame, Box area) {
    if (!view.card) return;
    const CardView& card = *view.card;
    Box middle = column_box(frame, area, 640);
    care_header(view, frame, middle, {});
    (void)way_on(view, frame, middle, {}, {}, frame.dp(frame.metrics().card_margin));
    Scroll scroll(frame, "card", middle, frame.dp(frame.metrics().card_margin));
    Column& column = scroll.column;
    column.space(frame.dp(4));
    heading(frame, column, "title", card.title, Type::Title);
    column.space(frame.dp(6));
    text(frame, column, "line", card.line, Type::Body, Role::InkSoft);
    column.space(frame.dp(16));
    on_card(frame, column, plain_card(frame), [&](Column& inner) {
        for (std::size_t i = 0; i < card.paragraphs.size(); ++i) {
            const auto& paragraph = card.paragraphs[i];
            const StatementView said{paragraph.text, paragraph.evidence, paragraph.source};
            if (i > 0) inner.space(frame.dp(10));
            if (const auto source = statement(frame, inner, numbered("paragraph", i), said, Sign::None))
                frame.send(ShowSource{*source});
        }
    });
    column.space(frame.dp(24));
}

}  // namespace jointline::ui

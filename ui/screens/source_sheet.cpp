// Where a statement is from: over everything else, and gone with Back, the cross or a tap beside it.
#include "ui/screens/screens.h"
#include "ui/scroll.h"
#include "ui/shapes.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/navigation.h"

namespace jointline::ui {

void draw_source(const View& view, Frame& frame, Box area) {
    if (!view.source) return;
    const SourceView& source = *view.source;
    frame.touch().open_layer();
    frame.semantics().cover();
    fill(frame, area, frame.color(Role::Scrim));
    if (frame.touch().target("source.beside", area, {true, Grip::Tap, false, false}).tapped) frame.send(ShowSource{});
    const Sheet sheet(frame, "source", column_box(frame, area, 560), area.height() * 0.8F, true);
    const Box& box = sheet.box();
    const float margin = frame.dp(frame.metrics().margin);
    const float tile = frame.dp(48);
    const float side = frame.dp(frame.metrics().target);
    frame.semantics().open(frame.node("source", "dialog", source.title, box));
    float content = 0;
    const float top = frame.dp(24);
    {
        Scroll scroll(frame, "source",
                      {{box.min.x, box.min.y + top}, {box.max.x, std::max(box.max.y, box.min.y + top)}}, margin,
                      Role::Surface);
        const float begin = scroll.column.y;
        const Box square = Box::sized({scroll.column.x, begin + frame.dp(4)}, {tile, tile});
        fill(frame, square, frame.color(Role::PrimaryTint), 14);
        draw_icon(frame, Icon::Book, square.center(), 26, frame.color(Role::PrimaryInk));
        const float lead = tile + frame.dp(16);
        Column words{scroll.column.x + lead, begin, scroll.column.width - lead - side};
        heading(frame, words, "source.title", source.title, Type::Label);
        words.space(frame.dp(4));
        text(frame, words, "source.citation", source.citation, Type::Body);
        words.width += side;
        if (!source.grade.empty()) {
            words.space(frame.dp(8));
            text(frame, words, "source.grade", source.grade, Type::SmallStrong, Role::InkSoft);
        }
        if (!source.note.empty()) {
            words.space(frame.dp(8));
            text(frame, words, "source.note", source.note, Type::Small, Role::InkSoft);
        }
        scroll.column.y = std::max(words.y, square.max.y) + frame.dp(28) + frame.dp(frame.bottom_inset());
        content = scroll.column.y - begin;
    }
    if (icon_button(frame, "source.close", source.close_label, Icon::Close,
                    {box.max.x - frame.dp(12) - side / 2, box.min.y + top + side / 2 - frame.dp(8)}))
        frame.send(ShowSource{});
    frame.semantics().close();
    sheet.wants(top + content);
}

}  // namespace jointline::ui

#pragma once
/// Fields to type in: ImGui's InputText for the caret, the selection and the clipboard, everything seen is ours.
///
/// Shapes  the text being typed is kept by the screens (Memory::drafts) until it has become the view's own.
#include <optional>
#include <string>
#include <string_view>

#include "core/app/view.h"
#include "ui/icons.h"
#include "ui/text.h"

namespace jointline::ui {

/// Gives back the new text when it was changed by typing.
std::optional<std::string> text_field(Frame& frame, Column& column, std::string_view id, std::string_view label,
                                      std::string_view value, Icon icon);

struct NumberTyped {
    std::string text;  ///< "" when it was cleared
};
/// A number with its unit between two buttons that take one step; a hint of its range below.
std::optional<NumberTyped> number_field(Frame& frame, Column& column, std::string_view id, std::string_view label,
                                        const NumberView& number);

/// Without needless zeros: "12", "12.5".
std::string number_text(double value);

}  // namespace jointline::ui

#pragma once
/// The program in a window of the desktop, until it is closed.
///
/// Errors  Internal where no window can be had, Storage where the database cannot be opened.
#include <optional>
#include <string>
#include <utility>

#include "core/base/result.h"

namespace jointline::desktop {

struct Wish {
    std::string database;
    std::string language;
    bool kiosk = false;
    std::optional<std::pair<int, int>> size;  ///< window pixels
};

Result<Done> run(const Wish& wish);

}  // namespace jointline::desktop

#pragma once
/// Bytes through one reader to the end, in slices, and out as the program would tell them.
#include <cstdint>

#include "core/import/inspect.h"
#include "core/import/reader.h"

namespace jointline::fuzz {

inline void read_as(import::Format format, const std::uint8_t* data, std::size_t size) {
    const auto reader = import::open_reader(format, {reinterpret_cast<const char*>(data), size});
    while (reader->step(50) == import::Step::More) {
    }
    auto activities = reader->take();
    if (!activities) return;
    for (const import::Activity& activity : *activities) {
        static_cast<void>(import::json_line(activity));
        static_cast<void>(import::text(activity));
    }
}

}  // namespace jointline::fuzz

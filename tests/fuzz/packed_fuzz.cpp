// Whatever a runner hands in: sniffed, unpacked, and read through to the last archive in it.
#include <cstdint>

#include "core/import/inspect.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto found = jointline::import::inspect("x", {reinterpret_cast<const char*>(data), size});
    for (const auto& activity : found.activities) static_cast<void>(jointline::import::json_line(activity));
    return 0;
}

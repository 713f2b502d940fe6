// FIT files of any make.
#include "tests/fuzz/reader_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    jointline::fuzz::read_as(jointline::import::Format::Fit, data, size);
    return 0;
}

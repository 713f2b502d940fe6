#pragma once
/// The checksum of FIT files.
///
/// Source  FIT protocol: CRC-16 with polynomial 0x8005 reflected, starting at 0. Eight bytes are taken at a time, with
///         tables made at compile time.
#include <cstdint>
#include <string_view>

namespace jointline::import {

std::uint16_t fit_crc(std::string_view bytes);

}  // namespace jointline::import

#include "core/import/fit_crc.h"

#include <array>

namespace jointline::import {
namespace {

using Table = std::array<std::uint16_t, 256>;

/// tables[n] says what a byte does to the checksum once n more bytes have gone by.
constexpr std::array<Table, 8> make_tables() {
    std::array<Table, 8> tables{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        unsigned crc = byte;
        for (int bit = 0; bit < 8; ++bit) crc = (crc & 1u) != 0 ? (crc >> 1u) ^ 0xA001u : crc >> 1u;
        tables[0][byte] = static_cast<std::uint16_t>(crc);
    }
    for (std::size_t n = 1; n < tables.size(); ++n)
        for (std::size_t byte = 0; byte < 256; ++byte) {
            const unsigned before = tables[n - 1][byte];
            tables[n][byte] = static_cast<std::uint16_t>((before >> 8u) ^ tables[0][before & 0xFFu]);
        }
    return tables;
}

constexpr auto tables = make_tables();

}  // namespace

std::uint16_t fit_crc(std::string_view bytes) {
    unsigned crc = 0;
    const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
    std::size_t left = bytes.size();
    for (; left >= 8; left -= 8, at += 8)
        crc = static_cast<unsigned>(tables[7][(at[0] ^ crc) & 0xFFu] ^ tables[6][at[1] ^ (crc >> 8u)] ^
                                    tables[5][at[2]] ^ tables[4][at[3]] ^ tables[3][at[4]] ^ tables[2][at[5]] ^
                                    tables[1][at[6]] ^ tables[0][at[7]]);
    for (; left > 0; --left, ++at) crc = (crc >> 8u) ^ tables[0][(*at ^ crc) & 0xFFu];
    return static_cast<std::uint16_t>(crc);
}

}  // namespace jointline::import

#pragma once
/// FIT files made up for a test.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/import/fit_crc.h"

namespace jointline::test {

class FitBytes {
public:
    struct Field {
        int number, size, base;
    };

    explicit FitBytes(bool big_endian = false) : big_endian_(big_endian) {}

    FitBytes& define(int local, int message, const std::vector<Field>& fields,
                     const std::vector<Field>& developer = {}) {
        data_ += static_cast<char>(0x40 | local | (developer.empty() ? 0 : 0x20));
        data_ += '\0';
        data_ += static_cast<char>(big_endian_ ? 1 : 0);
        number(message, 2);
        for (const auto* list : {&fields, &developer}) {
            if (list == &developer && developer.empty()) break;
            data_ += static_cast<char>(list->size());
            for (const Field& field : *list)
                for (const int part : {field.number, field.size, field.base}) data_ += static_cast<char>(part);
        }
        return *this;
    }
    /// A data message; each value with its size in bytes.
    FitBytes& message(int local, const std::vector<std::pair<std::int64_t, int>>& values) {
        data_ += static_cast<char>(local);
        for (const auto& [value, size] : values) number(value, size);
        return *this;
    }
    FitBytes& compressed(int local, int time_offset, const std::vector<std::pair<std::int64_t, int>>& values) {
        return message(0x80 | (local << 5) | time_offset, values);
    }
    FitBytes& raw(std::string_view bytes) {
        data_ += bytes;
        return *this;
    }

    std::string bytes() const {
        std::string header{"\x0E\x20\x54\x08", 4};
        for (int shift = 0; shift < 32; shift += 8) header += static_cast<char>((data_.size() >> shift) & 0xFF);
        header += ".FIT";
        const unsigned own = import::fit_crc(header);
        header += static_cast<char>(own & 0xFF);
        header += static_cast<char>(own >> 8);
        std::string all = header + data_;
        const unsigned sum = import::fit_crc(all);
        all += static_cast<char>(sum & 0xFF);
        all += static_cast<char>(sum >> 8);
        return all;
    }

private:
    void number(std::int64_t value, int size) {
        for (int i = 0; i < size; ++i)
            data_ += static_cast<char>((value >> (8 * (big_endian_ ? size - 1 - i : i))) & 0xFF);
    }

    std::string data_;
    bool big_endian_;
};

constexpr int enum_type = 0x00, uint8 = 0x02, text_type = 0x07, sint32 = 0x85, uint16 = 0x84, uint32 = 0x86,
              float32 = 0x88;
constexpr std::int64_t may_2025 = 1'115'000'000;  // a FIT time

}  // namespace jointline::test

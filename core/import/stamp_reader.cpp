#include "core/import/stamp_reader.h"

namespace jointline::import {
namespace {

constexpr std::size_t date_size = 11;  // "2025-05-03T"
constexpr std::size_t clock_size = 8;  // "06:12:44"

std::optional<std::chrono::seconds> clock(const char* text) {
    constexpr std::size_t digits[] = {0, 1, 3, 4, 6, 7};
    int value[6] = {};
    for (std::size_t i = 0; i < 6; ++i) {
        const unsigned digit = static_cast<unsigned char>(text[digits[i]]) - unsigned{'0'};
        if (digit > 9) return std::nullopt;
        value[i] = static_cast<int>(digit);
    }
    const int hour = value[0] * 10 + value[1];
    const int minute = value[2] * 10 + value[3];
    const int second = value[4] * 10 + value[5];
    if (text[2] != ':' || text[5] != ':' || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return std::chrono::seconds{hour * 3600 + minute * 60 + second};
}

}  // namespace

std::optional<Instant> StampReader::read(std::string_view text) {
    if (text.size() == date_size + clock_size + behind_.size() && !before_.empty() &&
        text.substr(0, date_size) == before_ && text.substr(date_size + clock_size) == behind_) {
        if (const auto time = clock(text.data() + date_size)) return midnight_ + *time;
    }
    const auto stamp = parse_stamp(text);
    if (!stamp) return std::nullopt;
    if (!zone_ && stamp->zone && text.find_last_of("zZ") == std::string_view::npos) zone_ = stamp->zone;
    before_.clear();
    if (text.size() > date_size + clock_size) {
        if (const auto time = clock(text.data() + date_size)) {
            before_ = text.substr(0, date_size);
            behind_ = text.substr(date_size + clock_size);
            midnight_ = stamp->at - *time;
        }
    }
    return stamp->at;
}

}  // namespace jointline::import

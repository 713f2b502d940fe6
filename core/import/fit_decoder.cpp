#include "core/import/fit_decoder.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "core/import/encoding.h"
#include "core/import/fit_crc.h"

namespace jointline::import {
namespace {

constexpr std::size_t short_header = 12;
constexpr std::size_t long_header = 14;  // with a checksum of its own
constexpr std::size_t checksum_size = 2;
constexpr std::uint8_t timestamp_field = 253;
constexpr std::uint16_t field_description = 206;

std::uint8_t byte(std::string_view bytes, std::size_t at) { return static_cast<std::uint8_t>(bytes[at]); }

std::uint32_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value |= std::uint32_t{byte(bytes, at + i)} << (8 * i);
    return value;
}

FitBase base_of(std::uint8_t code) {
    constexpr std::array<FitBase, 17> bases{
        FitBase::Enum,    FitBase::SInt8,  FitBase::UInt8,   FitBase::SInt16,  FitBase::UInt16, FitBase::SInt32,
        FitBase::UInt32,  FitBase::String, FitBase::Float32, FitBase::Float64, FitBase::UInt8z, FitBase::UInt16z,
        FitBase::UInt32z, FitBase::Bytes,  FitBase::SInt64,  FitBase::UInt64,  FitBase::UInt64z};
    const std::size_t number = code & 0x1Fu;  // the other bits repeat whether the byte order matters
    return number < bases.size() ? bases[number] : FitBase::Unknown;
}

constexpr std::array<std::uint8_t, 18> element_sizes{1, 1, 1, 2, 2, 4, 4, 1, 4, 8, 1, 2, 4, 1, 8, 8, 8, 1};

std::size_t element_size(FitBase base) { return element_sizes[static_cast<std::size_t>(base)]; }

std::uint8_t swapped(std::uint8_t value) { return value; }
std::uint16_t swapped(std::uint16_t value) { return static_cast<std::uint16_t>(value << 8 | value >> 8); }
std::uint32_t swapped(std::uint32_t value) {
    return value << 24 | (value << 8 & 0xFF0000u) | (value >> 8 & 0xFF00u) | value >> 24;
}
std::uint64_t swapped(std::uint64_t value) {
    return std::uint64_t{swapped(static_cast<std::uint32_t>(value))} << 32 |
           swapped(static_cast<std::uint32_t>(value >> 32));
}

/// Reads an unsigned number in either byte order.
template <typename T>
T load(const char* data, bool big_endian) {
    T value;
    std::memcpy(&value, data, sizeof value);
    return big_endian == (std::endian::native == std::endian::big) ? value : swapped(value);
}

template <typename Stored, typename Bits>
Stored reinterpret(Bits bits) {
    Stored value;
    static_assert(sizeof value == sizeof bits);
    std::memcpy(&value, &bits, sizeof value);
    return value;
}

}  // namespace

std::int64_t FitMessage::value_or_none(const FitField& field, const char* message, bool big_endian) {
    if (field.size < element_size(field.base)) return no_value;
    const char* data = message + field.offset;
    const auto unless = [](auto value, decltype(value) invalid) {
        return value == invalid ? no_value : static_cast<std::int64_t>(value);
    };
    switch (field.base) {
        case FitBase::Enum:
        case FitBase::UInt8:
            return unless(load<std::uint8_t>(data, false), 0xFF);
        case FitBase::UInt8z:
            return unless(load<std::uint8_t>(data, false), 0);
        case FitBase::SInt8:
            return unless(static_cast<std::int8_t>(load<std::uint8_t>(data, false)), 0x7F);
        case FitBase::UInt16:
            return unless(load<std::uint16_t>(data, big_endian), 0xFFFF);
        case FitBase::UInt16z:
            return unless(load<std::uint16_t>(data, big_endian), 0);
        case FitBase::SInt16:
            return unless(static_cast<std::int16_t>(load<std::uint16_t>(data, big_endian)), 0x7FFF);
        case FitBase::UInt32:
            return unless(load<std::uint32_t>(data, big_endian), 0xFFFFFFFF);
        case FitBase::UInt32z:
            return unless(load<std::uint32_t>(data, big_endian), 0);
        case FitBase::SInt32:
            return unless(static_cast<std::int32_t>(load<std::uint32_t>(data, big_endian)), 0x7FFFFFFF);
        case FitBase::SInt64:
            return unless(static_cast<std::int64_t>(load<std::uint64_t>(data, big_endian)), INT64_MAX);
        case FitBase::UInt64:
        case FitBase::UInt64z: {
            const auto value = load<std::uint64_t>(data, big_endian);
            const bool is_measured = value <= INT64_MAX && (value != 0 || field.base == FitBase::UInt64);
            return is_measured ? static_cast<std::int64_t>(value) : no_value;
        }
        case FitBase::String:
        case FitBase::Float32:
        case FitBase::Float64:
        case FitBase::Bytes:
        case FitBase::Unknown:
            return no_value;
    }
    return no_value;
}

std::optional<double> FitMessage::real(const FitField& field, const char* message, bool big_endian) {
    const char* data = message + field.offset;
    double value = 0;
    if (field.base == FitBase::Float32 && field.size >= 4)
        value = double{reinterpret<float>(load<std::uint32_t>(data, big_endian))};
    else if (field.base == FitBase::Float64 && field.size >= 8)
        value = reinterpret<double>(load<std::uint64_t>(data, big_endian));
    else if (const auto integer = value_or_none(field, message, big_endian); integer != no_value)
        value = static_cast<double>(integer);
    else
        return std::nullopt;
    if (!(value > -1e15 && value < 1e15)) return std::nullopt;  // all bits set is no number; neither is nonsense
    return value;
}

std::int64_t FitMessage::value_or_none(std::uint8_t field) const {
    const std::uint8_t place = definition_->place[field];
    if (place == 0) return no_value;
    return value_or_none(definition_->fields[place - 1u], data_, definition_->big_endian);
}

std::optional<double> FitMessage::real(std::uint8_t field) const {
    const std::uint8_t place = definition_->place[field];
    if (place == 0) return std::nullopt;
    return real(definition_->fields[place - 1u], data_, definition_->big_endian);
}

std::string_view FitMessage::bytes(std::uint8_t field) const {
    const std::uint8_t place = definition_->place[field];
    if (place == 0) return {};
    const FitField& found = definition_->fields[place - 1u];
    return {data_ + found.offset, found.size};
}

std::string FitMessage::text(std::uint8_t field) const {
    const std::string_view all = bytes(field);
    return utf8(all.substr(0, all.find('\0')));
}

std::optional<double> FitMessage::developer(std::uint8_t native_field) const {
    for (const FitDeveloperField& each : definition_->developer_fields) {
        if (each.native_field != native_field) continue;
        if (each.native_message && *each.native_message != definition_->message) continue;
        const auto value = real(each.field, data_, definition_->big_endian);
        if (value) return *value / each.scale - each.offset;
    }
    return std::nullopt;
}

FitDecoder::FitDecoder(std::string_view bytes) : bytes_(bytes) {}

bool FitDecoder::is_fit(std::string_view bytes) {
    return bytes.size() >= short_header && (byte(bytes, 0) == short_header || byte(bytes, 0) == long_header) &&
           bytes.substr(8, 4) == ".FIT";
}

void FitDecoder::warn(std::string what) {
    constexpr std::size_t enough = 100;
    if (warnings_.size() < enough) warnings_.push_back(std::move(what));
}

void FitDecoder::damaged(std::size_t at, const std::string& what) {
    warn("damaged at byte " + std::to_string(at) + ": " + what);
    damaged_ = true;
}

FitMessage FitDecoder::next() {
    FitMessage message;
    for (;;) {
        if (state_ == State::Between) begin_file();
        if (state_ == State::Done) {
            message.kind = FitMessage::Kind::End;
            return message;
        }
        if (at_ >= data_ends_ || damaged_ || !read_record(message)) {
            end_file();
            message.kind = FitMessage::Kind::FileEnds;
            return message;
        }
        if (message.kind == FitMessage::Kind::Message) {
            if (message.number() == field_description) learn_developer_field(message);
            return message;
        }
    }
}

void FitDecoder::begin_file() {
    const std::string_view rest = bytes_.substr(std::min(at_, bytes_.size()));
    if (!is_fit(rest)) {
        if (!rest.empty())
            warn("the " + std::to_string(rest.size()) + " bytes from byte " + std::to_string(at_) +
                 " on do not belong to the file");
        state_ = State::Done;
        return;
    }
    const std::size_t header = byte(rest, 0);
    const std::size_t announced = little_endian(rest, 4, 4);
    file_begins_ = at_;
    damaged_ = cut_short_ = false;
    last_time_.reset();
    for (FitDefinition& definition : definitions_) definition.known = false;
    developer_fields_.clear();
    state_ = State::Inside;
    if (rest.size() < header) {  // the header's own checksum is missing too
        data_ends_ = file_ends_ = at_ = bytes_.size();
        cut_short_ = true;
        return;
    }
    at_ += header;
    const std::size_t there = rest.size() - header;
    if (announced == 0 && there > checksum_size) {
        warn("the header at byte " + std::to_string(file_begins_) + " announces no data: the recording was not closed");
        data_ends_ = file_ends_ = bytes_.size();
        cut_short_ = true;
    } else if (announced > there) {
        warn("cut short at byte " + std::to_string(bytes_.size()) + ": the header announces " +
             std::to_string(announced) + " bytes of data, " + std::to_string(there) + " are there");
        data_ends_ = file_ends_ = bytes_.size();
        cut_short_ = true;
    } else {
        data_ends_ = at_ + announced;
        file_ends_ = std::min(data_ends_ + checksum_size, bytes_.size());
    }
}

void FitDecoder::end_file() {
    state_ = State::Between;
    if (!damaged_) {
        check_sum();
        at_ = file_ends_;
        return;
    }
    // The next file of the chain is where this one says it ends, or else where the next header stands.
    std::size_t next = file_ends_;
    if (!is_fit(bytes_.substr(next)) && next > at_) {
        std::size_t found = bytes_.find(".FIT", at_);
        while (found != std::string_view::npos && !is_fit(bytes_.substr(found - 8)))
            found = bytes_.find(".FIT", found + 1);
        if (found != std::string_view::npos) next = found - 8;
    }
    at_ = next;
}

/// Of a file that was read to its end; a damaged one need not be told that its sum is wrong too.
void FitDecoder::check_sum() {
    if (file_ends_ - data_ends_ == checksum_size) {
        if (fit_crc(bytes_.substr(file_begins_, data_ends_ - file_begins_)) !=
            little_endian(bytes_, data_ends_, checksum_size))
            warn("crc mismatch at byte " + std::to_string(data_ends_));
    } else if (!cut_short_) {
        warn("the checksum at byte " + std::to_string(data_ends_) + " is missing");
    }
}

bool FitDecoder::read_record(FitMessage& message) {
    const std::size_t began = at_;
    const std::uint8_t header = byte(bytes_, at_);
    const bool compressed = (header & 0x80u) != 0;
    if (!compressed && (header & 0x40u) != 0) {
        message.kind = FitMessage::Kind::FileEnds;  // nothing to hand out yet
        return read_definition(header);
    }
    const std::size_t local = compressed ? (header >> 5u) & 0x03u : header & 0x0Fu;
    const FitDefinition& definition = definitions_[local];
    if (!definition.known) {
        damaged(began, "a message of type " + std::to_string(local) + ", which was not defined; " +
                           std::to_string(data_ends_ - began) + " bytes are not read");
        return false;
    }
    if (data_ends_ - at_ - 1 < definition.size) {
        damaged(began, "a message of " + std::to_string(definition.size) + " bytes does not end within the file");
        return false;
    }
    message.kind = FitMessage::Kind::Message;
    message.definition_ = &definition;
    message.data_ = bytes_.data() + at_ + 1;
    message.timestamp_.reset();
    at_ += 1u + definition.size;
    if (definition.place[timestamp_field] != 0) {
        const auto time = message.integer(timestamp_field);
        if (time) last_time_ = message.timestamp_ = static_cast<std::uint32_t>(*time);
    } else if (compressed && last_time_) {
        const std::uint32_t low = header & 0x1Fu;  // seconds modulo 32
        last_time_ = *last_time_ + ((low - *last_time_) & 0x1Fu);
        message.timestamp_ = last_time_;
    }
    return true;
}

bool FitDecoder::read_definition(std::uint8_t header) {
    const std::size_t began = at_;
    const auto broken = [&](const char* what) {
        damaged(began, what);
        return false;
    };
    const std::string_view data = bytes_.substr(0, data_ends_);
    constexpr std::size_t fixed = 6;
    if (data.size() - began < fixed) return broken("a definition does not end within the file");
    const std::uint8_t architecture = byte(data, began + 2);
    if (architecture > 1) return broken("a definition of an unknown byte order; the rest is not read");
    const std::size_t count = byte(data, began + 5);
    std::size_t at = began + fixed;
    if (data.size() - at < 3 * count) return broken("a definition does not end within the file");

    FitDefinition& definition = definitions_[header & 0x0Fu];
    definition.known = false;
    definition.big_endian = architecture == 1;
    definition.message = load<std::uint16_t>(data.data() + began + 3, definition.big_endian);
    definition.fields.clear();
    definition.developer_fields.clear();
    definition.place.fill(0);
    std::size_t offset = 0;
    for (std::size_t i = 0; i < count; ++i, at += 3) {
        const FitField field{byte(data, at), byte(data, at + 1), base_of(byte(data, at + 2)),
                             static_cast<std::uint16_t>(offset)};
        offset += field.size;
        definition.fields.push_back(field);
        if (definition.place[field.number] == 0) definition.place[field.number] = static_cast<std::uint8_t>(i + 1);
    }
    if ((header & 0x20u) != 0) {
        if (at >= data.size()) return broken("a definition does not end within the file");
        const std::size_t extra = byte(data, at++);
        if (data.size() - at < 3 * extra) return broken("a definition does not end within the file");
        for (std::size_t i = 0; i < extra; ++i, at += 3) {
            const std::uint8_t number = byte(data, at);
            const std::uint8_t size = byte(data, at + 1);
            const std::uint8_t developer = byte(data, at + 2);
            const auto known = std::find_if(developer_fields_.begin(), developer_fields_.end(), [&](const auto& each) {
                return each.field.number == number && each.developer == developer;
            });
            if (known != developer_fields_.end() && known->native_field) {
                definition.developer_fields.push_back(*known);
                definition.developer_fields.back().field.size = size;
                definition.developer_fields.back().field.offset = static_cast<std::uint16_t>(offset);
            }
            offset += size;
        }
    }
    if (offset > UINT16_MAX) return broken("a definition of messages over 64 kB; the rest is not read");
    definition.size = static_cast<std::uint16_t>(offset);
    definition.known = true;
    at_ = at;
    return true;
}

void FitDecoder::learn_developer_field(const FitMessage& message) {
    enum : std::uint8_t {
        Developer = 0,
        Number = 1,
        Base = 2,
        Scale = 6,
        Offset = 7,
        NativeMessage = 14,
        NativeField = 15
    };
    const auto number = message.integer(Number);
    const auto base = message.integer(Base);
    if (!number || !base) return;
    FitDeveloperField described;
    described.developer = static_cast<std::uint8_t>(message.integer(Developer).value_or(0));
    described.field.number = static_cast<std::uint8_t>(*number);
    described.field.base = base_of(static_cast<std::uint8_t>(*base));
    if (const auto native = message.integer(NativeMessage))
        described.native_message = static_cast<std::uint16_t>(*native);
    if (const auto native = message.integer(NativeField)) described.native_field = static_cast<std::uint8_t>(*native);
    if (const auto scale = message.integer(Scale); scale && *scale > 0) described.scale = static_cast<double>(*scale);
    if (const auto offset = message.integer(Offset)) described.offset = static_cast<double>(*offset);
    constexpr std::size_t enough = 1024;  // a file may describe the same field again and again
    std::erase_if(developer_fields_, [&](const auto& each) {
        return each.field.number == described.field.number && each.developer == described.developer;
    });
    if (developer_fields_.size() < enough) developer_fields_.push_back(described);
}

}  // namespace jointline::import

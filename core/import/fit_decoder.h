#pragma once
/// Bytes to FIT messages, one at a time. Knows the protocol, not the profile: no message has a meaning here.
///
/// Shapes  next() yields messages in file order, then FileEnds for each of the files chained in the bytes, then End. A
///         message borrows the bytes and is valid until the next call; the bytes must outlive the decoder.
/// Units   what the file wrote: integers before any scale; seconds since 1989-12-31 UTC for time stamps.
/// Errors  none ends the decoding early: what cannot be read is left out, and warnings() names the byte. After damage
///         decoding goes on at the next file of the chain, if there is one. Guessing where the next message begins is
///         not tried: devices leave old records behind their data, which would be read as new ones.
/// Source  Flexible and Interoperable Data Transfer protocol, revision 2.x.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace jointline::import {

/// How a field is stored: the size of one element, and which number in it means "not measured".
enum class FitBase : std::uint8_t {
    Enum,
    SInt8,
    UInt8,
    SInt16,
    UInt16,
    SInt32,
    UInt32,
    String,
    Float32,
    Float64,
    UInt8z,
    UInt16z,
    UInt32z,
    Bytes,
    SInt64,
    UInt64,
    UInt64z,
    Unknown
};

struct FitField {
    std::uint8_t number = 0;
    std::uint8_t size = 0;
    FitBase base = FitBase::Unknown;
    std::uint16_t offset = 0;  ///< into the message's bytes
};

/// A field an app on the watch added, and the field of the profile it stands for, if any.
struct FitDeveloperField {
    FitField field;
    std::uint8_t developer = 0;
    std::optional<std::uint16_t> native_message;
    std::optional<std::uint8_t> native_field;
    double scale = 1;
    double offset = 0;
};

struct FitDefinition {
    std::uint16_t message = 0;
    bool big_endian = false;
    bool known = false;
    std::uint16_t size = 0;  ///< bytes of a message, its header left out
    std::vector<FitField> fields;
    std::vector<FitDeveloperField> developer_fields;
    std::array<std::uint8_t, 256>
        place{};  ///< of a field number in `fields`, plus one; 0: the message has no such field
};

class FitMessage {
public:
    enum class Kind : std::uint8_t { Message, FileEnds, End };

    Kind kind = Kind::End;

    std::uint16_t number() const { return definition_->message; }
    /// Bytes that it takes in the file.
    std::size_t size() const { return definition_->size + std::size_t{1}; }
    /// The time stamp of the message itself or of its compressed header.
    std::optional<std::uint32_t> timestamp() const { return timestamp_; }
    /// A whole number; nullopt if the field is not there, not measured or no number. Of an array the first element.
    std::optional<std::int64_t> integer(std::uint8_t field) const {
        const std::int64_t value = value_or_none(field);
        if (value == no_value) return std::nullopt;
        return value;
    }
    /// Any number, floating ones included.
    std::optional<double> real(std::uint8_t field) const;
    /// The bytes of a field as they stand; empty if it is not there.
    std::string_view bytes(std::uint8_t field) const;
    /// Text up to its first NUL.
    std::string text(std::uint8_t field) const;
    /// What an app on the watch wrote in place of this field of the profile, in the profile's unit.
    std::optional<double> developer(std::uint8_t native_field) const;

private:
    friend class FitDecoder;
    static constexpr std::int64_t no_value = INT64_MIN;  // an optional would be handed over in memory, a million times
    std::int64_t value_or_none(std::uint8_t field) const;
    static std::int64_t value_or_none(const FitField& field, const char* message, bool big_endian);
    static std::optional<double> real(const FitField& field, const char* message, bool big_endian);

    const FitDefinition* definition_ = nullptr;
    const char* data_ = nullptr;
    std::optional<std::uint32_t> timestamp_;
};

class FitDecoder {
public:
    explicit FitDecoder(std::string_view bytes);

    FitMessage next();
    std::size_t position() const { return at_; }
    /// What was wrong so far, a sentence each, with the byte it was wrong at.
    const std::vector<std::string>& warnings() const { return warnings_; }

    /// Whether the file whose end was told last had a part that could not be read.
    bool found_damage() const { return damaged_; }

    /// Whether bytes begin as a FIT file does.
    static bool is_fit(std::string_view bytes);

private:
    enum class State : std::uint8_t { Between, Inside, Done };

    void begin_file();
    void end_file();
    /// Reads one record; false at damage, having said so.
    bool read_record(FitMessage& message);
    bool read_definition(std::uint8_t header);
    void learn_developer_field(const FitMessage& message);
    void check_sum();
    void warn(std::string what);
    void damaged(std::size_t at, const std::string& what);

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::size_t file_begins_ = 0;
    std::size_t data_ends_ = 0;
    std::size_t file_ends_ = 0;  ///< its checksum included
    State state_ = State::Between;
    bool damaged_ = false;
    bool cut_short_ = false;
    std::optional<std::uint32_t> last_time_;
    std::array<FitDefinition, 16> definitions_;
    std::vector<FitDeveloperField> developer_fields_;
    std::vector<std::string> warnings_;
};

}  // namespace jointline::import

#pragma once
/// A fitting session in a shop: the feet, what was tried on, how it felt and why it was not taken. The customer takes
/// it home and finds it beside the shelf; the shop keeps a copy only if the customer says so.
///
/// Shapes  plain data, in the customer's words. Nothing here says which pair would be right, and nothing of the check
/// of
///         a knee is in it.
/// Units   millimetres; comfort 1 (not right) to 5 (comfortable).
/// Errors  fitting_from_json() gives BadInput with the line; faults() names what cannot be.
#include "core/base/result.h"
#include "core/shoes/shoe.h"

namespace jointline::shoes {

using FittingId = Id<struct FittingTag>;

struct Foot {
    std::optional<Millimeters> left_length, right_length;
    std::optional<Millimeters> left_width, right_width;  ///< over the ball
    enum class Shape : std::uint8_t { Unknown, Egyptian, Greek, Square };
    Shape shape = Shape::Unknown;
    enum class Volume : std::uint8_t { Unknown, Low, Medium, High };
    Volume volume = Volume::Unknown;
    bool operator==(const Foot&) const = default;
};

/// What customers say of a pair on their feet. The words are shoes/try.<name>.
enum class Feel : std::uint8_t {
    LikeMyOwn,
    ToesHaveRoom,
    TightOverToes,
    TooShort,
    TooLong,
    HeelHolds,
    HeelSlips,
    PinchesMidfoot,
    LowerThanMyOwn,
    HigherThanMyOwn,
    SofterThanMyOwn,
    FirmerThanMyOwn,
};
inline constexpr std::size_t feel_count = 12;

struct Tried {
    std::string label;  ///< what stands on the shelf: "Shelf 12"
    std::string brand, model;
    Category category = Category::Unknown;
    std::optional<Size> size;
    std::string width;
    std::optional<Millimeters> drop;
    std::optional<int> comfort;
    std::vector<Feel> feels;
    std::string words;
    bool taken = false;
    std::string why_not;
    bool operator==(const Tried&) const = default;
};

struct Fitting {
    FittingId id;
    Day day{};
    std::string shop;
    Foot foot;
    std::string gait;  ///< what was seen on the treadmill, as a remark
    std::string own_pair;
    std::vector<Tried> tried;
    std::string remark;
    bool shop_may_keep = false;  ///< the customer said so
    bool operator==(const Fitting&) const = default;
};

std::string_view name(Foot::Shape shape);
std::string_view name(Foot::Volume volume);
std::string_view name(Feel feel);
std::optional<Foot::Shape> foot_shape_named(std::string_view text);
std::optional<Foot::Volume> volume_named(std::string_view text);
std::optional<Feel> feel_named(std::string_view text);

std::vector<Fault> faults(const Fitting& fitting);

/// What a shop may keep: nothing without the customer's word.
std::optional<Fitting> shop_copy(const Fitting& fitting);

/// A pair for the shelf out of one that was taken home. Its name is free to change.
Shoe shoe_of(const Tried& tried, const Fitting& fitting);

/// One line, short enough for a QR code where little was written: what is not known is not in it.
std::string to_json(const Fitting& fitting);
Result<Fitting> fitting_from_json(std::string_view text, std::string file);

}  // namespace jointline::shoes

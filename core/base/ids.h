#pragma once
/// Strong integer ids: a shoe's number cannot be passed where a run's is wanted.
///
/// Shapes  Id<Tag>: a row number of the database, 0 while the row has none.
#include <compare>
#include <cstdint>

namespace jointline {

template <typename Tag>
struct Id {
    std::int64_t value = 0;
    constexpr bool is_set() const { return value != 0; }
    constexpr auto operator<=>(const Id&) const = default;  // NOLINT(modernize-use-nullptr): a false alarm
};

using RunId = Id<struct RunTag>;
using BatchId = Id<struct BatchTag>;  ///< one import, which may be taken back as a whole
using ShoeId = Id<struct ShoeTag>;
using AssessmentId = Id<struct AssessmentTag>;
using EpisodeId = Id<struct EpisodeTag>;  ///< one spell of pain, from its beginning to its end
using ProfileId = Id<struct ProfileTag>;

}  // namespace jointline

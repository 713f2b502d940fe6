#pragma once
/// The samples of a run as one compact blob, for the database.
///
/// Shapes  encode and decode are each other's inverse, to the last sample. A blob names its codec, so that old blobs
/// are
///         read for ever; a new codec gets a new number.
/// Units   codec 1: one byte codec, four bytes CRC-32 (little-endian) of what follows, and a Zstandard frame. In the
/// frame
///         numbers of variable length: the count of samples, a bit for each column that is there, the origin in
///         milliseconds since 1970, the segments' borders; then for each column how many samples in turn have and lack
///         a value, and the values themselves. Time, position and distance are told as how much their change changes,
///         the others as their change.
/// Errors  BadInput for a blob that is damaged or of a codec from the future.
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/runs/run.h"

namespace jointline::runs {

std::string encode_samples(const Samples& samples);
Result<Samples> decode_samples(std::string_view blob);

}  // namespace jointline::runs

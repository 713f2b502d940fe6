#pragma once
/// One file being read, in slices.
///
/// Shapes  step() until Finished, then take(). Slices count messages or elements, not milliseconds, so that a reading
///         repeats exactly; how much is left is told in bytes.
/// Errors  a file that holds nothing to import ends in take() with BadInput and a sentence; a damaged one gives what
/// was
///         readable, with warnings.
#include <memory>

#include "core/import/activity.h"

namespace jointline::import {

class Reader {
public:
    virtual ~Reader() = default;
    virtual Step step(int count) = 0;
    /// Bytes read so far.
    virtual std::size_t position() const = 0;
    virtual Result<std::vector<Activity>> take() = 0;
    /// After take(): whether the file is sound and holds something else, so that among many files it is no failure.
    virtual bool holds_something_else() const { return false; }
};

/// A reader for bytes of that format; they must outlive it. Nullptr for a format that holds other files or nothing.
std::unique_ptr<Reader> open_reader(Format format, std::string_view bytes);

}  // namespace jointline::import

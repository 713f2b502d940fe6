#pragma once
/// Files, as a shell needs them: read whole, written whole, and the folder the runner's data is in.
///
/// Errors  BadInput for a file that is not there or is a folder, Storage for what the system refuses; `file` is the
/// path.
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace jointline::shell {

Result<std::string> read_file(const std::string& path);

/// Whoever reads meanwhile sees the old bytes or the new ones, never half of them.
Result<Done> write_whole(const std::string& path, std::string_view bytes);

/// `asked` (--data), else JOINTLINE_DATA, else the platform's own place. Not made yet.
Result<std::string> data_folder(const std::string& asked);

/// Makes the folder if it is not there, for its owner alone: what is in it is nobody else's business.
Result<Done> make_private_folder(const std::string& path);

}  // namespace jointline::shell

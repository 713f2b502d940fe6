#pragma once
/// Which language to speak: the one asked for, else the system's where there are sentences in it, else English.
///
/// Errors  Usage for a language that was asked for and is not there.
#include <string>

#include "core/base/result.h"

namespace jointline::shell {

Result<std::string> language(const std::string& asked);

}  // namespace jointline::shell

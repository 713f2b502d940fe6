#include "platform/shell/language.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "core/app/strings.h"

namespace jointline::shell {
namespace {

/// "de" for "de_AT.UTF-8" and "de-AT", where there are sentences in German only.
std::optional<std::string> closest(std::string tag) {
    const auto there = languages();
    tag = tag.substr(0, tag.find_first_of(".@"));
    std::replace(tag.begin(), tag.end(), '_', '-');
    while (std::find(there.begin(), there.end(), tag) == there.end()) {
        const auto dash = tag.rfind('-');
        if (dash == std::string::npos) return std::nullopt;
        tag.resize(dash);
    }
    return tag;
}

}  // namespace

Result<std::string> language(const std::string& asked) {
    if (!asked.empty()) {
        if (auto found = closest(asked)) return *found;
        std::string there;
        for (const std::string& tag : languages()) there += (there.empty() ? "" : ", ") + tag;
        return Error{ErrorCode::Usage, "--lang " + asked + ": there are no sentences in it; there are: " + there};
    }
    // The order in which a system's programs look for the language of messages (POSIX, locale environment variables).
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): there is one thread
        if (value == nullptr || *value == '\0') continue;
        return closest(value).value_or("en");
    }
    return std::string("en");
}

}  // namespace jointline::shell

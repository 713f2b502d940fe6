#pragma once
/// Which settings there are, what each can be, and what it is by itself. The first value is the default.
#include <array>
#include <string_view>
#include <vector>

namespace jointline {

struct SettingChoices {
    std::string_view key;
    std::vector<std::string_view> values;
    bool has_help = false;
};

inline const std::vector<SettingChoices>& setting_list() {
    static const std::vector<SettingChoices> settings = {
        {"theme", {"system", "light", "dark", "contrast"}},
        {"text_size", {"100", "130", "160", "200"}},
        {"motion", {"full", "less"}},
        {"anatomy", {"muscle", "skin"}},
        {"causes", {"shown", "hidden"}, true},
    };
    return settings;
}

}  // namespace jointline

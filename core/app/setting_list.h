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
    bool is_quick = false;  ///< within reach on every screen
};

inline const std::vector<SettingChoices>& setting_list() {
    static const std::vector<SettingChoices> settings = {
        {"theme", {"system", "light", "dark", "contrast"}, false, true},
        {"text_size", {"100", "130", "160", "200"}, false, true},
        {"motion", {"full", "less"}},
        {"anatomy", {"muscle", "skin"}},
        {"causes", {"shown", "hidden"}, true},
    };
    return settings;
}

}  // namespace jointline

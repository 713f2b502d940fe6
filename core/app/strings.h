#pragma once
/// All sentences, by language. Keys are the path of a text in assets/i18n/<language>: "ui/map.title",
/// "findings/onset.mode/question".
///
/// Shapes  a text may hold places such as {n}; an object of "one" and "other" is a plural.
/// Errors  a missing key shows itself as the key; a language that is not there is BadInput.
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/result.h"

namespace jointline {

class Strings {
public:
    using Place = std::pair<std::string_view, std::string_view>;

    static Result<Strings> load(const std::string& language);

    std::string operator()(std::string_view key, std::initializer_list<Place> places = {}) const;
    /// The plural of `key` for `count`, which also fills {n}.
    std::string count(std::string_view key, long long count, std::initializer_list<Place> places = {}) const;
    /// The same with places that are only known at run time.
    std::string fill(std::string_view key, const std::vector<std::pair<std::string, std::string>>& places) const;
    bool has(std::string_view key) const;
    /// The texts of a list such as "advice/levels/emergency_now/sooner", in order.
    std::vector<std::string> list(std::string_view key) const;

    const std::string& language() const { return language_; }

private:
    std::string language_;
    std::unordered_map<std::string, std::string> texts_;
};

/// The languages there are, by tag.
std::vector<std::string> languages();

}  // namespace jointline

#include "core/app/strings.h"

#include <algorithm>
#include <set>

#include "assets/assets.h"
#include "core/base/json.h"

namespace jointline {
namespace {

constexpr std::string_view folder = "i18n/";

void flatten(const JsonNode& node, const std::string& key, std::unordered_map<std::string, std::string>& texts) {
    switch (node.kind()) {
        case JsonNode::Kind::String:
            texts.emplace(key, node.as_string().value());
            return;
        case JsonNode::Kind::Object:
            for (std::size_t i = 0; i < node.size(); ++i)
                flatten(node.at(i), key + "/" + std::string(node.key(i)), texts);
            return;
        case JsonNode::Kind::Array:
            for (std::size_t i = 0; i < node.size(); ++i) flatten(node.at(i), key + "/" + std::to_string(i), texts);
            return;
        default:
            return;
    }
}

template <typename Places>
std::string filled(std::string_view text, const Places& places) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto close = text[i] == '{' ? text.find('}', i) : std::string_view::npos;
        auto place = places.end();
        if (close != std::string_view::npos) {
            const auto name = text.substr(i + 1, close - i - 1);
            place = std::find_if(places.begin(), places.end(), [&](const auto& p) { return p.first == name; });
        }
        if (place == places.end()) {
            out += text[i++];
            continue;
        }
        out += place->second;
        i = close + 1;
    }
    return out;
}

}  // namespace

Result<Strings> Strings::load(const std::string& language) {
    Strings strings;
    strings.language_ = language;
    const std::string prefix = std::string(folder) + language + "/";
    for (const auto& asset : assets::below(prefix)) {
        auto json = Json::parse(asset.bytes, std::string(asset.name));
        if (!json) return json.error();
        auto stem = asset.name.substr(prefix.size());
        stem = stem.substr(0, stem.find('.'));
        const auto root = json->root();
        for (std::size_t i = 0; i < root.size(); ++i)
            flatten(root.at(i), std::string(stem) + "/" + std::string(root.key(i)), strings.texts_);
    }
    if (strings.texts_.empty()) return Error{ErrorCode::BadInput, "no sentences in the language " + language};
    return strings;
}

std::string Strings::operator()(std::string_view key, std::initializer_list<Place> places) const {
    const auto found = texts_.find(std::string(key));
    return found == texts_.end() ? std::string(key) : filled(found->second, places);
}

std::string Strings::fill(std::string_view key, const std::vector<std::pair<std::string, std::string>>& places) const {
    const auto found = texts_.find(std::string(key));
    return found == texts_.end() ? std::string(key) : filled(found->second, places);
}

std::string Strings::count(std::string_view key, long long count, std::initializer_list<Place> places) const {
    const std::string n = std::to_string(count);
    const auto found = texts_.find(std::string(key) + (count == 1 ? "/one" : "/other"));
    if (found == texts_.end()) return (*this)(key, places);
    return filled(filled(found->second, std::initializer_list<Place>{{"n", n}}), places);
}

bool Strings::has(std::string_view key) const { return texts_.count(std::string(key)) > 0; }

std::vector<std::string> Strings::list(std::string_view key) const {
    std::vector<std::string> texts;
    for (std::size_t i = 0;; ++i) {
        const auto found = texts_.find(std::string(key) + "/" + std::to_string(i));
        if (found == texts_.end()) return texts;
        texts.push_back(found->second);
    }
}

std::vector<std::string> languages() {
    std::set<std::string> tags;
    for (const auto& asset : assets::below(folder)) {
        const auto rest = asset.name.substr(folder.size());
        tags.emplace(rest.substr(0, rest.find('/')));
    }
    return {tags.begin(), tags.end()};
}

}  // namespace jointline

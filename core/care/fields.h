#pragma once
/// Reading knowledge files: takes members of JSON objects and keeps the first thing that was wrong, so that a parser
/// reads as a list of what it expects and asks once, at the end, whether all was there.
///
/// Errors  after a fault the getters hand out empty values; fault() has file, line and what was expected.
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/care/evidence_label.h"

namespace jointline::care {

class Fields {
public:
    bool is_sound() const { return !fault_.has_value(); }
    const Error& fault() const { return *fault_; }
    void note(Error error) {
        if (!fault_) fault_ = std::move(error);
    }

    template <typename T>
    T take(Result<T> result) {
        if (result) return std::move(result).value();
        note(std::move(result).error());
        return T{};
    }

    std::string text(JsonNode node, std::string_view key) { return take(node.string(key)); }
    std::string text_or(JsonNode node, std::string_view key, std::string otherwise) {
        const auto member = node.find(key);
        return member ? take(member->as_string()) : std::move(otherwise);
    }
    bool flag(JsonNode node, std::string_view key) { return take(node.boolean(key)); }
    bool flag_or(JsonNode node, std::string_view key, bool otherwise) {
        const auto member = node.find(key);
        return member ? take(member->as_bool()) : otherwise;
    }
    int whole(JsonNode node, std::string_view key) { return static_cast<int>(take(node.integer(key))); }
    int whole_or(JsonNode node, std::string_view key, int otherwise) {
        const auto member = node.find(key);
        return member ? static_cast<int>(take(member->as_integer())) : otherwise;
    }
    /// A list of texts; a member that is not there is an empty list.
    std::vector<std::string> texts(JsonNode node, std::string_view key) {
        const auto member = node.find(key);
        return member ? texts(*member) : std::vector<std::string>{};
    }
    std::vector<std::string> texts(JsonNode list) {
        std::vector<std::string> all;
        if (!list.is(JsonNode::Kind::Array)) note(list.error("expected a list of texts"));
        for (std::size_t i = 0; i < list.size(); ++i) all.push_back(take(list.at(i).as_string()));
        return all;
    }
    Founded founded(JsonNode node) {
        const auto label = evidence_label_of(text(node, "evidence"));
        if (is_sound() && !label) {
            note(node.error("evidence: expected published, derived, expert-estimate, weak or no-effect"));
        }
        return {label.value_or(EvidenceLabel::ExpertEstimate), text(node, "source")};
    }
    /// Calls each(name, value) for the members of the object `key`.
    template <typename Each>
    void members(JsonNode node, std::string_view key, Each each) {
        const auto object = node.object(key);
        if (!object) return note(object.error());
        for (std::size_t i = 0; i < object->size() && is_sound(); ++i) {
            each(std::string(object->key(i)), object->at(i));
        }
    }

private:
    std::optional<Error> fault_;
};

}  // namespace jointline::care

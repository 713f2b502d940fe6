#include "core/shoes/wear_knowledge.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/base/json.h"

namespace jointline::shoes {
namespace {

constexpr std::array<std::string_view, 5> labels{"published", "derived", "expert-estimate", "weak", "no-effect"};
constexpr std::array<std::string_view, 4> readings{"text", "abstract", "secondary", "none"};

/// Takes members and keeps the first thing that was wrong.
class Reading {
public:
    template <typename T>
    T take(Result<T> result) {
        if (result) return std::move(result).value();
        if (!wrong_) wrong_ = result.error();
        return T{};
    }
    void expect(bool holds, JsonNode node, std::string what) {
        if (!holds && !wrong_) wrong_ = node.error(std::move(what));
    }
    template <typename Each>
    void members(JsonNode parent, std::string_view key, Each each) {
        const auto object = parent.object(key);
        if (!object) {
            if (!wrong_) wrong_ = object.error();
            return;
        }
        for (std::size_t i = 0; i < object->size(); ++i) each(std::string(object->key(i)), object->at(i));
    }
    const std::optional<Error>& wrong() const { return wrong_; }

private:
    std::optional<Error> wrong_;
};

Known known(Reading& reading, JsonNode node, const WearKnowledge& knowledge) {
    Known known{reading.take(node.string("evidence")), reading.take(node.string("source"))};
    reading.expect(std::find(labels.begin(), labels.end(), known.evidence) != labels.end(), node,
                   "evidence: expected published, derived, expert-estimate, weak or no-effect");
    reading.expect(knowledge.sources.count(known.source) > 0, node, "source " + known.source + " is not listed");
    return known;
}

}  // namespace

Result<WearKnowledge> WearKnowledge::parse(std::string_view text, std::string file) {
    const auto json = Json::parse(text, std::move(file));
    if (!json) return json.error();
    const JsonNode root = json->root();
    Reading reading;
    WearKnowledge knowledge;
    knowledge.version = reading.take(root.string("version"));
    reading.members(root, "sources", [&](std::string id, JsonNode node) {
        Source source{reading.take(node.string("citation")), reading.take(node.string("read")), {}};
        if (const auto note = node.find("note")) source.note = reading.take(note->as_string());
        reading.expect(std::find(readings.begin(), readings.end(), source.read) != readings.end(), node,
                       "read: expected text, abstract, secondary or none");
        knowledge.sources.emplace(std::move(id), std::move(source));
    });
    reading.members(root, "claims", [&](std::string id, JsonNode node) {
        knowledge.claims.emplace(std::move(id), known(reading, node, knowledge));
    });
    const auto band = root.object("band");
    if (!band) return band.error();
    knowledge.band = {Distance::km(reading.take(band->number("from_km"))),
                      Distance::km(reading.take(band->number("to_km"))), known(reading, *band, knowledge)};
    reading.expect(knowledge.band.from > Distance{} && knowledge.band.from < knowledge.band.to, *band,
                   "expected from_km over 0 and below to_km");
    knowledge.nearly_new_below = reading.take(root.number("nearly_new_below"));
    knowledge.wearing_from = reading.take(root.number("wearing_from"));
    knowledge.note_from = reading.take(root.number("note_from"));
    reading.expect(0 < knowledge.nearly_new_below && knowledge.nearly_new_below < knowledge.wearing_from &&
                       knowledge.wearing_from < 1 && knowledge.note_from > 0 && knowledge.note_from < 1,
                   root, "expected 0 < nearly_new_below < wearing_from < 1 and note_from between 0 and 1");
    if (reading.wrong()) return *reading.wrong();
    return knowledge;
}

}  // namespace jointline::shoes

#include "core/care/cards.h"

#include <algorithm>

#include "core/care/fields.h"

namespace jointline::care {

namespace {

/// Smaller fits better: the place of the likeliest cause it speaks of, then the marked place, then everything else.
std::size_t distance(const Card& card, const std::vector<std::string>& conditions,
                     const std::vector<std::string>& regions) {
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        const auto& its = card.conditions;
        if (std::find(its.begin(), its.end(), conditions[i]) != its.end()) return i;
    }
    for (const std::string& start : card.regions) {
        for (const std::string& region : regions) {
            if (region.rfind(start, 0) == 0) return conditions.size();
        }
    }
    return conditions.size() + 1;
}

}  // namespace

const Card* CardBook::card(std::string_view id) const {
    const auto at = std::find_if(cards.begin(), cards.end(), [&](const Card& card) { return card.id == id; });
    return at == cards.end() ? nullptr : &*at;
}

Result<CardBook> parse_cards(std::string_view text, std::string file_name) {
    const auto json = Json::parse(text, std::move(file_name));
    if (!json) return json.error();
    Fields fields;
    const JsonNode root = json->root();
    if (fields.text(root, "schema") != "jointline-cards") fields.note(root.error("expected schema jointline-cards"));
    CardBook book;
    fields.members(root, "cards", [&](const std::string& id, JsonNode node) {
        Card card;
        card.id = id;
        card.group = fields.text(node, "group");
        const auto paragraphs = node.array("paragraphs");
        if (!paragraphs) return fields.note(paragraphs.error());
        for (std::size_t i = 0; i < paragraphs->size(); ++i)
            card.paragraphs.push_back(fields.founded(paragraphs->at(i)));
        if (card.paragraphs.empty()) fields.note(node.error("expected at least one paragraph"));
        card.conditions = fields.texts(node, "conditions");
        card.regions = fields.texts(node, "regions");
        card.exercises = fields.texts(node, "exercises");
        card.topics = fields.texts(node, "topics");
        card.is_product = fields.flag_or(node, "product", false);
        book.cards.push_back(std::move(card));
    });
    if (!fields.is_sound()) return fields.fault();
    return book;
}

std::vector<const Card*> cards_for(const CardBook& book, triage::Disposition level,
                                   const std::vector<std::string>& conditions,
                                   const std::vector<std::string>& regions) {
    std::vector<const Card*> offered;
    if (level >= triage::Disposition::SameDay) return offered;
    for (const Card& card : book.cards) {
        if (card.is_product && level > triage::Disposition::SelfCare) continue;
        offered.push_back(&card);
    }
    std::stable_sort(offered.begin(), offered.end(), [&](const Card* a, const Card* b) {
        return distance(*a, conditions, regions) < distance(*b, conditions, regions);
    });
    return offered;
}

}  // namespace jointline::care

#pragma once
/// Short explanations a reader can open from the result, the plan, or by themselves.
///
/// Laws    nothing that could be bought above self-care; no cards at the upper two levels.
/// Shapes  words are cards/card/<id>/title, /line and /body/<n>; each paragraph has a label and a source of its own.
/// Errors  parse_cards() gives file and line.
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/care/evidence_label.h"
#include "core/triage/finding.h"

namespace jointline::care {

struct Card {
    std::string id;
    std::string group;
    std::vector<Founded> paragraphs;
    std::vector<std::string> conditions;  ///< for which it is offered
    std::vector<std::string> regions;     ///< beginnings of region ids for which it is offered
    std::vector<std::string> exercises;   ///< it leads on to
    std::vector<std::string> topics;      ///< what a reader may look for
    bool is_product = false;              ///< speaks of things that could be bought
};

struct CardBook {
    std::vector<Card> cards;  ///< in the order of the file
    const Card* card(std::string_view id) const;
};

Result<CardBook> parse_cards(std::string_view text, std::string file_name);

/// The cards that may be opened at this level, the fitting ones first: by likeliest cause, then by place, then the
/// rest.
std::vector<const Card*> cards_for(const CardBook& book, triage::Disposition level,
                                   const std::vector<std::string>& conditions, const std::vector<std::string>& regions);

}  // namespace jointline::care

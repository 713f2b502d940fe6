#pragma once
/// What programs are told of the shelf: the JSON and CSV of `jointline shoes`, and the same in words.
///
/// Units   as the names say; dates are days of the runner's calendar. distance_m is the logged distance and does not
///         include before_m.
/// Source  the shapes are fixed: scripts rely on them. Fields may be added, none may change its meaning.
#include <string>

#include "core/app/shoe_shelf.h"
#include "core/app/strings.h"
#include "core/shoes/wear.h"

namespace jointline {

/// The knowledge of wear that is built into the program.
Result<shoes::WearKnowledge> built_in_wear();

struct ShelfReport {
    std::span<const shoes::ShelfEntry> shelf;
    const shoes::WearKnowledge& knowledge;
    Day today;
};
std::string shoes_json(const ShelfReport& report);
/// A line for each pair.
std::string shoes_text(const ShelfReport& report, const Strings& strings);

std::string inbox_json(std::span<const shoes::InboxGroup> groups, std::span<const shoes::Shoe> shelf);
std::string inbox_text(std::span<const shoes::InboxGroup> groups, std::span<const shoes::Shoe> shelf,
                       const Strings& strings);

std::string rules_json(std::span<const shoes::Rule> rules, std::span<const shoes::Shoe> shelf);
std::string rules_text(std::span<const shoes::Rule> rules, std::span<const shoes::Shoe> shelf, const Strings& strings);

/// What a change of pairs did, or would do.
struct ChangeReport {
    std::vector<RunId> runs;
    std::size_t splits = 0;
    std::size_t out_of_service = 0;
    bool dry_run = false;
};
std::string change_json(const ChangeReport& report);
std::string change_text(const ChangeReport& report, const Strings& strings);

}  // namespace jointline

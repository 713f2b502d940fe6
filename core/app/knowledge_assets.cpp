#include "core/app/knowledge_assets.h"

#include <algorithm>
#include <iterator>

namespace jointline {
namespace {

constexpr std::string_view folder = "knowledge/";
constexpr std::string_view advice_file = "care/advice.json";
constexpr std::string_view cards_file = "care/cards.json";
constexpr std::string_view poses_file = "care/poses.json";

std::vector<triage::NamedText> built_in_files() {
    std::vector<triage::NamedText> files;
    for (const auto& asset : assets::below(folder)) files.push_back({asset.name.substr(folder.size()), asset.bytes});
    return files;
}

std::vector<triage::NamedText> for_triage(std::span<const triage::NamedText> files) {
    std::vector<triage::NamedText> chosen;
    std::copy_if(files.begin(), files.end(), std::back_inserter(chosen),
                 [](const auto& file) { return file.name.ends_with(".json") && !file.name.starts_with("care/"); });
    return chosen;
}

std::string_view text_of(std::span<const triage::NamedText> files, std::string_view name) {
    const auto file = std::find_if(files.begin(), files.end(), [&](const auto& each) { return each.name == name; });
    return file == files.end() ? std::string_view{} : file->text;
}

Result<care::AdviceBook> advice_of(std::span<const triage::NamedText> files) {
    return care::parse_advice(text_of(files, advice_file), std::string(advice_file));
}

Result<care::PlanBook> plans_of(std::span<const triage::NamedText> files) {
    return care::parse_plan_book(
        {text_of(files, "care/exercises.json"), text_of(files, "care/plan.json"), text_of(files, "care/plans.json")});
}

Result<care::CardBook> cards_of(std::span<const triage::NamedText> files) {
    return care::parse_cards(text_of(files, cards_file), std::string(cards_file));
}

Result<care::PoseBook> poses_of(std::span<const triage::NamedText> files) {
    return care::parse_poses(text_of(files, poses_file), std::string(poses_file));
}

}  // namespace

Result<triage::Knowledge> built_in_knowledge() { return triage::load_knowledge(for_triage(built_in_files())); }

Result<care::AdviceBook> built_in_advice() { return advice_of(built_in_files()); }
Result<care::PlanBook> built_in_plans() { return plans_of(built_in_files()); }
Result<care::CardBook> built_in_cards() { return cards_of(built_in_files()); }
Result<care::PoseBook> built_in_poses() { return poses_of(built_in_files()); }

std::vector<Error> knowledge_faults(std::span<const triage::NamedText> files) {
    auto faults = triage::check_knowledge(for_triage(files));
    if (const auto advice = advice_of(files); !advice) faults.push_back(advice.error());
    if (const auto plans = plans_of(files); !plans) faults.push_back(plans.error());
    if (const auto cards = cards_of(files); !cards) faults.push_back(cards.error());
    if (const auto poses = poses_of(files); !poses) faults.push_back(poses.error());
    return faults;
}

std::vector<Error> built_in_faults() { return knowledge_faults(built_in_files()); }

}  // namespace jointline

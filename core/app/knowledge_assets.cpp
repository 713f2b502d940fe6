#include "core/app/knowledge_assets.h"

namespace jointline {
namespace {

constexpr std::string_view folder = "knowledge/";
constexpr std::string_view advice_file = "knowledge/care/advice.json";

std::vector<triage::NamedText> triage_files() {
    std::vector<triage::NamedText> files;
    for (const auto& asset : assets::below(folder)) {
        const auto name = asset.name.substr(folder.size());
        if (name.ends_with(".json") && !name.starts_with("care/")) files.push_back({name, asset.bytes});
    }
    return files;
}

}  // namespace

Result<triage::Knowledge> built_in_knowledge() { return triage::load_knowledge(triage_files()); }

Result<care::AdviceBook> built_in_advice() {
    return care::parse_advice(assets::find(advice_file).value_or(""), std::string(advice_file));
}

std::vector<Error> built_in_faults() {
    auto faults = triage::check_knowledge(triage_files());
    if (const auto advice = built_in_advice(); !advice) faults.push_back(advice.error());
    return faults;
}

}  // namespace jointline

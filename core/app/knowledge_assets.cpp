#include "core/app/knowledge_assets.h"

#include <algorithm>
#include <iterator>

namespace jointline {
namespace {

constexpr std::string_view folder = "knowledge/";
constexpr std::string_view advice_file = "care/advice.json";

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

Result<care::AdviceBook> advice_of(std::span<const triage::NamedText> files) {
    const auto file =
        std::find_if(files.begin(), files.end(), [](const auto& each) { return each.name == advice_file; });
    return care::parse_advice(file == files.end() ? std::string_view{} : file->text, std::string(advice_file));
}

}  // namespace

Result<triage::Knowledge> built_in_knowledge() { return triage::load_knowledge(for_triage(built_in_files())); }

Result<care::AdviceBook> built_in_advice() { return advice_of(built_in_files()); }

std::vector<Error> knowledge_faults(std::span<const triage::NamedText> files) {
    auto faults = triage::check_knowledge(for_triage(files));
    if (const auto advice = advice_of(files); !advice) faults.push_back(advice.error());
    return faults;
}

std::vector<Error> built_in_faults() { return knowledge_faults(built_in_files()); }

}  // namespace jointline

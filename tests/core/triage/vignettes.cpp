#include "tests/core/triage/vignettes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "core/base/json.h"
#include "tests/core/triage/person.h"

namespace jointline::test {

namespace fs = std::filesystem;
using triage::Answer;
using triage::Disposition;

namespace {

fs::path shared_folder() {
    std::vector<fs::path> places{fs::path(JOINTLINE_SOURCE_DIR) / ".." / "shared"};
    if (const char* named = std::getenv("JOINTLINE_SHARED")) places.emplace_back(named);
    places.emplace_back(fs::path(JOINTLINE_SOURCE_DIR) / ".." / ".." / "shared");
    for (const fs::path& place : places) {
        if (fs::is_directory(place / "vignettes" / "dev")) return place / "vignettes" / "dev";
    }
    return {};
}

std::vector<std::string> strings(const JsonNode& node, std::string_view key) {
    std::vector<std::string> list;
    const auto array = node.array(key);
    for (std::size_t i = 0; array && i < array->size(); ++i) list.push_back(*array->at(i).as_string());
    return list;
}

}  // namespace

std::vector<Vignette> development_cases() {
    const fs::path folder = shared_folder();
    if (folder.empty()) {
        MESSAGE("the development cases are not there: skipped. They are looked for in ../shared and JOINTLINE_SHARED");
        return {};
    }
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Vignette> cases;
    for (const fs::path& path : paths) {
        std::ifstream stream(path, std::ios::binary);
        std::stringstream bytes;
        bytes << stream.rdbuf();
        const std::string text = bytes.str();
        auto file = triage::read_case(knowledge(), text, path.filename().string());
        REQUIRE_MESSAGE(file, (file ? std::string() : file.error().text()));
        const auto json = Json::parse(text, path.filename().string());
        const JsonNode truth = *json->root().object("truth");
        Vignette vignette{std::move(file).value(),
                          {},
                          strings(truth, "also_acceptable"),
                          *triage::disposition_of(*truth.string("triage")),
                          {}};
        vignette.conditions.insert(vignette.conditions.begin(), *truth.string("condition"));
        vignette.acceptable.push_back(vignette.level);
        for (const auto& id : strings(truth, "triage_also_acceptable"))
            vignette.acceptable.push_back(*triage::disposition_of(id));
        for (const auto& id : strings(json->root(), "assumed")) vignette.assumed.push_back(finding(id));
        cases.push_back(std::move(vignette));
    }
    return cases;
}

Vignette told(const Vignette& vignette, Told how, std::uint64_t seed) {
    if (how == Told::Whole) return vignette;
    Vignette changed = vignette;
    changed.file.findings.clear();
    Dice dice(seed);
    for (auto [id, answer] : vignette.file.findings) {
        if (how == Told::WithoutAssumed) {
            if (std::find(vignette.assumed.begin(), vignette.assumed.end(), id) != vignette.assumed.end()) continue;
        } else if (id != knowledge().age && id != knowledge().sex) {
            const bool unsure = dice.share() < 0.25;
            const bool mistaken = dice.share() < 0.1;
            if (unsure) continue;
            if (mistaken && knowledge()[id].kind == Answer::Kind::Present) answer = Answer::yes_no(!answer.is_yes());
        }
        changed.file.findings.emplace_back(id, answer);
    }
    return changed;
}

Figures figures(const std::vector<Vignette>& cases, const triage::CaseOptions& options, Told how, int repeats) {
    Figures sum;
    double self_care = 0;
    double upper = 0;
    double squares = 0;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const Vignette vignette = told(cases[i], how, static_cast<std::uint64_t>(repeat) * 1000 + i + 1);
            const auto result = triage::triage_case(knowledge(), vignette.file, options);
            const auto& differential = result.assessment.differential;
            const auto is_right = [&](std::size_t rank) {
                const auto& id = knowledge()[differential[rank].condition].id;
                return std::find(vignette.conditions.begin(), vignette.conditions.end(), id) !=
                       vignette.conditions.end();
            };
            const auto& acceptable = vignette.acceptable;
            const bool level =
                std::find(acceptable.begin(), acceptable.end(), result.assessment.level) != acceptable.end();
            const auto pages = static_cast<double>(result.interview.steps.size());
            ++sum.cases;
            sum.top1 += is_right(0) ? 1 : 0;
            sum.top3 += is_right(0) || is_right(1) || is_right(2) ? 1 : 0;
            sum.level += level ? 1 : 0;
            sum.pages += pages;
            squares += pages * pages;
            sum.most_pages = std::max(sum.most_pages, result.interview.steps.size());
            if (vignette.level == Disposition::SelfCare) {
                ++self_care;
                sum.self_care_kept += level ? 1 : 0;
                sum.self_care_strict += result.assessment.level == Disposition::SelfCare ? 1 : 0;
            }
            if (vignette.level >= Disposition::SameDay) {
                ++upper;
                sum.upper_held += result.assessment.level >= vignette.level ? 1 : 0;
            }
        }
    }
    const auto n = static_cast<double>(sum.cases);
    sum.top1 /= n;
    sum.top3 /= n;
    sum.level /= n;
    sum.pages /= n;
    sum.spread = std::sqrt(std::max(squares / n - sum.pages * sum.pages, 0.0));
    sum.self_care_kept /= self_care;
    sum.self_care_strict /= self_care;
    sum.upper_held /= upper;
    return sum;
}

}  // namespace jointline::test

#include "core/triage/knowledge.h"

#include "core/triage/knowledge_reader.h"

namespace jointline::triage {

namespace {

using Index = std::map<std::string, std::uint16_t, std::less<>>;

std::optional<std::uint16_t> place_of(const Index& index, std::string_view id) {
    const auto found = index.find(id);
    if (found == index.end()) return std::nullopt;
    return found->second;
}

template <typename Id>
std::optional<Id> as(std::optional<std::uint16_t> place) {
    if (!place) return std::nullopt;
    return Id{*place};
}

}  // namespace

std::string_view id_of(Grade grade) {
    switch (grade) {
        case Grade::Published:
            return "published";
        case Grade::Derived:
            return "derived";
        case Grade::ExpertEstimate:
            return "expert-estimate";
    }
    return {};
}

std::optional<FindingId> Knowledge::finding(std::string_view id) const {
    return as<FindingId>(place_of(finding_by_id, id));
}
std::optional<ConditionId> Knowledge::condition(std::string_view id) const {
    return as<ConditionId>(place_of(condition_by_id, id));
}
std::optional<RegionId> Knowledge::region(std::string_view id) const {
    return as<RegionId>(place_of(region_by_id, id));
}

const Source* Knowledge::source(std::string_view id) const {
    const auto place = place_of(source_by_id, id);
    return place ? &sources[*place] : nullptr;
}

std::optional<std::size_t> outcome_of(const Finding& finding, Answer answer) {
    if (!finding.diagnostic) return std::nullopt;
    switch (answer.kind()) {
        case Answer::Kind::Absent:
            return 0;
        case Answer::Kind::Present:
            return 1;
        case Answer::Kind::Option:
            return answer.as_option();
        case Answer::Kind::Number:
            for (std::size_t i = 0; i < finding.bins.size(); ++i) {
                const Bin& bin = finding.bins[i];
                if (answer.as_number() >= bin.from && answer.as_number() < bin.below) return i;
            }
            return std::nullopt;
        case Answer::Kind::Unasked:
        case Answer::Kind::Unknown:
            return std::nullopt;
    }
    return std::nullopt;
}

Result<Knowledge> load_knowledge(std::span<const NamedText> files) {
    KnowledgeReader reader(files);
    if (!reader.faults().empty()) return reader.faults().front();
    return std::move(reader).take();
}

std::vector<Error> check_knowledge(std::span<const NamedText> files) { return KnowledgeReader(files).faults(); }

}  // namespace jointline::triage

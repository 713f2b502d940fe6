#pragma once
/// How well a piece of advice is founded, as it stands beside the advice on the screen.
///
/// Errors  an unknown id is an empty optional.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jointline::care {

enum class EvidenceLabel : std::uint8_t {
    Published,       ///< a figure or finding of the cited study
    Derived,         ///< computed or lowered from it
    ExpertEstimate,  ///< no study found; a careful guess
    Weak,            ///< studied, with low certainty
    NoEffect,        ///< studied, and it does not do what is often said
};

/// "published", "derived", "expert-estimate", "weak", "no-effect".
std::string_view id_of(EvidenceLabel label);
std::optional<EvidenceLabel> evidence_label_of(std::string_view id);

/// Where a statement comes from: a label, and the id of a source in knowledge/care/sources.json or the triage sources.
struct Founded {
    EvidenceLabel label = EvidenceLabel::ExpertEstimate;
    std::string source;
};

}  // namespace jointline::care

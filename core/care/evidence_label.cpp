#include "core/care/evidence_label.h"

#include <array>

namespace jointline::care {

namespace {
constexpr std::array<std::string_view, 5> ids = {"published", "derived", "expert-estimate", "weak", "no-effect"};
}

std::string_view id_of(EvidenceLabel label) { return ids.at(static_cast<std::size_t>(label)); }

std::optional<EvidenceLabel> evidence_label_of(std::string_view id) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids[i] == id) return static_cast<EvidenceLabel>(i);
    }
    return std::nullopt;
}

}  // namespace jointline::care

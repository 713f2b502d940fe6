#pragma once
/// The clinician's page and the FHIR record, worded: from a finished check, the run log, and the episode if there is
/// one.
///
/// Shapes  finished text in the reader's language; core/report only sets and writes it.
/// Errors  none here; write_pdf() has its own. In information-only mode, and at the upper two levels, no causes.
#include <optional>

#include "core/app/episodes.h"
#include "core/app/state.h"
#include "core/report/clinician_page.h"
#include "core/report/fhir.h"

namespace jointline {

struct EpisodeReport {
    storage::EpisodeRecord record;
    care::EpisodeNow now;
    care::History history;
    std::vector<care::Review> reviews;
    std::vector<storage::SessionRecord> sessions;
};

/// `plans`: for the lights of runs.
report::ClinicianPage clinician_page(AppState& state, const care::PlanBook& plans, const Moment& now,
                                     const std::optional<EpisodeReport>& episode = std::nullopt);

report::FhirRecord fhir_record(AppState& state, const Moment& now,
                               const std::optional<EpisodeReport>& episode = std::nullopt);

}  // namespace jointline

#include "core/app/report_command.h"

#include "assets/assets.h"
#include "core/app/assessment_record.h"
#include "core/app/clinician_report.h"

namespace jointline {
namespace {

Result<std::optional<EpisodeReport>> episode_of(AppState& state, std::optional<long long> wanted, const Moment& now) {
    const storage::CareStore store(state.database);
    const auto record = wanted ? store.find(EpisodeId{*wanted}) : store.open();
    if (!record) {
        if (wanted) return Error{ErrorCode::Usage, "there is no episode with the number " + std::to_string(*wanted)};
        return std::optional<EpisodeReport>{};
    }
    auto looked = Episodes(state.database, state.care.plans, state.advice).look(record->id, now);
    if (!looked) return looked.error();
    return std::optional<EpisodeReport>(EpisodeReport{*record, std::move(*looked), store.history(record->id),
                                                      store.reviews(record->id), store.sessions(record->id)});
}

/// The check that the episode began with, else the newest one.
Result<Done> load_check(AppState& state, const std::optional<EpisodeReport>& episode) {
    std::optional<storage::StoredAssessment> row;
    if (episode && episode->record.assessment.value != 0)
        row = state.assessments.find(episode->record.assessment.value);
    if (!row) {
        auto newest = state.assessments.newest(1);
        if (newest.empty()) return Error{ErrorCode::Usage, "there is no check to report on yet"};
        row = std::move(newest.front());
    }
    return from_row(state, *row);
}

}  // namespace

Result<std::string> write_report(Options options, std::optional<long long> episode, ReportFormat format) {
    const Moment now{options.now(), options.zone};
    auto opened = open_state(std::move(options));
    if (!opened) return opened.error();
    AppState& state = **opened;
    try {
        const auto found = episode_of(state, episode, now);
        if (!found) return found.error();
        if (auto loaded = load_check(state, *found); !loaded) return loaded.error();
        if (format == ReportFormat::Fhir) return report::write_fhir_bundle(fhir_record(state, now, *found));
        return report::write_pdf(clinician_page(state, state.care.plans, now, *found), now.at);
    } catch (const std::exception& failure) {
        return Error{ErrorCode::Storage, failure.what()};
    }
}

}  // namespace jointline

#include "core/app/training.h"

#include "core/runs/training_change.h"
#include "core/shoes/footwear_findings.h"
#include "core/storage/run_store.h"
#include "core/storage/shoe_store.h"
#include "core/storage/wearing_store.h"

namespace jointline {
namespace {

constexpr std::chrono::days looked_back{400};  // more than any rule asks for: a year of runs and a break before it
constexpr std::chrono::days pain_is_recent{14};

void add_runs(storage::Database& database, Day onset, triage::TrainingContext& context) {
    const storage::RunStore store(database);
    const runs::TrainingHistory history(store.trained(onset - looked_back, onset), onset);
    context.single_run_spike_pct = history.single_run_spike_percent();
    context.weekly_change_pct = history.weekly_change_percent();
    if (const auto week = history.usual_week()) context.weekly_km = week->as_km();
    context.return_break = history.returned_from_break();
    context.speed_added = history.added_speed();
    context.hills_added = history.added_hills();
    context.cadence = history.easy_cadence();
}

/// The number the runner gave to her last run, if that was lately.
void add_pain(storage::Database& database, Day today, triage::TrainingContext& context) {
    storage::RunFilter last;
    last.from = today - pain_is_recent;
    last.to = today;
    last.limit = 1;
    for (const auto& record : storage::RunStore(database).list(last))
        if (record.pain) context.pain_running = *record.pain;
}

void add_shoes(storage::Database& database, Day onset, triage::TrainingContext& context) {
    const auto shelf = storage::ShoeStore(database).all();
    if (shelf.empty()) return;
    const auto worn = storage::WearingStore(database).runs();
    const auto found = shoes::footwear_findings(shelf, worn, onset);
    if (found.distance) context.shoe_km = found.distance->as_km();
    context.shoe_new = found.is_new;
    context.shoe_type_change = found.other_type;
    context.shoe_rotation = found.rotates;
}

}  // namespace

triage::TrainingContext training_of(storage::Database& database, Day onset, Day today) {
    triage::TrainingContext context;
    add_runs(database, onset, context);
    add_pain(database, today, context);
    add_shoes(database, onset, context);
    return context;
}

}  // namespace jointline

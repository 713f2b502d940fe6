#include "core/triage/training_context.h"

namespace jointline::triage {

namespace {

void add(const Knowledge& knowledge, Evidence& evidence, std::string_view id, std::optional<Answer> answer,
         Origin origin) {
    const auto finding = knowledge.finding(id);
    if (!finding || !answer || evidence.answer(*finding).is_known()) return;
    evidence.set(*finding, answer->from(origin));
}

}  // namespace

void add_training(const Knowledge& knowledge, const TrainingContext& training, Evidence& evidence) {
    const auto number = [&](std::string_view id, std::optional<double> value) {
        if (value) add(knowledge, evidence, id, Answer::number(*value), Origin::Log);
    };
    const auto yes_no = [&](std::string_view id, std::optional<bool> value) {
        if (value) add(knowledge, evidence, id, Answer::yes_no(*value), Origin::Log);
    };
    number("train.single_run_spike_pct", training.single_run_spike_pct);
    number("train.weekly_change_pct", training.weekly_change_pct);
    number("train.weekly_km", training.weekly_km);
    number("train.years", training.years);
    number("train.cadence", training.cadence);
    number("shoe.km", training.shoe_km);
    number("pain.running", training.pain_running);
    yes_no("train.return_break", training.return_break);
    yes_no("train.speed_added", training.speed_added);
    yes_no("train.hills_added", training.hills_added);
    yes_no("train.surface_change", training.surface_change);
    yes_no("shoe.new", training.shoe_new);
    yes_no("shoe.type_change", training.shoe_type_change);
    yes_no("shoe.rotation", training.shoe_rotation);
}

void add_marks(const Knowledge& knowledge, Evidence& evidence) {
    const auto yes_no = [&](std::string_view id, bool yes) {
        add(knowledge, evidence, id, Answer::yes_no(yes), Origin::Map);
    };
    if (evidence.side == Side::Both) yes_no("pain.bilateral", true);
    const auto groin = knowledge.region("hip.groin");
    if (groin && evidence.is_marked(*groin)) yes_no("pain.with_groin_pain", true);
    const auto whole = knowledge.region("knee.whole");
    const auto ring = knowledge.region("knee.front.peripatellar");
    const bool all_over = (whole && evidence.is_marked(*whole)) || (ring && evidence.is_marked(*ring));
    if (all_over || evidence.regions.size() >= 3) yes_no("pain.one_finger", false);
}

}  // namespace jointline::triage

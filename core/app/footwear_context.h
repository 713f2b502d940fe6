#pragma once
/// What the shoe log answers of a check's footwear questions, as triage wants it.
#include "core/shoes/footwear_findings.h"
#include "core/triage/training_context.h"

namespace jointline {

inline void add_footwear(const shoes::FootwearFindings& findings, triage::TrainingContext& training) {
    if (findings.distance) training.shoe_km = findings.distance->as_km();
    training.shoe_new = findings.is_new;
    training.shoe_type_change = findings.other_type;
    training.shoe_rotation = findings.rotates;
}

}  // namespace jointline

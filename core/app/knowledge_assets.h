#pragma once
/// The knowledge that is built in, parsed and checked.
#include <span>
#include <vector>

#include "assets/assets.h"
#include "core/base/result.h"
#include "core/care/advice.h"
#include "core/care/cards.h"
#include "core/care/figure_pose.h"
#include "core/care/plan.h"
#include "core/triage/knowledge.h"

namespace jointline {

Result<triage::Knowledge> built_in_knowledge();
Result<care::AdviceBook> built_in_advice();
Result<care::PlanBook> built_in_plans();
Result<care::CardBook> built_in_cards();
Result<care::PoseBook> built_in_poses();
/// Everything that is wrong with such files, for `jointline doctor`; names are those below assets/knowledge.
std::vector<Error> knowledge_faults(std::span<const triage::NamedText> files);
std::vector<Error> built_in_faults();

}  // namespace jointline

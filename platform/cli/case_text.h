#pragma once
/// The triage of a case in words, for somebody at a terminal.
#include <string>

#include "core/app/strings.h"
#include "core/triage/case_report.h"

namespace jointline::cli {

std::string case_text(const triage::Knowledge& knowledge, const Strings& strings, const triage::CaseFile& file,
                      const triage::CaseResult& result);

}  // namespace jointline::cli

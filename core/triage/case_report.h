#pragma once
/// Triage of a written case, as `jointline triage` prints it: all at once, or by interview.
///
/// Shapes  JSON is one object on one line, as design/interfaces says: case, triage, differential, shown, asked,
///         next_question, open, knowledge. In `asked` there is one entry a page; a page of warning signs names the one
///         that was answered with yes (else its first) and the others under "together".
/// Errors  none: a CaseFile is valid.
#include <string>

#include "core/triage/case_file.h"
#include "core/triage/next_question.h"
#include "core/triage/training_context.h"

namespace jointline::triage {

struct CaseOptions {
    bool interview = false;
    std::size_t max_questions = 0;  ///< 0: as in the knowledge
    Silent silent = Silent::Reassuring;
    TrainingContext training;  ///< what the logs answer; what the case says goes before
};

struct CaseResult {
    Interview interview;  ///< no steps without `interview`
    Evidence evidence;
    Assessment assessment;
    std::optional<Question> next;
};

CaseResult triage_case(const Knowledge& knowledge, const CaseFile& file, const CaseOptions& options);

std::string case_json(const Knowledge& knowledge, const CaseFile& file, const CaseResult& result);

}  // namespace jointline::triage

#pragma once
/// A written case (vignette) as evidence: side, marked regions and findings by their ids.
///
/// Silence on a must-ask finding stands for its reassuring answer, as a written case mentions the warning signs that
/// were there; ages, days and modes stay unknown. Silent::Unknown switches that off.
///
/// Errors  BadInput with file and line: broken JSON, binary data, unknown ids, a value of the wrong type or out of
/// range.
#include <string>
#include <string_view>

#include "core/triage/knowledge.h"

namespace jointline::triage {

enum class Silent { Reassuring, Unknown };

struct CaseFile {
    std::string name;  ///< "case" of the file
    std::string title;
    Side side = Side::None;
    std::vector<RegionId> regions;
    std::vector<std::pair<FindingId, Answer>> findings;  ///< as written
};

Result<CaseFile> read_case(const Knowledge& knowledge, std::string_view text, std::string file_name);

/// What the case answers when it is asked.
Answer answer_in(const Knowledge& knowledge, const CaseFile& file, Silent silent, FindingId finding);

/// The case as a whole, every finding counted.
Evidence evidence_of(const Knowledge& knowledge, const CaseFile& file, Silent silent);

}  // namespace jointline::triage

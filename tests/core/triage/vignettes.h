#pragma once
/// The development cases, and what triage makes of them.
///
/// Shapes  development_cases() is empty where the folder is not there; tests then say so and skip.
/// Source  the folder beside the project: vignettes/FORMAT.md.
#include <string>
#include <vector>

#include "core/triage/case_report.h"

namespace jointline::test {

struct Vignette {
    triage::CaseFile file;
    std::vector<triage::FindingId> assumed;
    std::vector<std::string> conditions;  ///< the true one and those also acceptable
    triage::Disposition level{};
    std::vector<triage::Disposition> acceptable;  ///< levels, the true one first
};

std::vector<Vignette> development_cases();

/// How a case is told.
enum class Told { Whole, WithoutAssumed, ByAnUnsurePatient };
Vignette told(const Vignette& vignette, Told how, std::uint64_t seed);

struct Figures {
    std::size_t cases = 0;
    double top1 = 0;  ///< shares of all cases
    double top3 = 0;
    double level = 0;
    double self_care_kept = 0;    ///< of the self-care cases: a level that is right or also acceptable
    double self_care_strict = 0;  ///< of the self-care cases: exactly self-care
    double upper_held = 0;        ///< of emergency and same-day cases: not below their level
    double pages = 0;             ///< mean
    double spread = 0;            ///< standard deviation of pages
    std::size_t most_pages = 0;
};

Figures figures(const std::vector<Vignette>& cases, const triage::CaseOptions& options, Told how = Told::Whole,
                int repeats = 1);

}  // namespace jointline::test

// Prints how well triage does on the development cases: one line a way of telling them.
#define DOCTEST_CONFIG_IMPLEMENT
#include <chrono>
#include <cstdio>

#include <doctest/doctest.h>

#include "tests/core/triage/person.h"
#include "tests/core/triage/vignettes.h"

using namespace jointline;
using namespace jointline::test;

namespace {

void print(const char* name, const std::vector<Vignette>& cases, const triage::CaseOptions& options, Told how,
           int repeats) {
    const auto begun = std::chrono::steady_clock::now();
    const Figures f = figures(cases, options, how, repeats);
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - begun;
    std::printf("%-34s top-1 %.3f  top-3 %.3f  level %.3f  upper held %.3f  self-care kept %.3f (exactly %.3f)", name,
                f.top1, f.top3, f.level, f.upper_held, f.self_care_kept, f.self_care_strict);
    if (options.interview) std::printf("  pages %.1f +- %.1f, at most %zu", f.pages, f.spread, f.most_pages);
    std::printf("  %.0f us a case\n", took.count() / static_cast<double>(f.cases));
}

}  // namespace

int main() {
    doctest::Context context;
    context.setAsDefaultForAssertsOutOfTestCases();
    const auto cases = development_cases();
    if (cases.empty()) {
        std::puts("no development cases");
        return 1;
    }
    knowledge();
    triage::CaseOptions whole;
    triage::CaseOptions interview;
    interview.interview = true;
    interview.max_questions = 15;
    triage::CaseOptions six = interview;
    six.max_questions = 6;
    std::printf("%zu cases\n", cases.size());
    print("all findings", cases, whole, Told::Whole, 1);
    print("interview of 15", cases, interview, Told::Whole, 1);
    print("interview of 6", cases, six, Told::Whole, 1);
    print("without assumed", cases, whole, Told::WithoutAssumed, 1);
    print("without assumed, interview of 15", cases, interview, Told::WithoutAssumed, 1);
    print("unsure patient", cases, whole, Told::ByAnUnsurePatient, 20);
    print("unsure patient, interview of 15", cases, interview, Told::ByAnUnsurePatient, 20);
    return 0;
}

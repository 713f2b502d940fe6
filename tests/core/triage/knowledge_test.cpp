#include "core/triage/knowledge.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "tests/core/triage/person.h"

using namespace jointline;
using namespace jointline::triage;
using test::knowledge;

namespace {

/// The built-in knowledge with one text replaced in one file.
class Changed {
public:
    explicit Changed(std::string file) : name_(std::move(file)) {
        for (const NamedText& each : test::knowledge_files()) {
            if (each.name == name_) text_ = std::string(each.text);
        }
        REQUIRE_MESSAGE(!text_.empty(), name_);
    }
    Changed& replace(std::string_view what, std::string_view with) {
        const auto at = text_.find(what);
        REQUIRE_MESSAGE(at != std::string::npos, std::string(what));
        line_ = 1 + static_cast<int>(std::count(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
        text_.replace(at, what.size(), with);
        return *this;
    }
    std::vector<Error> faults() const {
        auto files = test::knowledge_files();
        for (NamedText& each : files) {
            if (each.name == name_) each.text = text_;
        }
        return check_knowledge(files);
    }
    /// The first fault, which has to stand in this file.
    std::string fault() const {
        const auto all = faults();
        if (all.empty()) return "none";
        CHECK(all.front().file == name_);
        CHECK(all.front().code == ErrorCode::BadInput);
        return all.front().detail;
    }
    int line() const { return line_; }

private:
    std::string name_;
    std::string text_;
    int line_ = 0;
};

bool mentions(const std::string& text, std::string_view what) { return text.find(what) != std::string::npos; }

}  // namespace

TEST_CASE("the whole of the clinical tables is there") {
    CHECK(knowledge().findings.size() == 141);
    CHECK(knowledge().conditions.size() == 43);
    CHECK(knowledge().rules.size() >= 64);
    CHECK(knowledge().regions.size() == 53);
    CHECK(knowledge().sources.size() >= 142);
    CHECK(knowledge().scores.size() == 10);
    CHECK(knowledge().correlations.size() == 21);
    std::size_t pairs = 0;
    for (const Condition& condition : knowledge().conditions) pairs += condition.cpds.size();
    CHECK(pairs >= 1182);
    CHECK(knowledge().must_ask.size() == 3);
    CHECK(knowledge().sha256.size() == 64);
    CHECK_FALSE(knowledge().version.empty());
}

TEST_CASE("every number of the knowledge has a source that is listed") {
    const auto known = [](const Provenance& from) { return knowledge().source(from.source) != nullptr; };
    for (const Condition& condition : knowledge().conditions) {
        CHECK(known(condition.prior_from));
        CHECK(known(condition.age_sex_from));
        CHECK(known(condition.marks_from));
        for (const Cpd& cpd : condition.cpds) CHECK(known(cpd.from));
    }
    for (const Rule& rule : knowledge().rules) CHECK(known(rule.from));
    for (const Finding& finding : knowledge().findings) {
        if (finding.diagnostic) CHECK(known(finding.background_from));
    }
}

TEST_CASE("the sum over all files changes with any of them") {
    auto files = test::knowledge_files();
    std::string text(files.front().text);
    text += "\n";
    files.front().text = text;
    const auto changed = load_knowledge(files);
    REQUIRE(changed);
    CHECK(changed->sha256 != knowledge().sha256);
    std::reverse(files.begin(), files.end());
    CHECK(load_knowledge(files)->sha256 == changed->sha256);
}

TEST_CASE("a fault in the knowledge is reported with its file and line") {
    Changed changed("conditions/pfps.json");
    const auto faults = changed.replace("\"p\": 0.91", "\"p\": 1.91").faults();
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().file == "conditions/pfps.json");
    CHECK(faults.front().line == changed.line());
    CHECK(mentions(faults.front().detail, "expected a probability from 0 to 1"));
}

TEST_CASE("each kind of fault is found") {
    CHECK(mentions(
        Changed("conditions/pfps.json").replace("\"finding\": \"agg.squat\"", "\"finding\": \"agg.squats\"").fault(),
        "unknown finding \"agg.squats\""));
    CHECK(mentions(Changed("conditions/pfps.json").replace("\"down\": 0.3976", "\"down\": 0.5976").fault(),
                   "expected 1"));
    CHECK(mentions(Changed("conditions/pfps.json").replace("\"down\": 0.3976, ", "").fault(), "no share for \"down\""));
    CHECK(mentions(Changed("conditions/pfps.json").replace("\"down\": 0.3976", "\"downstairs\": 0.3976").fault(),
                   "is no option of agg.stairs"));
    CHECK(
        mentions(Changed("conditions/pfps.json").replace("\"source\": \"nunes2013\"", "\"source\": \"nobody\"").fault(),
                 "unknown source \"nobody\""));
    CHECK(mentions(Changed("conditions/pfps.json").replace("\"share\": 0.25588", "\"share\": 0").fault(),
                   "prior above 0"));
    CHECK(
        mentions(Changed("conditions/pfps.json").replace("\"share\": 0.25588", "\"share\": 0.5").faults().back().detail,
                 "the priors sum to"));
    CHECK(mentions(Changed("conditions/pfps.json").replace("\"prior\"", "\"priors\"").fault(),
                   "unknown member \"priors\""));
    CHECK(mentions(Changed("conditions/pfps.json").replace("\"id\": \"pfps\"", "\"id\": \"pfp\"").fault(),
                   "not the name of the file"));
    CHECK(mentions(
        Changed("conditions/pfps.json").replace("\"knee.front.peripatellar\": 0.34", "\"elbow\": 0.34").fault(),
        "unknown region \"elbow\""));
    CHECK(mentions(Changed("conditions.json").replace("\"pfps\"", "\"itbs\"").fault(), "there twice"));
    CHECK(mentions(Changed("rules.json").replace("sys.out_of_proportion == yes", "sys.out_of_proportion = yes").fault(),
                   "\"when\", position 23: expected a comparison"));
    CHECK(mentions(Changed("rules.json").replace("\"level\": \"emergency_now\"", "\"level\": \"soonish\"").fault(),
                   "unknown level"));
    CHECK(mentions(Changed("rules.json").replace("\"id\": \"RF02\"", "\"id\": \"RF01\"").fault(), "there twice"));
    CHECK(mentions(
        Changed("rules.json").replace("\"rules_out\": [\"acute_compartment\"]", "\"rules_out\": [\"flu\"]").fault(),
        "unknown condition \"flu\""));
    CHECK(mentions(Changed("findings.json").replace("\"kind\": \"choice\"", "\"kind\": \"pick\"").fault(),
                   "unknown kind"));
    CHECK(mentions(Changed("findings.json").replace("\"from\": 7, \"below\": 42", "\"from\": 8, \"below\": 42").fault(),
                   "bins must follow each other"));
    CHECK(mentions(Changed("must_ask.json").replace("\"onset.days\"", "\"onset.day\"").fault(), "unknown finding"));
    CHECK(mentions(Changed("screens.json").replace("\"swell.leg\"", "\"rel.tight_calf_pattern\"").fault(),
                   "no reassuring answer"));
    CHECK(mentions(Changed("parameters.json").replace("\"value\": 0.95", "\"value\": 7").fault(), "expected 0 to 1"));
    CHECK(mentions(Changed("parameters.json").replace("\"id\": \"temperature\"", "\"id\": \"heat\"").fault(),
                   "unknown parameter"));
    CHECK(mentions(Changed("sources.json").replace("\"citation\"", "\"cite\"").fault(), "unknown member \"cite\""));
    CHECK(mentions(Changed("scores.json").replace("\"points\": 1", "\"points\": 1.5").fault(),
                   "expected a whole number"));
    CHECK(
        mentions(Changed("regions.json").replace("\"adjacent\": [\"", "\"adjacent\": [\"x").fault(), "unknown region"));
    CHECK(mentions(Changed("correlations.json").replace("\"power\": 0.55", "\"power\": 55").fault(),
                   "expected a probability"));
}

TEST_CASE("all faults are reported, not only the first") {
    Changed changed("conditions/pfps.json");
    changed.replace("\"p\": 0.91", "\"p\": 1.91")
        .replace("\"p\": 0.84", "\"p\": -0.84")
        .replace("\"source\": \"taunton2002\"", "\"source\": \"nobody\"");
    CHECK(changed.faults().size() == 3);
    CHECK_FALSE(load_knowledge({}));
    CHECK(check_knowledge({}).size() > 5);
}

TEST_CASE("broken JSON is reported, and what depends on it is not") {
    const auto faults = Changed("rules.json").replace("\"rules\": [", "\"rules\": [,").faults();
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().file == "rules.json");
    CHECK(faults.front().line == 2);
}

TEST_CASE(
    "every rule that names a serious cause to rule out names one that exists, and every upper rule names one or is "
    "about load") {
    for (const Rule& rule : knowledge().rules) {
        if (rule.level == Disposition::Emergency) CHECK_MESSAGE(!rule.rules_out.empty(), rule.id);
    }
}

#pragma once
/// What Jointline knows: findings, conditions, rules, and a source for every number. Read from assets/knowledge, whose
/// README says how a clinician changes it. No sentences here: those are in assets/i18n, by the same ids.
///
/// Shapes  lists keep the order of the files, conditions are in the order of conditions.json. An *outcome* is what an
///         answer counts as: 0 no / 1 yes, the place of an option, or the place of the bin a number falls into.
/// Errors  load_knowledge() gives the first fault, check_knowledge() all of them, each with file and line: unknown ids,
///         probabilities outside 0 to 1, shares that do not sum to 1, unknown sources, expressions that do not parse,
///         ids twice, missing fields, a condition without a prior.
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/triage/expression.h"
#include "core/triage/finding.h"

namespace jointline::triage {

/// A file by its name below assets/knowledge ("findings.json", "conditions/pfps.json") and its text.
struct NamedText {
    std::string_view name;
    std::string_view text;
};

enum class Grade : std::uint8_t { Published, Derived, ExpertEstimate };
std::string_view id_of(Grade grade);

/// Where a number is from, and how sure it is.
struct Provenance {
    Grade grade = Grade::ExpertEstimate;
    std::string source;  ///< id in Knowledge::sources
    std::string note;
};

struct Source {
    std::string id;
    std::string citation;
    bool seen = false;  ///< read while the knowledge was written; the others must be read again before release
    std::string note;
};

struct Region {
    std::string id;
    bool side_specific = true;
    bool fine = false;
    std::vector<std::string> views;
    std::vector<RegionId> adjacent;
};

/// Half-open: from <= x < below.
struct Bin {
    std::string id;
    double from;
    double below;
};

struct Finding {
    std::string id;
    std::string group;
    Answer::Kind kind = Answer::Kind::Present;  ///< Present stands for yes/no; Number; Option
    std::vector<std::string> options;
    std::string unit;
    double min = 0;
    double max = 0;
    std::vector<Bin> bins;
    Expression ask_if;        ///< not asked while this does not hold
    std::string auto_source;  ///< "run_log", "shoe_log", "profile", "body_map", "camera_or_observer" or ""
    std::string auto_rule;
    bool is_private = false;
    bool kiosk_suitable = true;
    bool red_flag = false;
    bool self_test = false;
    bool diagnostic = true;  ///< false: used by rules, priors or plans only; see `why_not`
    std::string why_not;
    std::vector<double> background;  ///< by outcome: among everyone who is asked
    Provenance background_from;
    double slip = 0;        ///< how often an answer says the opposite of what is so
    bool must_ask = false;  ///< on one of the lists of what has to be answered before self-care
    Answer reassuring;      ///< the answer that closes a warning question; unasked where there is none

    std::size_t outcomes() const { return background.size(); }
};

/// How often persons with a condition give each answer.
struct Cpd {
    FindingId finding;
    std::vector<double> p;   ///< by outcome
    double comparison = -1;  ///< yes among the study's comparison group, where it has one
    std::string figure_read;
    Provenance from;
};

struct Condition {
    std::string id;
    std::string icd10;
    std::string icd10_note;
    std::string category;
    std::vector<RegionId> typical_regions;
    Disposition usual_care = Disposition::SelfCare;
    double raises_at = 1;  ///< probability from which the usual care counts; 1: never by itself
    Grade raises_at_grade = Grade::ExpertEstimate;
    Expression spared_if;  ///< while this holds, the usual care does not raise the level: a mild form; empty: never
    int review_weeks = 0;
    int step_up_weeks = 0;
    double prior = 0;
    double prior_low = 0;
    double prior_high = 0;
    Provenance prior_from;
    std::vector<double> age_factors;      ///< by band of Parameters::age_bands
    std::array<double, 3> sex_factors{};  ///< female, male, unstated
    Provenance age_sex_from;
    std::vector<double> marks;  ///< by RegionId: how often the pain is drawn there
    Provenance marks_from;
    std::vector<Cpd> cpds;
};

struct Rule {
    std::string id;
    Disposition level = Disposition::ClinicianSoon;
    Expression when;
    Provenance from;
    std::vector<ConditionId> rules_out;  ///< what has to be ruled out when it fires
};

struct Score {
    std::string id;
    std::string title;
    Provenance from;
    struct Item {
        Expression when;
        int points;
    };
    std::vector<Item> items;
};

/// Findings that have to be answered before self-care.
struct MustAsk {
    std::string id;
    Expression when;  ///< empty: for everyone
    std::vector<FindingId> findings;
    std::string why;
};

/// Several warning signs on one page: "does any of these apply?" One tap on "none of these" answers them all.
struct Screen {
    std::string id;
    Expression when;
    std::vector<FindingId> findings;
};

/// Findings that tell the same story: the strongest counts in full, each further one with this power.
struct CorrelationGroup {
    std::string id;
    std::vector<FindingId> findings;
    double power = 1;
    std::string why;
    Grade grade = Grade::ExpertEstimate;
};

struct Parameters {
    struct AgeBand {
        std::string id;
        double below;
    };
    std::vector<AgeBand> age_bands;
    double ratio_cap_estimate = 8;  ///< of a pair to its background, either way
    double ratio_cap_published = 20;
    double temperature = 1.5;  ///< divides the summed log ratios
    double prior_power = 1;
    double region_power = 0.8;
    double region_spread = 0;  ///< share of a tap that may belong to a neighbouring region
    /// How often an answer says the opposite of what is so (or, of a choice, anything): by kind of question.
    struct Slips {
        double self_test = 0;
        double red_flag = 0;
        double other = 0;
    };
    Slips slips;
    double fits_well_at = 0.4;  ///< probability bands
    double could_be_at = 0.1;
    double reason_at = 0.2;  ///< smallest log ratio worth naming
    std::size_t shown_most = 3;
    double shown_at = 0.03;
    double settled_gain = 0.02;  ///< stop below this expected information (nats)
    double level_chance = 0.01;  ///< a rule less likely than this no longer keeps the interview open
    double level_weight = 1;     ///< information about the level against information about the causes
    std::size_t most_questions = 15;
};

/// Dense tables made once from the lists: what the posterior needs, in the order it needs it.
struct Tables {
    std::size_t conditions = 0;
    std::vector<std::size_t> row;    ///< by finding: first row of its outcomes
    std::vector<double> likelihood;  ///< row × condition: chance of the outcome as it is answered
    std::vector<double> share;       ///< the same, as it is
    std::vector<double> log_ratio;   ///< row × condition: against the background, capped
    std::vector<double> log_marks;   ///< region × condition: chance of the mark, spread over neighbours
    std::vector<double> marks;
    std::vector<std::vector<std::uint16_t>> groups_of;  ///< by finding: its correlation groups
    std::vector<std::vector<std::uint16_t>> rules_of;   ///< by finding: the rules that look at it
    std::vector<std::vector<double>> probes;  ///< by numeric finding: one value in each span rules can tell apart
};

struct Knowledge {
    std::string version;
    std::string sha256;  ///< of all files in the order of their names
    std::vector<Source> sources;
    std::vector<Region> regions;
    std::vector<Finding> findings;
    std::vector<Condition> conditions;
    std::vector<Score> scores;
    std::vector<Rule> rules;
    std::vector<MustAsk> must_ask;
    std::vector<Screen> screens;
    std::vector<CorrelationGroup> correlations;
    Parameters parameters;
    Tables tables;

    /// What triage itself looks up by name; load_knowledge() demands them.
    FindingId age;
    FindingId sex;
    FindingId onset_mode;

    std::optional<FindingId> finding(std::string_view id) const;
    std::optional<ConditionId> condition(std::string_view id) const;
    std::optional<RegionId> region(std::string_view id) const;
    const Source* source(std::string_view id) const;
    const Finding& operator[](FindingId id) const { return findings[id.index]; }
    const Condition& operator[](ConditionId id) const { return conditions[id.index]; }
    const Region& operator[](RegionId id) const { return regions[id.index]; }

    std::map<std::string, std::uint16_t, std::less<>> finding_by_id;
    std::map<std::string, std::uint16_t, std::less<>> condition_by_id;
    std::map<std::string, std::uint16_t, std::less<>> region_by_id;
    std::map<std::string, std::uint16_t, std::less<>> source_by_id;
};

/// What an answer counts as; empty for unknown answers and findings that are not diagnostic.
std::optional<std::size_t> outcome_of(const Finding& finding, Answer answer);

Result<Knowledge> load_knowledge(std::span<const NamedText> files);
std::vector<Error> check_knowledge(std::span<const NamedText> files);

}  // namespace jointline::triage

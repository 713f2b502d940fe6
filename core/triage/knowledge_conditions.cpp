// The larger half of KnowledgeReader: findings, conditions and parameters.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/triage/knowledge_reader.h"

namespace jointline::triage {

namespace {

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

}  // namespace

// ---- Findings ------------------------------------------------------------------------------------------------------

void KnowledgeReader::read_findings() {
    each("findings.json", "findings", [this](const JsonNode& node) {
        if (knows_only(node, {"id",        "group",      "kind",           "unit",       "min",
                              "max",       "options",    "ask_if",         "reassuring", "red_flag",
                              "self_test", "private",    "kiosk_suitable", "auto",       "not_diagnostic",
                              "bins",      "background", "grade",          "source",     "note"})) {
            read_finding(node);
        }
    });
}

void KnowledgeReader::read_finding(const JsonNode& node) {
    Finding finding;
    finding.id = text(node, "id");
    finding.group = text(node, "group");
    const std::string kind = text(node, "kind");
    if (kind == "choice") {
        finding.kind = Answer::Kind::Option;
        finding.options = texts(node, "options");
        if (finding.options.size() < 2) fault(node.error("a choice needs two options at least"));
    } else if (kind == "number") {
        finding.kind = Answer::Kind::Number;
        finding.unit = text(node, "unit");
        finding.min = number(node, "min");
        finding.max = number(node, "max");
        if (!(finding.min < finding.max)) fault(node.error("\"min\" is not below \"max\""));
    } else if (kind != "bool") {
        fault(node.error("unknown kind " + quoted(kind) + "; expected bool, choice or number"));
    }
    finding.red_flag = flag(node, "red_flag", false);
    finding.self_test = flag(node, "self_test", false);
    finding.is_private = flag(node, "private", false);
    finding.kiosk_suitable = flag(node, "kiosk_suitable", true);
    if (const auto logs = node.find("auto")) {
        finding.auto_source = text(*logs, "source");
        finding.auto_rule = text(*logs, "rule");
    }
    if (node.find("reassuring")) {
        const std::string word = text(node, "reassuring");
        const auto option = std::find(finding.options.begin(), finding.options.end(), word);
        if (finding.kind == Answer::Kind::Present && (word == "yes" || word == "no")) {
            finding.reassuring = Answer::yes_no(word == "yes");
        } else if (option != finding.options.end()) {
            finding.reassuring = Answer::option(static_cast<std::size_t>(option - finding.options.begin()));
        } else {
            fault(node.error(quoted(word) + " is no answer to " + finding.id));
        }
    }
    if (node.find("not_diagnostic")) {
        finding.diagnostic = false;
        finding.why_not = text(node, "not_diagnostic");
    }
    if (finding.diagnostic || node.find("background")) {
        read_background(node, finding);
    }
    const auto& slips = knowledge_.parameters.slips;
    finding.slip = finding.self_test ? slips.self_test : finding.red_flag ? slips.red_flag : slips.other;
    if (is_new(node, finding.id, knowledge_.finding_by_id)) knowledge_.findings.push_back(std::move(finding));
}

void KnowledgeReader::read_background(const JsonNode& node, Finding& finding) {
    if (finding.kind == Answer::Kind::Number) {
        const auto bins = node.array("bins");
        if (!bins) return fault(bins.error());
        double from = -std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < bins->size(); ++i) {
            const JsonNode each = bins->at(i);
            if (!knows_only(each, {"id", "from", "below"})) continue;
            const bool last = i + 1 == bins->size();
            Bin bin{text(each, "id"), number_or(each, "from", from),
                    number_or(each, "below", std::numeric_limits<double>::infinity())};
            if (bin.from != from || !(bin.from < bin.below) || last == static_cast<bool>(each.find("below"))) {
                fault(each.error("bins must follow each other without gap: expected \"from\" " + json_number(from)));
            }
            from = bin.below;
            finding.bins.push_back(std::move(bin));
        }
    }
    const auto background = node.member("background");
    if (!background) return fault(background.error());
    finding.background = shares_of_outcomes(*background, finding);
    finding.background_from = provenance(node);
}

/// Gates may look at findings that stand further down in the file: they are read once all are known.
void KnowledgeReader::read_gates() {
    std::size_t at = 0;
    each("findings.json", "findings", [this, &at](const JsonNode& node) {
        if (at < knowledge_.findings.size()) knowledge_.findings[at].ask_if = expression(node, "ask_if");
        ++at;
    });
}

// ---- Parameters ----------------------------------------------------------------------------------------------------

void KnowledgeReader::read_parameters() {
    Parameters& parameters = knowledge_.parameters;
    struct Place {
        std::string_view id;
        double* value;
        double lowest;
        double highest;
        bool read = false;
    };
    double shown_most = 0;
    double most_questions = 0;
    std::array places{
        Place{"ratio_cap_estimate", &parameters.ratio_cap_estimate, 1, 1e6},
        Place{"ratio_cap_published", &parameters.ratio_cap_published, 1, 1e6},
        Place{"temperature", &parameters.temperature, 0.1, 10},
        Place{"prior_power", &parameters.prior_power, 0, 1},
        Place{"region_power", &parameters.region_power, 0, 1},
        Place{"region_spread", &parameters.region_spread, 0, 1},
        Place{"slip_self_test", &parameters.slips.self_test, 0, 0.49},
        Place{"slip_red_flag", &parameters.slips.red_flag, 0, 0.49},
        Place{"slip_other", &parameters.slips.other, 0, 0.49},
        Place{"fits_well_at", &parameters.fits_well_at, 0, 1},
        Place{"could_be_at", &parameters.could_be_at, 0, 1},
        Place{"reason_at", &parameters.reason_at, 0, 10},
        Place{"shown_most", &shown_most, 1, 3},
        Place{"shown_at", &parameters.shown_at, 0, 1},
        Place{"settled_gain", &parameters.settled_gain, 0, 10},
        Place{"level_chance", &parameters.level_chance, 0, 1},
        Place{"level_weight", &parameters.level_weight, 0, 1000},
        Place{"most_questions", &most_questions, 1, 100},
    };
    each("parameters.json", "parameters", [&](const JsonNode& node) {
        if (!knows_only(node, {"id", "value", "why", "grade"})) return;
        const std::string id = text(node, "id");
        text(node, "why");
        grade(node, "grade");
        const auto place = std::find_if(places.begin(), places.end(), [&](const Place& each) { return each.id == id; });
        if (place == places.end()) return fault(node.error("unknown parameter " + quoted(id)));
        if (place->read) return fault(node.error("the parameter " + quoted(id) + " is there twice"));
        place->read = true;
        *place->value = number(node, "value");
        if (!(*place->value >= place->lowest && *place->value <= place->highest)) {
            fault(node.error(quoted(id) + " is " + json_number(*place->value) + ", expected " +
                             json_number(place->lowest) + " to " + json_number(place->highest)));
        }
    });
    for (const Place& place : places) {
        if (!place.read)
            fault({ErrorCode::BadInput, "the parameter " + quoted(place.id) + " is missing", "parameters.json", 0});
    }
    parameters.shown_most = static_cast<std::size_t>(shown_most);
    parameters.most_questions = static_cast<std::size_t>(most_questions);
    double below = 0;
    each("parameters.json", "age_bands", [&](const JsonNode& node) {
        if (!knows_only(node, {"id", "below"})) return;
        Parameters::AgeBand band{text(node, "id"), number_or(node, "below", std::numeric_limits<double>::infinity())};
        if (!(band.below > below)) fault(node.error("age bands must rise"));
        below = band.below;
        parameters.age_bands.push_back(std::move(band));
    });
}

// ---- Conditions ----------------------------------------------------------------------------------------------------

void KnowledgeReader::read_conditions() {
    const Json* list = file("conditions.json");
    if (list == nullptr) return;
    knowledge_.version = text(list->root(), "version");
    each("conditions.json", "conditions", [this](const JsonNode& node) {
        auto id = node.as_string();
        if (!id) return fault(id.error());
        read_condition(*id, node);
    });
    double sum = 0;
    for (const Condition& condition : knowledge_.conditions) sum += condition.prior;
    if (std::abs(sum - 1) > 1e-3) fault(list->root().error("the priors sum to " + json_number(sum) + ", expected 1"));
    for (Condition& condition : knowledge_.conditions) condition.prior /= sum > 0 ? sum : 1;
    for (const auto& [name, json] : files_) {
        if (!name.starts_with("conditions/")) continue;
        const std::string id = name.substr(11, name.size() - 16);
        if (!knowledge_.condition(id)) fault(json.root().error("the condition is not listed in conditions.json"));
    }
}

void KnowledgeReader::read_condition(const std::string& id, const JsonNode& where) {
    if (!is_new(where, id, knowledge_.condition_by_id)) return;
    knowledge_.conditions.emplace_back();
    Condition& condition = knowledge_.conditions.back();
    condition.id = id;
    condition.marks.resize(knowledge_.regions.size());
    const Json* json = file("conditions/" + id + ".json");
    if (json == nullptr) return;
    const JsonNode node = json->root();
    if (!knows_only(node, {"id", "category", "icd10", "icd10_note", "typical_regions", "usual_care", "prior",
                           "age_and_sex", "marks", "pairs"})) {
        return;
    }
    if (text(node, "id") != id) fault(node.error("the id is not the name of the file"));
    condition.category = text(node, "category");
    condition.icd10 = text(node, "icd10");
    condition.icd10_note = text_or_empty(node, "icd10_note");
    for (const std::string& region : texts(node, "typical_regions")) {
        if (const auto known = knowledge_.region(region)) {
            condition.typical_regions.push_back(*known);
        } else {
            fault(node.find("typical_regions")->error("unknown region " + quoted(region)));
        }
    }
    if (const auto care = node.object("usual_care")) {
        knows_only(*care, {"level", "raises_at", "grade", "review_weeks", "step_up_weeks", "spared_if"});
        condition.usual_care = level(*care, "level");
        condition.raises_at = share(*care, "raises_at");
        condition.raises_at_grade = grade(*care, "grade");
        condition.spared_if = expression(*care, "spared_if");
        condition.review_weeks = whole(*care, "review_weeks");
        condition.step_up_weeks = whole(*care, "step_up_weeks");
    } else {
        fault(care.error());
    }
    read_prior(node, condition);
    read_marks(node, condition);
    read_pairs(node, condition);
}

void KnowledgeReader::read_prior(const JsonNode& node, Condition& condition) {
    if (const auto prior = node.object("prior")) {
        knows_only(*prior, {"share", "low", "high", "grade", "source", "note"});
        condition.prior = share(*prior, "share");
        condition.prior_low = share(*prior, "low");
        condition.prior_high = share(*prior, "high");
        condition.prior_from = provenance(*prior);
        if (!(condition.prior > 0)) fault(prior->error("a condition needs a prior above 0"));
        if (condition.prior_low > condition.prior_high) fault(prior->error("\"low\" is above \"high\""));
    } else {
        fault(prior.error());
    }
    const auto factors = node.object("age_and_sex");
    if (!factors) return fault(factors.error());
    knows_only(*factors, {"age", "sex", "grade", "source", "note"});
    condition.age_sex_from = provenance(*factors);
    const auto factor = [this](const JsonNode& object, std::string_view key) {
        const double value = number(object, key);
        if (!(value >= 0)) fault(object.error(quoted(key) + " is below 0"));
        return value;
    };
    if (const auto ages = factors->object("age")) {
        for (const auto& band : knowledge_.parameters.age_bands)
            condition.age_factors.push_back(factor(*ages, band.id));
        if (ages->size() != condition.age_factors.size())
            fault(ages->error("an age band that is not in parameters.json"));
    } else {
        fault(ages.error());
    }
    if (const auto sexes = factors->object("sex")) {
        knows_only(*sexes, {"female", "male", "unstated"});
        condition.sex_factors = {factor(*sexes, "female"), factor(*sexes, "male"), factor(*sexes, "unstated")};
    } else {
        fault(sexes.error());
    }
}

void KnowledgeReader::read_marks(const JsonNode& node, Condition& condition) {
    const auto marks = node.object("marks");
    if (!marks) return fault(marks.error());
    knows_only(*marks, {"regions", "each_other_region", "grade", "source", "note"});
    condition.marks_from = provenance(*marks);
    condition.marks.assign(knowledge_.regions.size(), share(*marks, "each_other_region"));
    const auto regions = marks->object("regions");
    if (!regions) return fault(regions.error());
    double sum = 0;
    for (std::size_t i = 0; i < regions->size(); ++i) {
        const double each = probability(regions->at(i));
        sum += each;
        if (const auto region = knowledge_.region(regions->key(i))) {
            condition.marks[region->index] = each;
        } else {
            fault(regions->at(i).error("unknown region " + quoted(regions->key(i))));
        }
    }
    if (sum > 1 + 1e-3) fault(regions->error("the shares sum to " + json_number(sum) + ", expected 1 at most"));
}

void KnowledgeReader::read_pairs(const JsonNode& node, Condition& condition) {
    const auto pairs = node.array("pairs");
    if (!pairs) return fault(pairs.error());
    for (std::size_t i = 0; i < pairs->size(); ++i) {
        const JsonNode each = pairs->at(i);
        if (!knows_only(each, {"finding", "p", "comparison", "grade", "source", "figure_read", "note"})) continue;
        Cpd cpd;
        const std::string id = text(each, "finding");
        const auto finding = knowledge_.finding(id);
        if (!finding) {
            fault(each.error("unknown finding " + quoted(id)));
            continue;
        }
        if (!knowledge_[*finding].diagnostic) fault(each.error(id + " is not diagnostic: it can have no pair"));
        const auto is_same = [&](const Cpd& other) { return other.finding == *finding; };
        if (std::any_of(condition.cpds.begin(), condition.cpds.end(), is_same)) {
            fault(each.error("a second pair for " + id));
        }
        cpd.finding = *finding;
        if (const auto p = each.member("p")) {
            cpd.p = shares_of_outcomes(*p, knowledge_[*finding]);
        } else {
            fault(p.error());
        }
        if (each.find("comparison")) cpd.comparison = share(each, "comparison");
        cpd.figure_read = text_or_empty(each, "figure_read");
        cpd.from = provenance(each);
        condition.cpds.push_back(std::move(cpd));
    }
}

}  // namespace jointline::triage

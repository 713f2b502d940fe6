#include "core/triage/knowledge_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/sha256.h"

namespace jointline::triage {

namespace {

constexpr double rounding = 1e-3;  ///< shares are written with four digits

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

}  // namespace

KnowledgeReader::KnowledgeReader(std::span<const NamedText> files) {
    std::vector<NamedText> sorted(files.begin(), files.end());
    std::sort(sorted.begin(), sorted.end(), [](const NamedText& a, const NamedText& b) { return a.name < b.name; });
    Sha256 sum;
    for (const NamedText& each : sorted) {
        if (!each.name.ends_with(".json")) continue;
        sum.add(each.name).add(std::string_view("\0", 1)).add(each.text);
        auto parsed = Json::parse(each.text, std::string(each.name));
        if (parsed) {
            files_.emplace(std::string(each.name), std::move(parsed).value());
        } else {
            fault(parsed.error());
        }
    }
    if (!faults_.empty()) return;  // the rest would complain about what is only unreadable
    knowledge_.sha256 = sum.hex();
    read_sources();
    read_regions();
    read_parameters();
    read_findings();
    read_scores();
    read_gates();
    read_conditions();
    read_rules();
    read_must_ask();
    read_screens();
    read_correlations();
    find_landmarks();
    if (faults_.empty()) make_tables(knowledge_);
}

// ---- Pieces --------------------------------------------------------------------------------------------------------

const Json* KnowledgeReader::file(const std::string& name) {
    const auto found = files_.find(name);
    if (found != files_.end()) return &found->second;
    fault({ErrorCode::BadInput, "the file is missing", name, 0});
    return nullptr;
}

void KnowledgeReader::each(const std::string& file_name, std::string_view list, const Entry& entry) {
    const Json* json = file(file_name);
    if (json == nullptr) return;
    const auto entries = json->root().array(list);
    if (!entries) return fault(entries.error());
    for (std::size_t i = 0; i < entries->size(); ++i) entry(entries->at(i));
}

bool KnowledgeReader::knows_only(const JsonNode& node, std::initializer_list<std::string_view> keys) {
    if (!node.is(JsonNode::Kind::Object)) {
        fault(node.error("expected an object"));
        return false;
    }
    for (std::size_t i = 0; i < node.size(); ++i) {
        if (std::find(keys.begin(), keys.end(), node.key(i)) == keys.end()) {
            fault(node.at(i).error("unknown member " + quoted(node.key(i))));
        }
    }
    return true;
}

bool KnowledgeReader::is_new(const JsonNode& node, const std::string& id,
                             std::map<std::string, std::uint16_t, std::less<>>& index) {
    if (index.emplace(id, static_cast<std::uint16_t>(index.size())).second) return true;
    fault(node.error("the id " + quoted(id) + " is there twice"));
    return false;
}

std::string KnowledgeReader::text(const JsonNode& node, std::string_view key) {
    auto found = node.string(key);
    if (found) return std::move(found).value();
    fault(found.error());
    return {};
}

std::string KnowledgeReader::text_or_empty(const JsonNode& node, std::string_view key) {
    return node.find(key) ? text(node, key) : std::string();
}

double KnowledgeReader::number(const JsonNode& node, std::string_view key) {
    const auto found = node.number(key);
    if (found) return *found;
    fault(found.error());
    return 0;
}

double KnowledgeReader::number_or(const JsonNode& node, std::string_view key, double otherwise) {
    return node.find(key) ? number(node, key) : otherwise;
}

double KnowledgeReader::probability(const JsonNode& node) {
    const auto found = node.as_number();
    if (!found) {
        fault(found.error());
        return 0;
    }
    if (!(*found >= 0 && *found <= 1))
        fault(node.error("found " + json_number(*found) + ", expected a probability from 0 to 1"));
    return *found;
}

double KnowledgeReader::share(const JsonNode& node, std::string_view key) {
    const auto found = node.member(key);
    if (found) return probability(*found);
    fault(found.error());
    return 0;
}

bool KnowledgeReader::flag(const JsonNode& node, std::string_view key, bool otherwise) {
    if (!node.find(key)) return otherwise;
    const auto found = node.boolean(key);
    if (found) return *found;
    fault(found.error());
    return otherwise;
}

int KnowledgeReader::whole(const JsonNode& node, std::string_view key) {
    const auto found = node.integer(key);
    if (!found) {
        fault(found.error());
        return 0;
    }
    if (*found < -1000 || *found > 1000) fault(node.error(quoted(key) + " is out of range"));
    return static_cast<int>(*found);
}

Disposition KnowledgeReader::level(const JsonNode& node, std::string_view key) {
    const auto found = node.string(key);
    if (!found) {
        fault(found.error());
        return Disposition::SelfCare;
    }
    const auto level = disposition_of(*found);
    if (!level) fault(node.find(key)->error("unknown level " + quoted(*found)));
    return level.value_or(Disposition::SelfCare);
}

Grade KnowledgeReader::grade(const JsonNode& node, std::string_view key) {
    const auto found = node.string(key);
    if (!found) {
        fault(found.error());
        return Grade::ExpertEstimate;
    }
    for (const Grade each : {Grade::Published, Grade::Derived, Grade::ExpertEstimate}) {
        if (*found == id_of(each)) return each;
    }
    fault(
        node.find(key)->error("unknown grade " + quoted(*found) + "; expected published, derived or expert-estimate"));
    return Grade::ExpertEstimate;
}

Provenance KnowledgeReader::provenance(const JsonNode& node) {
    Provenance from{grade(node, "grade"), text(node, "source"), text_or_empty(node, "note")};
    if (!from.source.empty() && knowledge_.source(from.source) == nullptr) {
        fault(node.find("source")->error("unknown source " + quoted(from.source)));
    }
    return from;
}

Expression KnowledgeReader::expression(const JsonNode& node, std::string_view key) {
    if (!node.find(key)) return {};
    const auto written = node.string(key);
    if (!written) {
        fault(written.error());
        return {};
    }
    const Names names{[this](std::string_view id) -> std::optional<Names::FindingName> {
                          const auto found = knowledge_.finding(id);
                          if (!found) return std::nullopt;
                          const Finding& finding = knowledge_[*found];
                          return Names::FindingName{*found, finding.kind, &finding.options};
                      },
                      [this](std::string_view id) { return knowledge_.region(id); },
                      [this](std::string_view id) -> std::optional<std::uint16_t> {
                          const auto found = score_by_id_.find(id);
                          if (found == score_by_id_.end()) return std::nullopt;
                          return found->second;
                      }};
    auto parsed = parse_expression(*written, names);
    if (parsed) return std::move(parsed).value();
    fault(node.find(key)->error(quoted(key) + ", " + parsed.error().detail));
    return {};
}

std::vector<std::string> KnowledgeReader::texts(const JsonNode& node, std::string_view key) {
    std::vector<std::string> list;
    const auto found = node.array(key);
    if (!found) {
        fault(found.error());
        return list;
    }
    for (std::size_t i = 0; i < found->size(); ++i) {
        auto each = found->at(i).as_string();
        if (each) {
            list.push_back(std::move(each).value());
        } else {
            fault(each.error());
        }
    }
    return list;
}

std::vector<FindingId> KnowledgeReader::findings(const JsonNode& node, std::string_view key) {
    std::vector<FindingId> list;
    for (const std::string& id : texts(node, key)) {
        const auto finding = knowledge_.finding(id);
        if (!finding) {
            fault(node.find(key)->error("unknown finding " + quoted(id)));
        } else if (std::find(list.begin(), list.end(), *finding) != list.end()) {
            fault(node.find(key)->error(quoted(id) + " is there twice"));
        } else {
            list.push_back(*finding);
        }
    }
    return list;
}

/// A yes/no finding has one number, how often yes; a choice or a number has a share for each option or bin.
std::vector<double> KnowledgeReader::shares_of_outcomes(const JsonNode& node, const Finding& finding) {
    if (finding.kind == Answer::Kind::Present) {
        const double yes = probability(node);
        return {1 - yes, yes};
    }
    std::vector<std::string> names = finding.options;
    for (const Bin& bin : finding.bins) names.push_back(bin.id);
    std::vector<double> shares(names.size(), -1);
    if (!node.is(JsonNode::Kind::Object)) {
        fault(node.error("expected an object with a share for each option"));
        return std::vector<double>(names.size(), 0);
    }
    double sum = 0;
    for (std::size_t i = 0; i < node.size(); ++i) {
        const auto name = std::find(names.begin(), names.end(), node.key(i));
        if (name == names.end()) {
            fault(node.at(i).error(quoted(node.key(i)) + " is no option of " + finding.id));
            continue;
        }
        const double each = probability(node.at(i));
        shares[static_cast<std::size_t>(name - names.begin())] = each;
        sum += each;
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (shares[i] < 0) fault(node.error("no share for " + quoted(names[i])));
    }
    if (std::abs(sum - 1) > rounding) fault(node.error("the shares sum to " + json_number(sum) + ", expected 1"));
    if (sum > 0) {
        for (double& each : shares) each /= sum;
    }
    return shares;
}

// ---- Small files ---------------------------------------------------------------------------------------------------

void KnowledgeReader::read_sources() {
    each("sources.json", "sources", [this](const JsonNode& node) {
        if (!knows_only(node, {"id", "citation", "seen", "note"})) return;
        Source source{text(node, "id"), text(node, "citation"), flag(node, "seen", false), text_or_empty(node, "note")};
        if (is_new(node, source.id, knowledge_.source_by_id)) knowledge_.sources.push_back(std::move(source));
    });
}

void KnowledgeReader::read_regions() {
    each("regions.json", "regions", [this](const JsonNode& node) {
        if (!knows_only(node, {"id", "detail", "side_specific", "views", "adjacent"})) return;
        Region region;
        region.id = text(node, "id");
        region.side_specific = flag(node, "side_specific", true);
        region.fine = text(node, "detail") == "fine";
        region.views = texts(node, "views");
        if (is_new(node, region.id, knowledge_.region_by_id)) knowledge_.regions.push_back(std::move(region));
    });
    each("regions.json", "regions", [this](const JsonNode& node) {
        const auto region = knowledge_.region(text_or_empty(node, "id"));
        for (const std::string& id : texts(node, "adjacent")) {
            const auto other = knowledge_.region(id);
            if (!other) {
                fault(node.find("adjacent")->error("unknown region " + quoted(id)));
            } else if (region) {
                knowledge_.regions[region->index].adjacent.push_back(*other);
            }
        }
    });
}

void KnowledgeReader::read_must_ask() {
    std::map<std::string, std::uint16_t, std::less<>> ids;
    each("must_ask.json", "must_ask", [&](const JsonNode& node) {
        if (!knows_only(node, {"id", "when", "findings", "why"})) return;
        MustAsk group{text(node, "id"), expression(node, "when"), findings(node, "findings"), text(node, "why")};
        for (const FindingId finding : group.findings) knowledge_.findings[finding.index].must_ask = true;
        if (is_new(node, group.id, ids)) knowledge_.must_ask.push_back(std::move(group));
    });
}

void KnowledgeReader::read_screens() {
    std::map<std::string, std::uint16_t, std::less<>> ids;
    each("screens.json", "screens", [&](const JsonNode& node) {
        if (!knows_only(node, {"id", "when", "findings", "why"})) return;
        Screen screen{text(node, "id"), expression(node, "when"), findings(node, "findings")};
        if (screen.findings.empty()) fault(node.error("a screen without findings"));
        for (const FindingId finding : screen.findings) {
            if (screen.findings.size() > 1 && !knowledge_[finding].reassuring.is_known()) {
                fault(node.error(knowledge_[finding].id +
                                 " has no reassuring answer that \"none of these\" could stand for"));
            }
        }
        if (is_new(node, screen.id, ids)) knowledge_.screens.push_back(std::move(screen));
    });
}

void KnowledgeReader::read_correlations() {
    std::map<std::string, std::uint16_t, std::less<>> ids;
    each("correlations.json", "groups", [&](const JsonNode& node) {
        if (!knows_only(node, {"id", "power", "findings", "why", "grade"})) return;
        CorrelationGroup group{text(node, "id"), findings(node, "findings"), share(node, "power"),
                               text_or_empty(node, "why"), grade(node, "grade")};
        if (is_new(node, group.id, ids)) knowledge_.correlations.push_back(std::move(group));
    });
}

void KnowledgeReader::read_scores() {
    each("scores.json", "scores", [this](const JsonNode& node) {
        if (!knows_only(node, {"id", "title", "source", "note", "items"})) return;
        Score score;
        score.id = text(node, "id");
        score.title = text(node, "title");
        score.from = {Grade::Derived, text(node, "source"), text_or_empty(node, "note")};
        if (knowledge_.source(score.from.source) == nullptr) {
            fault(node.error("unknown source " + quoted(score.from.source)));
        }
        if (const auto items = node.array("items")) {
            for (std::size_t i = 0; i < items->size(); ++i) {
                const JsonNode item = items->at(i);
                if (!knows_only(item, {"points", "when"})) continue;
                score.items.push_back({expression(item, "when"), whole(item, "points")});
            }
        } else {
            fault(items.error());
        }
        // Only now may others, rules among them, name it: a score cannot name itself.
        if (is_new(node, score.id, score_by_id_)) knowledge_.scores.push_back(std::move(score));
    });
}

void KnowledgeReader::read_rules() {
    each("rules.json", "rules", [this](const JsonNode& node) {
        if (!knows_only(node, {"id", "level", "when", "source", "grade", "note", "rules_out"})) return;
        Rule rule;
        rule.id = text(node, "id");
        rule.level = level(node, "level");
        rule.when = expression(node, "when");
        if (rule.when.is_empty()) fault(node.error("the rule has no \"when\""));
        rule.from = provenance(node);
        if (node.find("rules_out")) {
            for (const std::string& id : texts(node, "rules_out")) {
                if (const auto condition = knowledge_.condition(id)) {
                    rule.rules_out.push_back(*condition);
                } else {
                    fault(node.find("rules_out")->error("unknown condition " + quoted(id)));
                }
            }
        }
        if (is_new(node, rule.id, rule_by_id_)) knowledge_.rules.push_back(std::move(rule));
    });
}

void KnowledgeReader::find_landmarks() {
    const auto landmark = [this](std::string_view id, Answer::Kind kind, FindingId& place) {
        const auto found = knowledge_.finding(id);
        if (found && knowledge_[*found].kind == kind) {
            place = *found;
        } else {
            fault({ErrorCode::BadInput, "the finding " + quoted(id) + " is missing or of another kind", "findings.json",
                   0});
        }
    };
    landmark("demo.age", Answer::Kind::Number, knowledge_.age);
    landmark("demo.sex", Answer::Kind::Option, knowledge_.sex);
    landmark("onset.mode", Answer::Kind::Option, knowledge_.onset_mode);
}

}  // namespace jointline::triage

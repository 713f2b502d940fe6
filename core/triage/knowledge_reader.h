#pragma once
/// Knowledge files into Knowledge, with every fault they have. Private to core/triage: others call load_knowledge().
///
/// Shapes  reads sources, regions, findings, conditions, scores, rules and the rest in an order in which every id that
/// is
///         referred to is known before.
/// Errors  goes on after a fault, so that a clinician sees all of them at once; take() only where there is none.
#include <functional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/triage/knowledge.h"

namespace jointline::triage {

class KnowledgeReader {
public:
    explicit KnowledgeReader(std::span<const NamedText> files);
    const std::vector<Error>& faults() const { return faults_; }
    Knowledge take() && { return std::move(knowledge_); }

private:
    using Entry = std::function<void(const JsonNode&)>;

    // The files.
    void read_sources();
    void read_regions();
    void read_findings();
    void read_gates();
    void read_parameters();
    void read_conditions();
    void read_condition(const std::string& id, const JsonNode& where);
    void read_scores();
    void read_rules();
    void read_must_ask();
    void read_screens();
    void read_correlations();
    void find_landmarks();

    void read_finding(const JsonNode& node);
    void read_background(const JsonNode& node, Finding& finding);
    void read_prior(const JsonNode& node, Condition& condition);
    void read_marks(const JsonNode& node, Condition& condition);
    void read_pairs(const JsonNode& node, Condition& condition);

    // Pieces.
    const Json* file(const std::string& name);
    void each(const std::string& file_name, std::string_view list, const Entry& entry);
    void fault(Error error) { faults_.push_back(std::move(error)); }
    bool knows_only(const JsonNode& node, std::initializer_list<std::string_view> keys);
    bool is_new(const JsonNode& node, const std::string& id, std::map<std::string, std::uint16_t, std::less<>>& index);

    std::string text(const JsonNode& node, std::string_view key);
    std::string text_or_empty(const JsonNode& node, std::string_view key);
    double number(const JsonNode& node, std::string_view key);
    double number_or(const JsonNode& node, std::string_view key, double otherwise);
    double share(const JsonNode& node, std::string_view key);
    bool flag(const JsonNode& node, std::string_view key, bool otherwise);
    int whole(const JsonNode& node, std::string_view key);
    Disposition level(const JsonNode& node, std::string_view key);
    Grade grade(const JsonNode& node, std::string_view key);
    Provenance provenance(const JsonNode& node);
    Expression expression(const JsonNode& node, std::string_view key);
    std::vector<std::string> texts(const JsonNode& node, std::string_view key);
    std::vector<FindingId> findings(const JsonNode& node, std::string_view key);
    std::vector<double> shares_of_outcomes(const JsonNode& node, const Finding& finding);
    double probability(const JsonNode& node);

    std::map<std::string, Json, std::less<>> files_;
    Knowledge knowledge_;
    std::vector<Error> faults_;
    std::map<std::string, std::uint16_t, std::less<>> score_by_id_;
    std::map<std::string, std::uint16_t, std::less<>> rule_by_id_;
};

/// Fills Knowledge::tables from its lists.
void make_tables(Knowledge& knowledge);

}  // namespace jointline::triage

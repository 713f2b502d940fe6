#include "core/app/assessment_record.h"

#include "core/base/json.h"

namespace jointline {
namespace {

using triage::Answer;
using triage::FindingId;

constexpr std::int64_t form_version = 1;

const char* extent_id(Extent extent) {
    switch (extent) {
        case Extent::Finger:
            return "finger";
        case Extent::Hand:
            return "hand";
        case Extent::AllOver:
            return "all_over";
    }
    return "";
}

void write(JsonWriter& json, const AppState& state, FindingId id, Answer answer) {
    const auto& finding = state.knowledge[id];
    json.key(finding.id);
    switch (answer.kind()) {
        case Answer::Kind::Present:
            json.value(true);
            break;
        case Answer::Kind::Absent:
            json.value(false);
            break;
        case Answer::Kind::Number:
            json.value(answer.as_number());
            break;
        case Answer::Kind::Option:
            json.value(finding.options.at(answer.as_option()));
            break;
        default:
            json.null();
    }
}

std::string evidence_json(const AppState& state) {
    JsonWriter json;
    json.begin_object().member("form", form_version).key("marks").begin_array();
    for (const Mark& mark : state.map.marks()) {
        json.begin_object().member("place", body::text(mark.site));
        if (mark.strength) json.member("strength", *mark.strength);
        if (mark.extent) json.member("extent", extent_id(*mark.extent));
        if (mark.at) {
            json.member("zoom", body::name(mark.on.zoom)).member("view", body::name(mark.on.view));
            json.member("x", static_cast<double>(mark.at->x)).member("y", static_cast<double>(mark.at->y));
        }
        json.end_object();
    }
    json.end_array().key("pages").begin_array();
    for (const auto& step : state.interview.steps) {
        json.begin_object();
        for (std::size_t i = 0; i < step.question.findings.size(); ++i)
            write(json, state, step.question.findings[i], step.answers.at(i));
        json.end_object();
    }
    json.end_array().member("wish", triage::id_of(state.interview.known.wish)).end_object();
    return json.text();
}

void write_weights(JsonWriter& json, const AppState& state, const char* name,
                   const std::vector<triage::Weight>& weights) {
    json.key(name).begin_array();
    for (const auto& weight : weights)
        json.begin_array().value(state.knowledge[weight.finding].id).value(weight.log_ratio).end_array();
    json.end_array();
}

template <typename Ids>
void write_ids(JsonWriter& json, const AppState& state, const char* name, const Ids& ids) {
    json.key(name).begin_array();
    for (const auto id : ids) json.value(state.knowledge[id].id);
    json.end_array();
}

std::string result_json(const AppState& state) {
    const auto& result = state.finished->assessment;
    JsonWriter json;
    json.begin_object().member("form", form_version).member("level", triage::id_of(result.level));
    json.key("reasons").begin_array();
    for (const auto& reason : result.reasons) {
        json.begin_object().member("id", reason.id).member("kind", static_cast<int>(reason.kind));
        json.member("level", triage::id_of(reason.level)).member("source", reason.source);
        write_ids(json, state, "findings", reason.findings);
        json.end_object();
    }
    json.end_array().key("differential").begin_array();
    for (const auto& cause : result.differential) {
        json.begin_object().member("condition", state.knowledge[cause.condition].id);
        json.member("probability", cause.probability).member("band", static_cast<int>(cause.band));
        write_weights(json, state, "for", cause.in_favour);
        write_weights(json, state, "against", cause.against);
        json.end_object();
    }
    json.end_array();
    write_ids(json, state, "shown", result.shown);
    write_ids(json, state, "rule_out", result.rule_out);
    write_ids(json, state, "tells_apart", result.tells_apart);
    write_ids(json, state, "open", result.open);
    json.member("review_weeks", result.review_weeks).member("step_up_weeks", result.step_up_weeks).end_object();
    return json.text();
}

/// Reading: ids that are not known any more are left out, so every list is read the same forgiving way.
std::vector<FindingId> findings_in(const AppState& state, const JsonNode& node, std::string_view name) {
    std::vector<FindingId> ids;
    const auto list = node.find(name);
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const auto id = list->at(i).as_string();
        if (!id) continue;
        if (const auto known = state.knowledge.finding(*id)) ids.push_back(*known);
    }
    return ids;
}

std::vector<triage::ConditionId> conditions_in(const AppState& state, const JsonNode& node, std::string_view name) {
    std::vector<triage::ConditionId> ids;
    const auto list = node.find(name);
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const auto id = list->at(i).as_string();
        if (!id) continue;
        if (const auto known = state.knowledge.condition(*id)) ids.push_back(*known);
    }
    return ids;
}

std::vector<triage::Weight> weights_in(const AppState& state, const JsonNode& node, std::string_view name) {
    std::vector<triage::Weight> weights;
    const auto list = node.find(name);
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const auto pair = list->at(i);
        if (pair.size() != 2) continue;
        const auto id = pair.at(0).as_string();
        const auto ratio = pair.at(1).as_number();
        if (!id || !ratio) continue;
        if (const auto known = state.knowledge.finding(*id)) weights.push_back({*known, *ratio});
    }
    return weights;
}

Answer answer_in(const triage::Finding& finding, const JsonNode& node) {
    switch (finding.kind) {
        case Answer::Kind::Present:
            if (const auto yes = node.as_bool()) return Answer::yes_no(*yes);
            break;
        case Answer::Kind::Number:
            if (const auto number = node.as_number()) return Answer::number(*number);
            break;
        case Answer::Kind::Option:
            if (const auto id = node.as_string()) {
                for (std::size_t i = 0; i < finding.options.size(); ++i)
                    if (finding.options[i] == *id) return Answer::option(i);
            }
            break;
        default:
            break;
    }
    return Answer::unknown();
}

void read_mark(AppState& state, const JsonNode& node) {
    const auto place = node.string("place");
    if (!place) return;
    const auto site = body::site_from(*place);
    if (!site) return;
    body::FigureId on = state.map.body_figure();
    std::optional<Point> at;
    const auto x = node.number("x");
    const auto y = node.number("y");
    if (x && y) at = Point{static_cast<float>(*x), static_cast<float>(*y)};
    if (const auto zoom = node.string("zoom"); zoom && *zoom != "body") {
        if (const auto closer = state.map.closer(on, *site)) on = *closer;
        if (const auto view = node.string("view")) {
            if (const auto named = body::view_named(*view)) on.view = *named;
        }
    }
    (void)state.map.mark(*site, at, on);
    if (const auto strength = node.integer("strength")) state.map.set_strength(static_cast<int>(*strength));
    if (const auto extent = node.string("extent")) {
        for (const Extent one : {Extent::Finger, Extent::Hand, Extent::AllOver})
            if (*extent == extent_id(one)) state.map.set_extent(one);
    }
}

void read_page(AppState& state, const JsonNode& node) {
    triage::Step step;
    for (std::size_t i = 0; i < node.size(); ++i) {
        const auto id = state.knowledge.finding(node.key(i));
        if (!id) continue;
        step.question.findings.push_back(*id);
        step.answers.push_back(answer_in(state.knowledge[*id], node.at(i)));
    }
    if (!step.question.findings.empty()) state.interview.steps.push_back(std::move(step));
}

void read_reason(const AppState& state, const JsonNode& node, triage::Assessment& result) {
    triage::Reason reason;
    reason.id = node.string("id") ? *node.string("id") : "";
    reason.source = node.string("source") ? *node.string("source") : "";
    if (const auto kind = node.integer("kind")) reason.kind = static_cast<triage::Reason::Kind>(*kind);
    if (const auto level = node.string("level"))
        reason.level = triage::disposition_of(*level).value_or(triage::Disposition::SelfCare);
    reason.findings = findings_in(state, node, "findings");
    result.reasons.push_back(std::move(reason));
}

void read_cause(const AppState& state, const JsonNode& node, triage::Assessment& result) {
    const auto id = node.string("condition");
    const auto known = id ? state.knowledge.condition(*id) : std::nullopt;
    if (!known) return;
    triage::Possibility cause;
    cause.condition = *known;
    if (const auto probability = node.number("probability")) cause.probability = *probability;
    if (const auto band = node.integer("band")) cause.band = static_cast<triage::Band>(*band);
    cause.in_favour = weights_in(state, node, "for");
    cause.against = weights_in(state, node, "against");
    result.differential.push_back(std::move(cause));
}

}  // namespace

storage::StoredAssessment to_row(const AppState& state) {
    storage::StoredAssessment row;
    row.made_at = state.finished->made_at;
    row.zone = state.finished->zone;
    row.level = std::string(triage::id_of(state.finished->assessment.level));
    row.evidence = evidence_json(state);
    row.result = result_json(state);
    row.knowledge_version = state.knowledge.version;
    row.knowledge_sha256 = state.knowledge.sha256;
    return row;
}

Result<Done> from_row(AppState& state, const storage::StoredAssessment& row) {
    const auto evidence = Json::parse(row.evidence, "stored answers");
    if (!evidence) return evidence.error();
    const auto result = Json::parse(row.result, "stored result");
    if (!result) return result.error();
    const auto form = result->root().integer("form");
    const auto level = result->root().string("level");
    const auto disposition = level ? triage::disposition_of(*level) : std::nullopt;
    if (!form || *form > form_version || !disposition)
        return Error{ErrorCode::BadInput, "this check was stored by a newer version of Jointline"};

    state.map.clear();
    state.interview = {};
    if (const auto marks = evidence->root().find("marks"))
        for (std::size_t i = 0; i < marks->size(); ++i) read_mark(state, marks->at(i));
    state.map.forget_past();
    state.interview.known = state.marked_evidence();
    if (const auto wish = evidence->root().string("wish"))
        state.interview.known.wish = triage::disposition_of(*wish).value_or(triage::Disposition::SelfCare);
    if (const auto pages = evidence->root().find("pages"))
        for (std::size_t i = 0; i < pages->size(); ++i) read_page(state, pages->at(i));

    Finished finished;
    finished.stored_as = row.id;
    finished.made_at = row.made_at;
    finished.zone = row.zone;
    auto& assessment = finished.assessment;
    const auto root = result->root();
    assessment.level = *disposition;
    if (const auto reasons = root.find("reasons"))
        for (std::size_t i = 0; i < reasons->size(); ++i) read_reason(state, reasons->at(i), assessment);
    if (const auto causes = root.find("differential"))
        for (std::size_t i = 0; i < causes->size(); ++i) read_cause(state, causes->at(i), assessment);
    assessment.shown = conditions_in(state, root, "shown");
    assessment.rule_out = conditions_in(state, root, "rule_out");
    assessment.tells_apart = findings_in(state, root, "tells_apart");
    assessment.open = findings_in(state, root, "open");
    if (const auto weeks = root.integer("review_weeks")) assessment.review_weeks = static_cast<int>(*weeks);
    if (const auto weeks = root.integer("step_up_weeks")) assessment.step_up_weeks = static_cast<int>(*weeks);
    state.finished = std::move(finished);
    return Done{};
}

}  // namespace jointline

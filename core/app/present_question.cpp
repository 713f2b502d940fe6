#include <algorithm>

#include "core/app/options.h"
#include "core/app/present.h"
#include "core/app/wording.h"
#include "core/base/text.h"

namespace jointline {
namespace {

using triage::Answer;
using triage::Finding;

bool is_chosen(const Draft& draft, std::string_view option) {
    return std::find(draft.chosen.begin(), draft.chosen.end(), option) != draft.chosen.end();
}

void add_options(const AppState& state, const Draft& draft, QuestionView& view) {
    const auto& strings = state.strings;
    const auto option = [&](const std::string& id, std::string label) {
        view.options.push_back({id, std::move(label), is_chosen(draft, id)});
    };
    bool is_private = false;
    if (draft.question.findings.size() > 1) {
        view.several = true;
        for (const auto id : draft.question.findings) {
            for (const auto& [line, answer] : warning_options(state.knowledge[id]))
                option(line, warning_text(state, id, answer));
            is_private = is_private || state.knowledge[id].is_private;
        }
        option("none", strings("ui/question.none_of_these"));
    } else {
        const auto id = draft.question.finding();
        const Finding& finding = state.knowledge[id];
        is_private = finding.is_private;
        if (finding.kind == Answer::Kind::Present) {
            option("yes", strings("ui/question.yes"));
            option("no", strings("ui/question.no"));
        }
        for (std::size_t i = 0; i < finding.options.size(); ++i) option(finding.options[i], option_label(state, id, i));
    }
    option("unsure", strings("ui/question.unsure"));
    if (is_private) option("skip", strings("ui/question.skip"));
}

std::optional<NumberView> number_field(const AppState& state, const Draft& draft) {
    const auto id = draft.question.finding();
    const Finding& finding = state.knowledge[id];
    if (finding.kind != Answer::Kind::Number) return std::nullopt;
    NumberView number;
    number.text = draft.number;
    number.value = number_of(draft, finding);
    number.lowest = finding.min;
    number.highest = finding.max;
    number.step = 1;
    number.less_label = state.strings("ui/question.less");
    number.more_label = state.strings("ui/question.more");
    number.unit = unit_text(state, id);
    number.wrong = !draft.number.empty() && !number.value;
    const auto low = number_text(finding.min, 1);
    const auto high = number_text(finding.max, 1);
    number.range_hint = state.strings(number.unit.empty() ? "ui/question.range" : "ui/question.range.unit",
                                      {{"low", low}, {"high", high}, {"unit", number.unit}});
    return number;
}

}  // namespace

void present_question(const AppState& state, View& view) {
    if (!state.draft) return;
    const Draft& draft = *state.draft;
    const auto& strings = state.strings;
    QuestionView question;
    const auto id = draft.question.finding();
    const auto progress = triage::progress(state.knowledge, state.interview);
    question.at = static_cast<int>(progress.asked) + (draft.editing ? 0 : 1);
    question.of = std::max(static_cast<int>(progress.most), question.at);
    if (!draft.editing)
        question.progress =
            strings("ui/question.progress", {{"n", std::to_string(question.at)}, {"of", std::to_string(question.of)}});
    question.places = places_in_words(state);
    if (draft.question.findings.size() > 1 && draft.question.screen) {
        const auto& screen = state.knowledge.screens[*draft.question.screen];
        question.id = screen.id;
        question.title = strings("screens/" + screen.id + "/question");
        question.help = strings("screens/" + screen.id + "/help");
    } else {
        question.id = state.knowledge[id].id;
        question.title = question_text(state, id);
        question.help = help_text(state, id);
        question.before_you_try = before_you_try(state, id);
        if (state.knowledge[id].self_test) question.drawing = state.knowledge[id].id;
    }
    question.safety = draft.question.findings.size() > 1 || state.knowledge[id].red_flag;
    if (question.safety) question.safety_note = strings("ui/question.safety.note");
    add_options(state, draft, question);
    question.number = number_field(state, draft);
    question.why_label = strings("ui/question.why");
    question.why = why_asked(state, id);
    question.back_label = strings("ui/back");
    question.next_label = strings("ui/question.next");
    question.next_enabled = answers_of(draft, state.knowledge).has_value();
    question.help_now_label = strings("ui/question.help_now");
    question.help_now_hint = strings("ui/question.help_now.hint");
    question.start_over_label = strings("ui/question.start_over");
    view.question = std::move(question);
}

}  // namespace jointline

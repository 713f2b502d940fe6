#include "core/app/wording.h"

#include <array>
#include <cctype>

#include "core/base/text.h"

namespace jointline {
namespace {

using triage::Answer;
using triage::FindingId;

std::string key_of(const AppState& state, FindingId finding, std::string_view field) {
    return "findings/" + state.knowledge[finding].id + "/" + std::string(field);
}

std::string text_if_there(const AppState& state, const std::string& key) {
    return state.strings.has(key) ? state.strings(key) : std::string();
}

}  // namespace

std::string lower_first(std::string text) {
    const bool keeps = text.size() > 1 && std::isupper(static_cast<unsigned char>(text[1])) != 0;
    if (!text.empty() && !keeps) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    return text;
}

std::string strength_word(const AppState& state, int of_ten) {
    const char* word = of_ten == 0   ? "none"
                       : of_ten <= 3 ? "mild"
                       : of_ten <= 6 ? "moderate"
                       : of_ten <= 8 ? "strong"
                                     : "very_strong";
    return state.strings(std::string("ui/mark.strength.") + word);
}

std::string place_name(const AppState& state, body::RegionId region) {
    return state.strings("regions/" + std::string(body::name(region)) + "/label");
}

std::string short_place(const AppState& state, body::RegionId region) {
    return state.strings("region_short/" + std::string(body::name(region)));
}

std::string chip(const AppState& state, body::Site site) {
    const std::string place = short_place(state, site.region);
    if (site.side == body::Side::None) return state.strings("ui/mark.chip.no_side", {{"place", place}});
    const std::string side = state.strings("ui/mark.side." + std::string(body::name(site.side)));
    return state.strings("ui/mark.chip", {{"side", side}, {"place", lower_first(place)}});
}

std::string read_back(const AppState& state, body::Site site) {
    const std::string place = place_name(state, site.region);
    const char* key = site.side == body::Side::Left    ? "ui/mark.read_back.left"
                      : site.side == body::Side::Right ? "ui/mark.read_back.right"
                                                       : "ui/mark.read_back.none";
    return state.strings(key, {{"place", place}});
}

std::string places_in_words(const AppState& state) {
    std::string words;
    for (const Mark& mark : state.map.marks()) {
        if (!words.empty()) words += " · ";
        words += chip(state, mark.site);
        if (mark.strength) words += " · " + std::to_string(*mark.strength);
    }
    return words;
}

std::string close_up_title(const AppState& state, const body::FigureId& figure) {
    if (figure.zoom == body::Zoom::Sole) return state.strings("ui/close_up.soles");
    return state.strings("ui/close_up." + std::string(body::name(figure.zoom)) + "." +
                         std::string(body::name(figure.side)));
}

std::string question_text(const AppState& state, FindingId finding) {
    return state.strings(key_of(state, finding, "question"));
}
std::string help_text(const AppState& state, FindingId finding) {
    return text_if_there(state, key_of(state, finding, "help"));
}
std::string before_you_try(const AppState& state, FindingId finding) {
    return text_if_there(state, key_of(state, finding, "safety"));
}

std::string why_asked(const AppState& state, FindingId finding) {
    const std::string own = text_if_there(state, key_of(state, finding, "why"));
    if (!own.empty()) return own;
    const auto& known = state.knowledge[finding];
    if (known.red_flag) return state.strings("ui/why.red_flag");
    return state.strings("ui/why." + known.group);
}

std::string option_label(const AppState& state, FindingId finding, std::size_t option) {
    const auto& options = state.knowledge[finding].options;
    return option < options.size() ? state.strings(key_of(state, finding, "options/" + options[option] + "/label"))
                                   : "";
}

std::string unit_text(const AppState& state, FindingId finding) {
    const auto& unit = state.knowledge[finding].unit;
    if (unit.empty()) return {};
    const std::string key = "ui/unit." + unit;
    return state.strings.has(key) ? state.strings(key) : unit;
}

std::string answer_text(const AppState& state, FindingId finding, Answer answer) {
    switch (answer.kind()) {
        case Answer::Kind::Unasked:
        case Answer::Kind::Unknown:
            return state.strings("ui/answer.unsure");
        case Answer::Kind::Absent:
            return state.strings("ui/question.no");
        case Answer::Kind::Present:
            return state.strings("ui/question.yes");
        case Answer::Kind::Number: {
            const std::string value = number_text(answer.as_number(), 1);
            const std::string unit = unit_text(state, finding);
            return unit.empty() ? value : state.strings("ui/answer.number", {{"value", value}, {"unit", unit}});
        }
        case Answer::Kind::Option:
            return option_label(state, finding, answer.as_option());
    }
    return {};
}

std::string statement(const AppState& state, FindingId finding, Answer answer) {
    switch (answer.kind()) {
        case Answer::Kind::Absent:
            return state.strings(key_of(state, finding, "no"));
        case Answer::Kind::Present:
            return state.strings(key_of(state, finding, "yes"));
        case Answer::Kind::Number:
            return state.strings(key_of(state, finding, "statement"), {{"n", number_text(answer.as_number(), 1)}});
        case Answer::Kind::Option: {
            const auto& options = state.knowledge[finding].options;
            if (answer.as_option() >= options.size()) return {};
            return state.strings(key_of(state, finding, "options/" + options[answer.as_option()] + "/statement"));
        }
        default:
            return state.strings("ui/answer.unsure");
    }
}

std::string warning_text(const AppState& state, FindingId finding, Answer answer) {
    if (answer.kind() == Answer::Kind::Option) return statement(state, finding, answer);  // one line for each
    const std::string own = text_if_there(state, key_of(state, finding, "warning"));
    return own.empty() ? statement(state, finding, answer) : own;
}

std::string condition_name(const AppState& state, triage::ConditionId condition) {
    return state.strings("conditions/" + state.knowledge[condition].id + "/plain");
}
std::string condition_clinical(const AppState& state, triage::ConditionId condition) {
    return state.strings("conditions/" + state.knowledge[condition].id + "/label");
}
std::string level_name(const AppState& state, triage::Disposition level) {
    return state.strings("levels/" + std::string(triage::id_of(level)) + "/label");
}
std::string rule_sentence(const AppState& state, const std::string& rule) {
    return state.strings("rules/" + rule + "/title") + ". " + state.strings("rules/" + rule + "/tell");
}

std::string day_text(const AppState& state, Instant at, ZoneOffset zone) {
    const std::chrono::year_month_day date{day_of(at, zone)};
    return state.strings(
        "ui/date.day",
        {{"day", std::to_string(static_cast<unsigned>(date.day()))},
         {"month", state.strings("ui/date.month." + std::to_string(static_cast<unsigned>(date.month())))},
         {"year", std::to_string(static_cast<int>(date.year()))}});
}

}  // namespace jointline

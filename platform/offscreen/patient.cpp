#include "platform/offscreen/patient.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace jointline::offscreen {
namespace {

constexpr int most_pages = 40;

std::optional<std::string> said(const Patient& patient, std::string_view id) {
    for (const auto& [finding, answer] : patient.answers)
        if (finding == id) return std::string(answer);
    return std::nullopt;
}

std::string calm_answer(const QuestionView& question) {
    // "Can you …?" is calm when it is yes, everything else when it is no.
    const bool ability = question.id.starts_with("func.") && question.id != "func.limp";
    for (const char* const option : {"none", ability ? "yes" : "no"})
        for (const ChoiceView& each : question.options)
            if (each.id == option) return option;
    return "unsure";
}

/// The commands that answer the page, "Next" among them.
std::vector<Command> replies(const QuestionView& question, const Patient& patient) {
    std::vector<Command> commands;
    if (question.several) {
        for (const ChoiceView& line : question.options)
            if (said(patient, line.id)) commands.emplace_back(ChooseAnswer{line.id});
        if (commands.empty()) commands.emplace_back(ChooseAnswer{"none"});
    } else if (const auto answer = said(patient, question.id)) {
        if (question.number)
            commands.emplace_back(EnterNumber{*answer});
        else
            commands.emplace_back(ChooseAnswer{*answer});
    } else {
        commands.emplace_back(ChooseAnswer{calm_answer(question)});
    }
    commands.emplace_back(NextQuestion{});
    return commands;
}

Result<Done> send_all(App& app, const std::vector<Command>& commands) {
    for (const Command& command : commands)
        if (const auto sent = app.send(command); !sent) return sent.error();
    return Done{};
}

}  // namespace

Result<Done> mark(App& app, const Patient& patient) {
    return send_all(app, {MarkRegion{std::string(patient.region)}, SetStrength{patient.strength}});
}

Result<Done> answer_until(App& app, const Patient& patient, const std::function<bool(const View&)>& there) {
    if (const auto marked = mark(app, patient); !marked) return marked.error();
    if (const auto begun = app.send(BeginInterview{}); !begun) return begun.error();
    for (int page = 0; page < most_pages; ++page) {
        const View& view = app.view();
        if (there(view) || view.place == Place::Result) return Done{};
        if (!view.question) break;
        if (const auto answered = send_all(app, replies(*view.question, patient)); !answered) return answered.error();
    }
    return Error{ErrorCode::Internal, "the interview does not come to where it should"};
}

}  // namespace jointline::offscreen

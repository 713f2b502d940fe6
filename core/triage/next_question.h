#pragma once
/// Which question is worth asking next, and when there is none.
///
/// Warning signs come first, several to a page ("does any of these apply?"). Then whatever is expected to tell most
/// about the level and the causes. It ends when nothing left could change the level and the likeliest causes are
/// settled, at an emergency at once, and at the latest after Parameters::most_questions pages.
///
/// Shapes  a Question is one page: one finding, or the findings of a screen. Interview is a value: steps can be taken
///         back or changed, and everything after is worked out anew.
/// Errors  none: no question left is an empty optional.
#include <optional>
#include <vector>

#include "core/triage/triage.h"

namespace jointline::triage {

struct Question {
    std::vector<FindingId> findings;      ///< never empty; more than one on a screen
    std::optional<std::uint16_t> screen;  ///< place in Knowledge::screens
    FindingId finding() const { return findings.front(); }
    bool operator==(const Question&) const = default;
};

/// A line of a screen that can be ticked: a finding and the answer it stands for. A choice has a line for each of its
/// options that is not reassuring. What is not ticked stands for its reassuring answer.
struct ScreenItem {
    FindingId finding;
    Answer answer;
};
std::vector<ScreenItem> items(const Knowledge& knowledge, const Question& question);

struct InterviewOptions {
    std::size_t most_questions = 0;  ///< 0: as in the knowledge
    bool ask_private = true;         ///< false: private findings are left out (and stay open)
    bool in_kiosk = false;           ///< true: findings not fit for a shop are left out
};

/// A page that was answered.
struct Step {
    Question question;
    std::vector<Answer> answers;  ///< one for each of its findings; Unknown for "I'm not sure" and for skipped
};

struct Interview {
    Evidence known;           ///< before the first question: marks, profile, logs
    std::vector<Step> steps;  ///< oldest first
    InterviewOptions options;

    Evidence evidence() const;
    void answer(Question question, std::vector<Answer> answers) {
        steps.push_back({std::move(question), std::move(answers)});
    }
    /// Takes the last page back.
    void back() {
        if (!steps.empty()) steps.pop_back();
    }
    /// Changes one answer and keeps the later ones that may still be asked.
    void change(const Knowledge& knowledge, FindingId finding, Answer answer);
};

std::optional<Question> next_question(const Knowledge& knowledge, const Interview& interview);

/// Pages asked, and the most there can be in all. The most never grows, but where an answer opens a branch (an injury).
struct Progress {
    std::size_t asked = 0;
    std::size_t most = 0;
};
Progress progress(const Knowledge& knowledge, const Interview& interview);

}  // namespace jointline::triage

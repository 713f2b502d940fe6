#pragma once
/// Somebody who answers the questions of a window with the mouse or the keyboard, and remembers what she said.
///
/// Shapes  answers by finding: "yes", "no", an option's id, a number as typed. What is not listed gets the calm answer
///         of the knowledge, else no. She knows findings by their sentences: the window shows nothing else.
/// Errors  a page she cannot answer ends the interview; last_page() says which.
#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/e2e/program.h"

namespace jointline::e2e {

class Interviewee {
public:
    enum class Hand { Mouse, Keyboard };
    explicit Interviewee(std::map<std::string, std::string> answers, Hand hand = Hand::Mouse);

    /// Answers page after page until the result is shown.
    bool answer_all(const Program& program, const Screen& screen);

    /// What she said, as the "findings" of a case file.
    const nlohmann::json& said() const { return said_; }
    int pages() const { return pages_; }
    const std::string& last_page() const { return last_page_; }

private:
    bool answer(const Program& program, const Screen& screen, const Tree& page);
    bool answer_list(const Program& program, const Tree& page);
    bool answer_one(const Program& program, const Screen& screen, const Tree& page, const std::string& finding);
    bool tap(const Program& program, const std::string& id) const;
    std::string calm(const std::string& finding) const;
    void remember(const std::string& finding, const std::string& answer);

    std::map<std::string, std::string> answers_;
    Hand hand_;
    std::map<std::string, nlohmann::json> findings_;  ///< of the knowledge, by id
    std::map<std::string, std::string> by_sentence_;  ///< finding by the question's sentence
    nlohmann::json said_ = nlohmann::json::object();
    int pages_ = 0;
    std::string last_page_;
};

}  // namespace jointline::e2e

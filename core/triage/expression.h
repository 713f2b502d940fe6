#pragma once
/// The small language of rules, scores and gates: ids, ==, !=, <, <=, >, >=, &&, ||, !, parentheses, marked(region),
/// score(name) and count(a, b, …), the last two compared with a number. A comparison with an unknown answer is false
/// (so `x != a` with x unknown is false, while `!(x == a)` is true).
///
/// Shapes  an Expression is a list of nodes, children before parents, the last one being the whole. Empty: always true.
/// Errors  parse_expression() names the position (counted from 1) and what was expected.
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/triage/finding.h"

namespace jointline::triage {

struct Knowledge;

enum class Compare : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual };

struct Node {
    enum class Kind : std::uint8_t { All, Any, Not, Finding, Marked, Score, Count };
    Kind kind = Kind::All;
    Compare compare = Compare::Equal;
    Answer::Kind answer = Answer::Kind::Unasked;  ///< of a Finding: what it is compared with
    std::uint16_t subject = 0;                    ///< finding, region or score
    std::uint16_t first = 0;                      ///< children: a run of `Expression::children`
    std::uint16_t count = 0;
    double value = 0;
};

struct Expression {
    std::string text;
    std::vector<Node> nodes;
    std::vector<std::uint16_t> children;
    bool is_empty() const { return nodes.empty(); }
};

/// What the names in an expression stand for.
struct Names {
    struct FindingName {
        FindingId id;
        Answer::Kind kind;  ///< Present for yes/no, Number or Option
        const std::vector<std::string>* options;
    };
    std::function<std::optional<FindingName>(std::string_view)> finding;
    std::function<std::optional<RegionId>(std::string_view)> region;
    std::function<std::optional<std::uint16_t>(std::string_view)> score;
};

Result<Expression> parse_expression(std::string_view text, const Names& names);

bool holds(const Expression& expression, const Knowledge& knowledge, const Evidence& evidence);
int points(std::uint16_t score, const Knowledge& knowledge, const Evidence& evidence);

/// The answers that make an expression hold, each once, in the order they are written.
std::vector<FindingId> because(const Expression& expression, const Knowledge& knowledge, const Evidence& evidence);

/// Every finding an expression looks at, scores included.
std::vector<FindingId> findings_of(const Expression& expression, const Knowledge& knowledge);

}  // namespace jointline::triage

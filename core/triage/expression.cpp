#include "core/triage/expression.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/triage/knowledge.h"

namespace jointline::triage {

namespace {

constexpr int deepest = 40;

bool is_name_char(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

/// Recursive descent: any := all {"||" all}, all := one {"&&" one}, one := "!" one | "(" any ")" | comparison.
class Parser {
public:
    Parser(std::string_view text, const Names& names) : text_(text), names_(names) {}

    Result<Expression> run() {
        expression_.text = std::string(text_);
        if (trim(text_).empty()) return std::move(expression_);
        any();
        skip_blanks();
        if (fault_.empty() && at_ < text_.size()) fail(at_, "expected && or || or the end");
        if (!fault_.empty())
            return Error{ErrorCode::BadInput, "position " + std::to_string(fault_at_ + 1) + ": " + fault_};
        return std::move(expression_);
    }

private:
    std::uint16_t fail(std::size_t where, std::string what) {
        if (fault_.empty()) {
            fault_ = std::move(what);
            fault_at_ = where;
        }
        return 0;
    }
    bool failed() const { return !fault_.empty(); }

    void skip_blanks() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\t')) ++at_;
    }
    bool take(std::string_view word) {
        skip_blanks();
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }
    void expect(std::string_view word) {
        if (!take(word)) fail(at_, "expected " + std::string(word));
    }
    /// A name or a number; `began` is where.
    std::string_view word(std::size_t& began) {
        skip_blanks();
        began = at_;
        if (at_ < text_.size() && text_[at_] == '-') ++at_;
        while (at_ < text_.size() && is_name_char(text_[at_])) ++at_;
        return text_.substr(began, at_ - began);
    }

    std::uint16_t add(Node node, const std::vector<std::uint16_t>& children = {}) {
        node.first = static_cast<std::uint16_t>(expression_.children.size());
        node.count = static_cast<std::uint16_t>(children.size());
        expression_.children.insert(expression_.children.end(), children.begin(), children.end());
        expression_.nodes.push_back(node);
        return static_cast<std::uint16_t>(expression_.nodes.size() - 1);
    }
    std::uint16_t group(Node::Kind kind, const std::vector<std::uint16_t>& parts) {
        if (parts.size() == 1) return parts.front();
        Node node;
        node.kind = kind;
        return add(node, parts);
    }

    std::uint16_t any() {
        std::vector<std::uint16_t> parts{all()};
        while (!failed() && take("||")) parts.push_back(all());
        return group(Node::Kind::Any, parts);
    }
    std::uint16_t all() {
        std::vector<std::uint16_t> parts{one()};
        while (!failed() && take("&&")) parts.push_back(one());
        return group(Node::Kind::All, parts);
    }
    std::uint16_t one() {
        if (failed()) return 0;
        if (++depth_ > deepest) return fail(at_, "nested deeper than 40");
        std::uint16_t made = 0;
        skip_blanks();
        if (at_ < text_.size() && text_[at_] == '!') {
            ++at_;
            const auto inner = one();
            Node node;
            node.kind = Node::Kind::Not;
            made = add(node, {inner});
        } else if (take("(")) {
            made = any();
            expect(")");
        } else {
            made = comparison();
        }
        --depth_;
        return made;
    }

    std::optional<Compare> compare() {
        constexpr std::pair<std::string_view, Compare> signs[] = {
            {"==", Compare::Equal},          {"!=", Compare::NotEqual}, {"<=", Compare::LessOrEqual},
            {">=", Compare::GreaterOrEqual}, {"<", Compare::Less},      {">", Compare::Greater}};
        for (const auto& [sign, meaning] : signs) {
            if (take(sign)) return meaning;
        }
        fail(at_, "expected a comparison");
        return std::nullopt;
    }

    std::uint16_t comparison() {
        std::size_t began = 0;
        const auto name = word(began);
        if (name.empty()) return fail(began, "expected the name of a finding");
        if (name == "marked") return marked();
        if (name == "score") return score();
        if (name == "count") return count();
        const auto finding = names_.finding(name);
        if (!finding) return fail(began, "unknown finding \"" + std::string(name) + "\"");
        Node node;
        node.kind = Node::Kind::Finding;
        node.subject = finding->id.index;
        node.answer = finding->kind;
        const auto sign = compare();
        if (!sign) return 0;
        node.compare = *sign;
        const auto value = word(began);
        if (finding->kind == Answer::Kind::Number) {
            const auto number = parse_number(value);
            if (!number) return fail(began, "expected a number");
            node.value = *number;
        } else {
            if (*sign != Compare::Equal && *sign != Compare::NotEqual)
                return fail(began, "expected == or != before a word");
            if (finding->kind == Answer::Kind::Present) {
                if (value != "yes" && value != "no") return fail(began, "expected yes or no");
                node.value = value == "yes" ? 1 : 0;
            } else {
                const auto& options = *finding->options;
                const auto option = std::find(options.begin(), options.end(), value);
                if (option == options.end()) {
                    return fail(began, "\"" + std::string(value) + "\" is no option of " + std::string(name));
                }
                node.value = static_cast<double>(option - options.begin());
            }
        }
        return add(node);
    }

    std::uint16_t marked() {
        expect("(");
        std::size_t began = 0;
        const auto name = word(began);
        const auto region = names_.region(name);
        if (!region) return fail(began, "unknown region \"" + std::string(name) + "\"");
        expect(")");
        Node node;
        node.kind = Node::Kind::Marked;
        node.subject = region->index;
        return add(node);
    }
    std::uint16_t score() {
        expect("(");
        std::size_t began = 0;
        const auto name = word(began);
        const auto found = names_.score(name);
        if (!found) return fail(began, "unknown score \"" + std::string(name) + "\"");
        expect(")");
        Node node;
        node.kind = Node::Kind::Score;
        node.subject = *found;
        return compared_with_number(node, {});
    }
    std::uint16_t count() {
        expect("(");
        std::vector<std::uint16_t> parts{any()};
        while (!failed() && take(",")) parts.push_back(any());
        expect(")");
        Node node;
        node.kind = Node::Kind::Count;
        return compared_with_number(node, parts);
    }
    std::uint16_t compared_with_number(Node node, const std::vector<std::uint16_t>& parts) {
        if (failed()) return 0;
        const auto sign = compare();
        if (!sign) return 0;
        node.compare = *sign;
        std::size_t began = 0;
        const auto number = parse_number(word(began));
        if (!number) return fail(began, "expected a number");
        node.value = *number;
        return add(node, parts);
    }

    std::string_view text_;
    const Names& names_;
    Expression expression_;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::string fault_;
    std::size_t fault_at_ = 0;
};

bool compared(double left, Compare compare, double right) {
    switch (compare) {
        case Compare::Equal:
            return left == right;
        case Compare::NotEqual:
            return left != right;
        case Compare::Less:
            return left < right;
        case Compare::LessOrEqual:
            return left <= right;
        case Compare::Greater:
            return left > right;
        case Compare::GreaterOrEqual:
            return left >= right;
    }
    return false;
}

std::optional<double> value_of(Answer answer) {
    switch (answer.kind()) {
        case Answer::Kind::Present:
            return 1;
        case Answer::Kind::Absent:
            return 0;
        case Answer::Kind::Number:
        case Answer::Kind::Option:
            return answer.as_number();
        case Answer::Kind::Unasked:
        case Answer::Kind::Unknown:
            break;
    }
    return std::nullopt;
}

bool node_holds(const Expression& expression, std::uint16_t index, const Knowledge& knowledge,
                const Evidence& evidence) {
    const Node& node = expression.nodes[index];
    const std::uint16_t* child = expression.children.data() + node.first;
    const auto child_holds = [&](std::uint16_t c) { return node_holds(expression, c, knowledge, evidence); };
    switch (node.kind) {
        case Node::Kind::All:
            return std::all_of(child, child + node.count, child_holds);
        case Node::Kind::Any:
            return std::any_of(child, child + node.count, child_holds);
        case Node::Kind::Not:
            return !child_holds(*child);
        case Node::Kind::Finding: {
            const auto value = value_of(evidence.answer({node.subject}));
            return value && compared(*value, node.compare, node.value);
        }
        case Node::Kind::Marked:
            return evidence.is_marked({node.subject});
        case Node::Kind::Score:
            return compared(points(node.subject, knowledge, evidence), node.compare, node.value);
        case Node::Kind::Count:
            return compared(static_cast<double>(std::count_if(child, child + node.count, child_holds)), node.compare,
                            node.value);
    }
    return false;
}

void add_once(std::vector<FindingId>& list, FindingId finding) {
    if (std::find(list.begin(), list.end(), finding) == list.end()) list.push_back(finding);
}

void add_because(const Expression& expression, std::uint16_t index, const Knowledge& knowledge,
                 const Evidence& evidence, std::vector<FindingId>& found) {
    const Node& node = expression.nodes[index];
    if (!node_holds(expression, index, knowledge, evidence)) return;
    switch (node.kind) {
        case Node::Kind::All:
        case Node::Kind::Any:
        case Node::Kind::Count:
            for (std::uint16_t i = 0; i < node.count; ++i) {
                add_because(expression, expression.children[node.first + std::size_t{i}], knowledge, evidence, found);
            }
            break;
        case Node::Kind::Finding:
            add_once(found, {node.subject});
            break;
        case Node::Kind::Score:
            for (const Score::Item& item : knowledge.scores[node.subject].items) {
                if (!holds(item.when, knowledge, evidence)) continue;
                for (const FindingId finding : because(item.when, knowledge, evidence)) add_once(found, finding);
            }
            break;
        case Node::Kind::Not:     // what is not so is no reason
        case Node::Kind::Marked:  // a place on the map is no finding
            break;
    }
}

}  // namespace

Result<Expression> parse_expression(std::string_view text, const Names& names) { return Parser(text, names).run(); }

bool holds(const Expression& expression, const Knowledge& knowledge, const Evidence& evidence) {
    if (expression.is_empty()) return true;
    return node_holds(expression, static_cast<std::uint16_t>(expression.nodes.size() - 1), knowledge, evidence);
}

int points(std::uint16_t score, const Knowledge& knowledge, const Evidence& evidence) {
    int sum = 0;
    for (const Score::Item& item : knowledge.scores[score].items) {
        if (holds(item.when, knowledge, evidence)) sum += item.points;
    }
    return sum;
}

std::vector<FindingId> because(const Expression& expression, const Knowledge& knowledge, const Evidence& evidence) {
    std::vector<FindingId> found;
    if (expression.is_empty()) return found;
    add_because(expression, static_cast<std::uint16_t>(expression.nodes.size() - 1), knowledge, evidence, found);
    return found;
}

std::vector<FindingId> findings_of(const Expression& expression, const Knowledge& knowledge) {
    std::vector<FindingId> found;
    for (const Node& node : expression.nodes) {
        if (node.kind == Node::Kind::Finding) add_once(found, {node.subject});
        if (node.kind != Node::Kind::Score) continue;
        for (const Score::Item& item : knowledge.scores[node.subject].items) {
            for (const FindingId finding : findings_of(item.when, knowledge)) add_once(found, finding);
        }
    }
    return found;
}

}  // namespace jointline::triage

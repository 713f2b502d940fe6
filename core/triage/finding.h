#pragma once
/// What a person can answer, and the answers given so far.
///
/// Shapes  FindingId, ConditionId and RegionId are places in the lists of one Knowledge, in the order of its files.
///         Evidence is a value: going back or editing means building it again, so no stale state can be left.
/// Errors  none. A finding that was never set is Unasked; Unasked and Unknown never count as no.
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace jointline::triage {

struct FindingId {
    std::uint16_t index = 0;
    auto operator<=>(const FindingId&) const = default;
};
struct ConditionId {
    std::uint16_t index = 0;
    auto operator<=>(const ConditionId&) const = default;
};
struct RegionId {
    std::uint16_t index = 0;
    auto operator<=>(const RegionId&) const = default;
};

/// How soon to see someone; a higher one is sooner.
enum class Disposition : std::uint8_t { SelfCare = 1, ClinicianSoon = 2, SameDay = 3, Emergency = 4 };

/// "self_care_with_review", "clinician_soon", "urgent_same_day", "emergency_now".
std::string_view id_of(Disposition level);
std::optional<Disposition> disposition_of(std::string_view id);

/// From the person's point of view. None: a region in the middle of the body, or not said.
enum class Side : std::uint8_t { None, Left, Right, Both };
std::string_view id_of(Side side);
std::optional<Side> side_of(std::string_view id);

/// Where an answer comes from. Silence: a written case does not mention it. Where that stands for a reassuring answer
/// it closes a must-ask question and speaks to rules, but is no evidence for or against a cause; where it leaves the
/// answer unknown (ages, days, modes) it is no refusal either: see triage.h, open questions.
enum class Origin : std::uint8_t { Person, Log, Map, Silence };

class Answer {
public:
    enum class Kind : std::uint8_t { Unasked, Unknown, Absent, Present, Number, Option };

    constexpr Answer() = default;  ///< unasked
    static constexpr Answer unknown() { return {Kind::Unknown, 0}; }
    static constexpr Answer yes_no(bool yes) { return {yes ? Kind::Present : Kind::Absent, 0}; }
    static constexpr Answer number(double value) { return {Kind::Number, value}; }
    /// Option by its place in the finding's list.
    static constexpr Answer option(std::size_t index) { return {Kind::Option, static_cast<double>(index)}; }

    constexpr Answer from(Origin origin) const {
        Answer same = *this;
        same.origin_ = origin;
        return same;
    }

    constexpr Kind kind() const { return kind_; }
    constexpr Origin origin() const { return origin_; }
    constexpr bool was_asked() const { return kind_ != Kind::Unasked; }
    constexpr bool is_known() const { return kind_ > Kind::Unknown; }
    constexpr bool is_yes() const { return kind_ == Kind::Present; }
    constexpr double as_number() const { return value_; }
    constexpr std::size_t as_option() const { return static_cast<std::size_t>(value_); }
    constexpr bool operator==(const Answer&) const = default;

private:
    constexpr Answer(Kind kind, double value) : kind_(kind), value_(value) {}
    Kind kind_ = Kind::Unasked;
    Origin origin_ = Origin::Person;
    double value_ = 0;
};

struct Evidence {
    Side side = Side::None;
    std::vector<RegionId> regions;             ///< everything that was marked, on either side
    std::vector<Answer> answers;               ///< by FindingId; may be shorter than the list of findings
    Disposition wish = Disposition::SelfCare;  ///< the person's own wish to be seen

    Answer answer(FindingId finding) const {
        return finding.index < answers.size() ? answers[finding.index] : Answer{};
    }
    void set(FindingId finding, Answer answer) {
        if (finding.index >= answers.size()) answers.resize(finding.index + std::size_t{1});
        answers[finding.index] = answer;
    }
    bool is_marked(RegionId region) const {
        for (const RegionId marked : regions) {
            if (marked == region) return true;
        }
        return false;
    }
};

}  // namespace jointline::triage

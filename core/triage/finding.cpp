#include "core/triage/finding.h"

#include <array>
#include <utility>

namespace jointline::triage {

namespace {

constexpr std::array<std::pair<Disposition, std::string_view>, 4> dispositions{
    {{Disposition::SelfCare, "self_care_with_review"},
     {Disposition::ClinicianSoon, "clinician_soon"},
     {Disposition::SameDay, "urgent_same_day"},
     {Disposition::Emergency, "emergency_now"}}};
constexpr std::array<std::pair<Side, std::string_view>, 4> sides{
    {{Side::None, "none"}, {Side::Left, "left"}, {Side::Right, "right"}, {Side::Both, "both"}}};

template <typename Table, typename Value>
std::string_view name_in(const Table& table, Value value) {
    for (const auto& [each, name] : table) {
        if (each == value) return name;
    }
    return {};
}

template <typename Table>
auto value_in(const Table& table, std::string_view id) -> std::optional<decltype(table[0].first)> {
    for (const auto& [each, name] : table) {
        if (name == id) return each;
    }
    return std::nullopt;
}

}  // namespace

std::string_view id_of(Disposition level) { return name_in(dispositions, level); }
std::optional<Disposition> disposition_of(std::string_view id) { return value_in(dispositions, id); }
std::string_view id_of(Side side) { return name_in(sides, side); }
std::optional<Side> side_of(std::string_view id) { return value_in(sides, id); }

}  // namespace jointline::triage

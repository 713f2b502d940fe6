#include "core/shoes/rules.h"

#include <algorithm>

namespace jointline::shoes {
namespace {

bool is_in_service(std::span<const Shoe> shoes, ShoeId id, Day day) {
    const auto shoe = std::find_if(shoes.begin(), shoes.end(), [id](const Shoe& each) { return each.id == id; });
    return shoe != shoes.end() && in_service(*shoe, day);
}

}  // namespace

std::vector<Planned> plan(std::span<const Rule> rules, std::span<const Shoe> shoes, std::span<const WornRun> runs) {
    std::vector<Planned> planned;
    for (const WornRun& run : runs) {
        if (!run.shares.empty()) continue;
        const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule& each) {
            return each.when.matches(run) && is_in_service(shoes, each.shoe, run.day);
        });
        if (rule != rules.end()) planned.push_back({{run.id, rule->shoe}, rule->id});
    }
    return planned;
}

std::optional<ShoeId> default_pair(std::span<const Default> defaults, std::span<const Shoe> shoes, runs::Kind kind,
                                   Day day) {
    for (const runs::Kind wanted : {kind, runs::Kind::Unknown})
        for (const Default& each : defaults)
            if (each.kind == wanted && is_in_service(shoes, each.shoe, day)) return each.shoe;
    return std::nullopt;
}

Move move_into(const Shoe& shoe, const RunFilter& filter, std::span<const WornRun> runs) {
    Move move;
    for (const WornRun& run : runs) {
        if (!filter.matches(run) || run.only_pair() == shoe.id) continue;
        move.changes.push_back({run.id, shoe.id});
        if (run.shares.size() > 1) ++move.splits;
        if (!in_service(shoe, run.day)) ++move.out_of_service;
    }
    return move;
}

}  // namespace jointline::shoes

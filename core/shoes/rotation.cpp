#include "core/shoes/rotation.h"

#include <algorithm>

namespace jointline::shoes {

Rotation rotation(std::span<const Shoe> shoes, std::span<const WornRun> runs, Day today) {
    Rotation rotation;
    for (const Shoe& shoe : shoes)
        if (in_service(shoe, today)) rotation.turns.push_back({shoe.id, {}, 0, 0, std::nullopt});
    Distance all;
    for (const WornRun& run : runs) {
        if (run.day > today || run.day <= today - rotation_window) continue;
        for (const Share& share : run.shares) {
            all += run.distance * share.part;
            const auto turn = std::find_if(rotation.turns.begin(), rotation.turns.end(),
                                           [&](const Turn& each) { return each.shoe == share.shoe; });
            if (turn == rotation.turns.end()) continue;
            turn->distance += run.distance * share.part;
            ++turn->runs;
            turn->last = std::max(turn->last.value_or(run.day), run.day);
        }
    }
    const Turn* longest_rest = nullptr;
    const Turn* worn_last = nullptr;
    std::size_t with_a_turn = 0;
    for (Turn& turn : rotation.turns) {
        turn.share = all > Distance{} ? turn.distance / all : 0;
        if (turn.share < has_a_turn_from || !turn.last) continue;
        ++with_a_turn;
        if (longest_rest == nullptr || *turn.last < *longest_rest->last) longest_rest = &turn;
        if (worn_last == nullptr || *turn.last > *worn_last->last) worn_last = &turn;
    }
    if (with_a_turn > 1 && longest_rest != worn_last) {
        rotation.next = longest_rest->shoe;
        rotation.rest = worn_last->shoe;
    }
    std::stable_sort(rotation.turns.begin(), rotation.turns.end(),
                     [](const Turn& a, const Turn& b) { return a.distance > b.distance; });
    return rotation;
}

}  // namespace jointline::shoes

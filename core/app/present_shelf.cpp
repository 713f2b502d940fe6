#include <algorithm>

#include "core/app/shoe_desk.h"
#include "core/shoes/projection.h"
#include "core/shoes/rotation.h"

namespace jointline {
namespace {

using shoes::ShelfEntry;
using shoes::WearState;

std::string icon_of(WearState state) {
    if (state == WearState::PastItsRange) return "minus";
    return state == WearState::WearingDown ? "clock" : "check";
}

std::string left_text(const ShoeDesk& desk, const ShelfEntry& entry, const shoes::Wear& wear,
                      std::span<const shoes::WornRun> lately) {
    const Day today = desk.today();
    if (const auto day = entry.shoe.retired_on())
        return desk.words("retired.on", {{"day", desk.words.near_day(*day, today)}});
    if (wear.state == WearState::PastItsRange) return desk.words("left.past");
    if (const auto ahead = shoes::projection(entry.shoe, entry.totals, lately, desk.knowledge, today))
        return desk.words.left(ahead->left);
    const bool is_young = !entry.totals.first || today - *entry.totals.first < shoes::shortest_history;
    return desk.words(is_young ? "left.unknown" : "left.rarely");
}

std::vector<const ShelfEntry*> shown(const ShoeDesk& desk, std::span<const ShelfEntry> entries) {
    std::vector<const ShelfEntry*> chosen;
    for (const ShelfEntry& entry : entries) {
        const bool retired = entry.shoe.is_retired();
        if (desk.filter == "all" || (desk.filter == "retired") == retired) chosen.push_back(&entry);
    }
    // Worn lately first; what was never worn is new and comes before all.
    std::stable_sort(chosen.begin(), chosen.end(), [](const ShelfEntry* a, const ShelfEntry* b) {
        if (a->shoe.is_retired() != b->shoe.is_retired()) return b->shoe.is_retired();
        return a->totals.last.value_or(Day::max()) > b->totals.last.value_or(Day::max());
    });
    return chosen;
}

std::string name_of(std::span<const ShelfEntry> entries, ShoeId id) {
    const auto found =
        std::find_if(entries.begin(), entries.end(), [id](const ShelfEntry& entry) { return entry.shoe.id == id; });
    return found == entries.end() ? std::string{} : found->shoe.name;
}

std::string use_of(const ShoeDesk& desk, const shoes::Shoe& shoe) {
    if (shoe.is_retired()) return desk.words("state.retired");
    if (!shoe.use.empty()) return shoe.use;
    const auto category = shoes::name(shoe.category);
    return category.empty() ? std::string{} : desk.words("category." + std::string(category));
}

std::optional<ShelfView::InboxRow> inbox_row(const ShoeDesk& desk) {
    const std::size_t bare = desk.shelf.wearing().without_pair();
    if (bare == 0) return std::nullopt;
    const std::size_t settled = shoes::accept_all(desk.shelf.inbox().groups).size();
    return ShelfView::InboxRow{
        desk.words.count("shelf.inbox", bare),
        settled > 0 ? desk.words.count("shelf.inbox.settled", settled) : desk.words("shelf.inbox.choose"),
        desk.words("shelf.inbox.open")};
}

}  // namespace

WearRingView present_ring(const ShoeDesk& desk, const ShelfEntry& entry, std::span<const shoes::WornRun> lately) {
    const shoes::Wear wear = shoes::wear(entry.shoe, entry.totals, desk.knowledge, desk.today());
    WearRingView ring;
    ring.number = desk.words.whole(wear.distance());
    if (!wear.limit)
        ring.of = desk.words.unit();
    else
        ring.of =
            desk.words(wear.own_limit ? "ring.of" : "ring.of.usual", {{"limit", desk.words.whole_km(*wear.limit)}});
    ring.share = std::min(wear.share, 1.0);
    const std::string state(shoes::name(wear.state));
    ring.state = {state, desk.words("state." + state), icon_of(wear.state)};
    ring.left = left_text(desk, entry, wear, lately);
    ring.label = desk.words("ring.label", {{"name", entry.shoe.name},
                                           {"distance", desk.words.whole_km(wear.distance())},
                                           {"of", ring.of},
                                           {"state", ring.state.label}});
    return ring;
}

ShelfView present_shelf(const ShoeDesk& desk) {
    const Day today = desk.today();
    const auto entries = desk.shelf.pairs().shelf();
    const auto lately = desk.shelf.wearing().runs(today - shoes::rotation_window, today);
    ShelfView view;
    view.title = desk.words("shelf.title");
    view.add_label = desk.words("shelf.add");
    view.footnote = desk.words("shelf.totals");
    view.inbox = inbox_row(desk);

    std::vector<shoes::Shoe> pairs;
    std::size_t retired = 0;
    for (const ShelfEntry& entry : entries) {
        pairs.push_back(entry.shoe);
        retired += entry.shoe.is_retired() ? 1U : 0U;
    }
    const auto rotation = shoes::rotation(pairs, lately, today);
    if (rotation.next && rotation.rest)
        view.next = desk.words(
            "shelf.next", {{"next", name_of(entries, *rotation.next)}, {"rest", name_of(entries, *rotation.rest)}});
    const auto filter = [&](const std::string& id, std::size_t n) {
        view.filter.push_back({id, desk.words("shelf.filter." + id, {{"n", std::to_string(n)}}), desk.filter == id});
    };
    filter("in_use", entries.size() - retired);
    filter("retired", retired);
    filter("all", entries.size());

    for (const ShelfEntry* entry : shown(desk, entries)) {
        const shoes::Shoe& shoe = entry->shoe;
        view.cards.push_back({shoe.id.value, shoe.name, use_of(desk, shoe), shoe.colors, shoe.photo,
                              present_ring(desk, *entry, lately), shoe.is_retired()});
    }
    if (view.cards.empty()) view.empty = desk.words(entries.empty() ? "shelf.empty" : "shelf.empty.filter");
    return view;
}

}  // namespace jointline

#include <algorithm>
#include <map>

#include "core/app/shoe_desk.h"

namespace jointline {
namespace {

constexpr std::size_t chips_shown = 2;

class Inbox {
public:
    Inbox(const ShoeDesk& desk, std::span<const shoes::WornRun> runs) : desk_(desk), pairs_(desk.shelf.pairs().all()) {
        for (const shoes::WornRun& run : runs) runs_.emplace(run.id, &run);
    }

    InboxView::Choice choice(ShoeId id) const {
        const auto found =
            std::find_if(pairs_.begin(), pairs_.end(), [id](const shoes::Shoe& shoe) { return shoe.id == id; });
        if (found == pairs_.end()) return {};
        return {id.value, found->name, found->colors};
    }

    InboxView::Group group(const shoes::InboxGroup& group, std::size_t index) const {
        InboxView::Group view;
        view.index = index;
        for (const RunId run : group.runs) {
            if (view.chips.size() == chips_shown && group.runs.size() > chips_shown + 1) {
                view.chips.push_back(
                    desk_.words("inbox.more", {{"n", std::to_string(group.runs.size() - chips_shown)}}));
                break;
            }
            const shoes::WornRun& worn = *runs_.at(run);
            view.chips.push_back(desk_.words(
                "inbox.chip", {{"day", desk_.words.short_day(worn.day)}, {"distance", desk_.words.km(worn.distance)}}));
        }
        view.other_label = desk_.words("inbox.other");
        if (group.shoe) {
            view.guess = choice(*group.shoe);
            view.title = desk_.words("inbox.guess", {{"name", view.guess->name}});
            view.reason = reason(group);
            view.yes_label = desk_.words.count("inbox.yes", group.runs.size());
            for (const shoes::Shoe& shoe : pairs_)
                if (shoe.id != *group.shoe && takes_any(group, shoe)) view.choices.push_back(choice(shoe.id));
        } else {
            view.title = desk_.words.count("inbox.unknown", group.runs.size());
            for (const ShoeId id : group.choices) view.choices.push_back(choice(id));
        }
        view.note = retired_note(view.choices);
        return view;
    }

private:
    std::string reason(const shoes::InboxGroup& group) const {
        return desk_.words("inbox.reason." + std::string(shoes::name(group.basis)),
                           {{"setting", desk_.words.setting(group.setting)},
                            {"did", std::to_string(group.did)},
                            {"of", std::to_string(group.of)}});
    }
    bool takes_any(const shoes::InboxGroup& group, const shoes::Shoe& shoe) const {
        return std::any_of(group.runs.begin(), group.runs.end(),
                           [&](RunId id) { return shoes::in_service(shoe, runs_.at(id)->day); });
    }
    std::string retired_note(const std::vector<InboxView::Choice>& choices) const {
        for (const InboxView::Choice& each : choices) {
            const auto shoe = std::find_if(pairs_.begin(), pairs_.end(),
                                           [&](const shoes::Shoe& pair) { return pair.id.value == each.shoe; });
            if (shoe != pairs_.end() && shoe->is_retired()) return desk_.words("inbox.retired", {{"name", each.name}});
        }
        return {};
    }

    const ShoeDesk& desk_;
    std::vector<shoes::Shoe> pairs_;
    std::map<RunId, const shoes::WornRun*> runs_;
};

}  // namespace

InboxView present_inbox(const ShoeDesk& desk) {
    InboxView view;
    view.title = desk.words("inbox.title");
    view.back_label = desk.words("inbox.empty.back");
    const auto [groups, all_runs] = desk.shelf.inbox();
    if (groups.empty()) {
        view.empty = desk.words("inbox.empty");
        return view;
    }
    const Inbox inbox(desk, all_runs);
    std::size_t runs = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        runs += groups[i].runs.size();
        view.groups.push_back(inbox.group(groups[i], i));
    }
    view.heading = desk.words.count("inbox.heading", runs);
    view.subtitle = desk.words("inbox.subtitle");
    if (const std::size_t settled = shoes::accept_all(groups).size(); settled > 0)
        view.accept_label = desk.words.count("inbox.accept", settled);
    return view;
}

}  // namespace jointline

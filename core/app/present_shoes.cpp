#include "core/app/shoe_desk.h"

namespace jointline {

RulesView present_rules(const ShoeDesk& desk) {
    RulesView view;
    view.title = desk.words("rules.title");
    view.subtitle = desk.words("rules.subtitle");
    view.remove_label = desk.words("rules.remove");
    std::map<ShoeId, std::string> names;
    for (const shoes::Shoe& shoe : desk.shelf.pairs().all()) names.emplace(shoe.id, shoe.name);
    for (const shoes::Rule& rule : desk.shelf.rules().rules())
        view.rows.push_back({rule.id.value, desk.words("rules.row", {{"filter", desk.words.filter(rule.when)},
                                                                     {"name", names[rule.shoe]}})});
    if (view.rows.empty()) {
        view.empty = desk.words("rules.empty");
        return view;
    }
    std::map<ShoeId, std::size_t> counts;
    const auto planned = desk.shelf.dry_run();
    for (const shoes::Planned& each : planned) ++counts[each.change.shoe];
    for (const auto& [shoe, count] : counts)
        view.dry_rows.push_back(desk.words.count("rules.dry_run.row", count, {{"name", names[shoe]}}));
    view.dry_run = planned.empty() ? desk.words("rules.nothing") : desk.words.count("rules.dry_run", planned.size());
    if (!planned.empty()) view.apply_label = desk.words("rules.apply");
    return view;
}

ShoesView present(const ShoeDesk& desk) {
    ShoesView view;
    view.place = desk.place();
    view.shelf = present_shelf(desk);
    if (desk.open.is_set()) view.shoe = present_pair(desk, desk.open);
    if (desk.place() == ShoePlace::Form && desk.form) view.form = present_form(*desk.form, desk.words);
    if (desk.place() == ShoePlace::Inbox) view.inbox = present_inbox(desk);
    if (desk.place() == ShoePlace::Rules) view.rules = present_rules(desk);
    view.notice = desk.notice;
    return view;
}

}  // namespace jointline

#include <algorithm>

#include "core/app/shoe_desk.h"
#include "core/base/text.h"

namespace jointline {
namespace {

using shoes::Fault;
using shoes::Shoe;

/// Shows the sentence of a fault and returns its English.
Result<Done> refuse(ShoeDesk& desk, const Fault& fault, const std::string& name = {}, const std::string& off = {}) {
    const std::string key = "fault." + std::string(fault.id);
    desk.notice = NoticeView{desk.words(key, {{"name", name}, {"off", off}}), {}, true};
    return Error{ErrorCode::BadInput, fault.what};
}

Result<Done> no_such(const std::string& what) { return Error{ErrorCode::Usage, "there is no " + what}; }

void say(ShoeDesk& desk, std::string text, bool can_undo = false) {
    const std::string undo = can_undo ? desk.words.strings()("ui/undo") : std::string{};
    desk.notice = NoticeView{std::move(text), undo, false};
}

std::string name_of(const ShoeDesk& desk, ShoeId id) {
    const auto shoe = desk.shelf.pairs().find(id);
    return shoe ? shoe->name : std::string{};
}

/// The day typed, or today.
std::optional<Day> day_typed(const ShoeDesk& desk, const std::string& text) {
    return text.empty() ? desk.today() : parse_day(text);
}

Result<Done> moved(ShoeDesk& desk, Assigned assigned, std::string text) {
    desk.undo = std::move(assigned);
    say(desk, std::move(text), true);
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const OpenShelf&) {
    desk.trail = {ShoePlace::Shelf};
    desk.form.reset();
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const FilterShelf& command) {
    if (command.which != "in_use" && command.which != "retired" && command.which != "all")
        return no_such("filter called " + command.which);
    desk.filter = command.which;
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const OpenShoe& command) {
    if (!desk.shelf.pairs().find(ShoeId{command.shoe})) return no_such("pair with that number");
    desk.open = ShoeId{command.shoe};
    desk.go(ShoePlace::Shoe);
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const AddShoe&) {
    desk.form = form_of(Shoe{}, desk.words);
    desk.go(ShoePlace::Form);
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const EditShoe& command) {
    const auto shoe = desk.shelf.pairs().find(ShoeId{command.shoe});
    if (!shoe) return no_such("pair with that number");
    desk.form = form_of(*shoe, desk.words);
    desk.go(ShoePlace::Form);
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const SetShoeField& command) {
    if (!desk.form) return no_such("form open");
    const auto field = desk.form->texts.find(command.field);
    if (field == desk.form->texts.end()) return no_such("field called " + command.field);
    field->second = command.text;
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const SaveShoe&) {
    if (!desk.form) return no_such("form open");
    auto reading = read(*desk.form, desk.words);
    if (!reading.wrong.empty()) return Error{ErrorCode::BadInput, "the form cannot be read: " + reading.wrong.front()};
    Shoe& shoe = reading.shoe;
    if (reading.fault) return refuse(desk, *reading.fault, shoe.name);
    const bool is_new = !shoe.id.is_set();
    if (const auto fault = is_new ? desk.shelf.add(shoe) : desk.shelf.edit(shoe))
        return refuse(desk, *fault, shoe.name);
    desk.form.reset();
    desk.open = shoe.id;
    desk.trail = {ShoePlace::Shelf, ShoePlace::Shoe};
    say(desk, desk.words(is_new ? "done.added" : "done.saved", {{"name", shoe.name}}));
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const RetireShoe& command) {
    const ShoeId id{command.shoe};
    const auto day = day_typed(desk, command.day);
    if (!day) return Error{ErrorCode::BadInput, "expected a day such as 2025-05-03"};
    if (const auto fault = desk.shelf.retire(id, *day)) return refuse(desk, *fault, name_of(desk, id));
    say(desk, desk.words("done.retired", {{"name", name_of(desk, id)}}));
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const BringBackShoe& command) {
    const ShoeId id{command.shoe};
    const auto day = day_typed(desk, command.day);
    if (!day) return Error{ErrorCode::BadInput, "expected a day such as 2025-05-03"};
    if (const auto fault = desk.shelf.bring_back(id, *day)) return refuse(desk, *fault, name_of(desk, id));
    say(desk, desk.words("done.back", {{"name", name_of(desk, id)}}));
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const DeleteShoe& command) {
    const ShoeId id{command.shoe};
    const std::string name = name_of(desk, id);
    if (const auto fault = desk.shelf.remove(id)) return refuse(desk, *fault, name);
    desk.trail = {ShoePlace::Shelf};
    say(desk, desk.words("done.deleted", {{"name", name}}));
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const SetDefaultShoe& command) {
    const ShoeId id{command.shoe};
    const runs::Kind kind = runs::kind_named(command.kind);
    if (kind == runs::Kind::Unknown && command.kind != "all") return no_such("kind of run called " + command.kind);
    if (id.is_set() && !desk.shelf.pairs().find(id)) return no_such("pair with that number");
    desk.shelf.rules().set_default(kind, id.is_set() ? std::optional(id) : std::nullopt);
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const AddWearNote& command) {
    const ShoeId id{command.shoe};
    const auto view = shoes::wear_view_named(command.view);
    if (!view) return no_such("view called " + command.view);
    if (!desk.shelf.pairs().find(id)) return refuse(desk, {"not_there", "there is no pair with that number"});
    desk.shelf.pairs().add_note({{}, id, desk.today(), *view, command.text, command.photo});
    say(desk, desk.words("done.noted"));
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const RemoveWearNote& command) {
    desk.shelf.pairs().remove_note(command.note);
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const PutPartIn& command) {
    auto shoe = desk.shelf.pairs().find(ShoeId{command.shoe});
    const auto kind = shoes::part_kind_named(command.kind);
    const auto day = day_typed(desk, command.day);
    if (!shoe || !kind || !day) return no_such("such pair, part or day");
    shoe->parts.push_back({{}, *kind, command.name, day, std::nullopt, {}});
    if (const auto fault = desk.shelf.edit(*shoe)) return refuse(desk, *fault, shoe->name);
    say(desk, desk.words("done.saved", {{"name", shoe->name}}));
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const TakePartOut& command) {
    auto shoe = desk.shelf.pairs().find(ShoeId{command.shoe});
    const auto day = day_typed(desk, command.day);
    if (!shoe || !day) return no_such("such pair or day");
    const auto part = std::find_if(shoe->parts.begin(), shoe->parts.end(),
                                   [&](const shoes::Part& each) { return each.id.value == command.part; });
    if (part == shoe->parts.end()) return no_such("such part in this pair");
    part->until = day;
    if (const auto fault = desk.shelf.edit(*shoe)) return refuse(desk, *fault, shoe->name);
    say(desk, desk.words("done.saved", {{"name", shoe->name}}));
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const OpenRules&) {
    desk.go(ShoePlace::Rules);
    return Done{};
}

Distance in_unit_of(const ShoeDesk& desk, double value) {
    return desk.words.in_miles() ? Distance::miles(value) : Distance::km(value);
}

Result<Done> on(ShoeDesk& desk, const AddShoeRule& command) {
    shoes::RunFilter when;
    bool is_read = true;
    const auto distance = [&](const std::string& text) -> std::optional<Distance> {
        const auto typed = parse_number(trim(text));
        if (typed) return in_unit_of(desk, *typed);
        is_read = is_read && text.empty();
        return std::nullopt;
    };
    const auto pace = [&](const std::string& text) -> std::optional<Pace> {
        const auto typed = parse_duration(trim(text));
        if (typed) return Pace::of(in_unit_of(desk, 1), Seconds{static_cast<double>(*typed)});
        is_read = is_read && text.empty();
        return std::nullopt;
    };
    if (!command.kind.empty()) {
        when.kind = runs::kind_named(command.kind);
        is_read = *when.kind != runs::Kind::Unknown;
    }
    when.at_least = distance(command.at_least);
    when.at_most = distance(command.at_most);
    when.faster_than = pace(command.faster_than);
    when.slower_than = pace(command.slower_than);
    when.words = trim(command.words);
    if (!is_read) return refuse(desk, {"rule", "a rule that cannot be read"});
    if (const auto fault = desk.shelf.add_rule({{}, when, ShoeId{command.shoe}})) return refuse(desk, *fault);
    say(desk, desk.words("done.rule"));
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const RemoveShoeRule& command) {
    if (const auto fault = desk.shelf.remove_rule(shoes::RuleId{command.rule})) return refuse(desk, *fault);
    say(desk, desk.words("done.rule_gone"));
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const ApplyShoeRules&) {
    Assigned assigned = desk.shelf.apply_rules();
    const std::size_t runs = assigned.before.size();
    return moved(desk, std::move(assigned), desk.words.count("inbox.settled", runs));
}

Result<Done> on(ShoeDesk& desk, const OpenInbox&) {
    desk.go(ShoePlace::Inbox);
    return Done{};
}

Result<Done> on(ShoeDesk& desk, const AcceptSuggestions&) {
    Assigned assigned = desk.shelf.assign(shoes::accept_all(desk.shelf.inbox().groups));
    const std::size_t runs = assigned.before.size();
    return moved(desk, std::move(assigned), desk.words.count("inbox.settled", runs));
}

Result<Done> give(ShoeDesk& desk, std::size_t index, std::optional<ShoeId> chosen) {
    const auto inbox = desk.shelf.inbox();
    if (index >= inbox.groups.size()) return no_such("such group in the inbox");
    const shoes::InboxGroup& group = inbox.groups[index];
    if (!chosen) chosen = group.shoe;
    const auto shoe = chosen ? desk.shelf.pairs().find(*chosen) : std::nullopt;
    if (!shoe) return no_such("such pair");
    Assigned assigned = desk.shelf.assign(shoes::give(group, *shoe, inbox.runs));
    const std::size_t runs = assigned.before.size();
    return moved(desk, std::move(assigned), desk.words.count("done.assigned", runs, {{"name", shoe->name}}));
}

Result<Done> on(ShoeDesk& desk, const AcceptGroup& command) { return give(desk, command.group, std::nullopt); }
Result<Done> on(ShoeDesk& desk, const GiveGroup& command) { return give(desk, command.group, ShoeId{command.shoe}); }

Result<Done> on(ShoeDesk& desk, const WearInRun& command) {
    const RunId run{command.run};
    if (!desk.shelf.wearing().run(run)) return refuse(desk, {"no_run", "there is no run with that number"});
    if (command.shoe == 0) return moved(desk, desk.shelf.clear(std::vector<RunId>{run}), desk.words.count("runs", 1));
    const ShoeId id{command.shoe};
    const auto shoe = desk.shelf.pairs().find(id);
    if (!shoe) return refuse(desk, {"not_there", "there is no pair with that number"});
    return moved(desk, desk.shelf.assign(std::vector<shoes::Assignment>{{run, id}}),
                 desk.words.count("done.assigned", 1, {{"name", shoe->name}}));
}

Result<Done> split(ShoeDesk& desk, RunId run, const shoes::Split& split) {
    Assigned assigned;
    if (const auto fault = desk.shelf.split(run, split, assigned))
        return refuse(desk, *fault, {}, desk.words.km(split.off));
    return moved(desk, std::move(assigned), desk.words("done.split"));
}

Result<Done> on(ShoeDesk& desk, const SplitRun& command) {
    const auto run = desk.shelf.wearing().run(RunId{command.run});
    if (!run) return refuse(desk, {"no_run", "there is no run with that number"});
    std::vector<shoes::Piece> pieces;
    std::optional<ShoeId> rest;
    for (const SplitRun::Piece& piece : command.pieces) {
        if (trim(piece.distance).empty()) {
            rest = ShoeId{piece.shoe};
            continue;
        }
        const auto typed = parse_number(trim(piece.distance));
        if (!typed) return refuse(desk, {"split_empty", "a distance was expected"});
        pieces.push_back({ShoeId{piece.shoe}, in_unit_of(desk, *typed)});
    }
    return split(desk, run->id, shoes::split_by_distance(run->distance, pieces, rest));
}

Result<Done> on(ShoeDesk& desk, const SplitRunByLaps& command) {
    const auto laps = desk.shelf.wearing().laps(RunId{command.run});
    if (laps.size() != command.shoes.size()) return no_such("such number of laps");
    std::vector<shoes::Piece> pieces;
    for (std::size_t i = 0; i < laps.size(); ++i) pieces.push_back({ShoeId{command.shoes[i]}, laps[i]});
    return split(desk, RunId{command.run}, shoes::split_by_laps(pieces));
}

Result<Done> on(ShoeDesk& desk, const UndoShoes&) {
    if (!desk.undo) return no_such("change to take back");
    desk.shelf.take_back(*desk.undo);
    desk.undo.reset();
    return Done{};
}

}  // namespace

Result<Done> send(ShoeDesk& desk, const ShoeCommand& command) {
    desk.notice.reset();
    return std::visit([&desk](const auto& one) { return on(desk, one); }, command);
}

bool back(ShoeDesk& desk) {
    desk.notice.reset();
    if (desk.trail.size() < 2) return false;
    if (desk.place() == ShoePlace::Form) desk.form.reset();
    desk.trail.pop_back();
    return true;
}

}  // namespace jointline

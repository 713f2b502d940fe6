#include "core/app/shoe_commands.h"

#include <algorithm>
#include <exception>

#include "core/app/gear_import.h"
#include "core/app/shoe_options.h"
#include "core/app/shoe_reports.h"
#include "core/base/text.h"

namespace jointline {
namespace {

using shoes::Shoe;
using shoes::Table;

Error usage(std::string what) { return {ErrorCode::Usage, std::move(what)}; }
Error bad(const shoes::Fault& fault) { return {ErrorCode::BadInput, fault.what}; }

class ShoeCommand {
public:
    ShoeCommand(storage::Database& database, const ShoeArguments& arguments, const Strings& strings,
                const shoes::WearKnowledge& knowledge)
        : shelf_(database), arguments_(arguments), strings_(strings), knowledge_(knowledge) {}

    Result<ShoeAnswer> run() {
        const std::string verb = word(0).empty() ? "list" : word(0);
        if (verb == "list") return list();
        if (verb == "add") return add();
        if (verb == "edit") return edit();
        if (verb == "retire") return retire();
        if (verb == "remove") return remove();
        if (verb == "assign") return assign();
        if (verb == "inbox") return inbox();
        if (verb == "rule") return rule();
        if (verb == "rules") return rules();
        return usage("shoes " + verb + ": expected list, add, edit, retire, remove, assign, inbox, rule or rules");
    }

private:
    std::string word(std::size_t place) const {
        return place < arguments_.words.size() ? arguments_.words[place] : std::string{};
    }
    bool has(const std::string& option) const { return arguments_.options.count(option) > 0; }
    std::string value(const std::string& option) const {
        const auto found = arguments_.options.find(option);
        return found == arguments_.options.end() ? std::string{} : found->second;
    }

    Result<ShoeId> pair(const std::string& text) const {
        if (text.empty()) return usage("which pair? Give its name or number");
        if (const auto id = shelf_.pairs().named(text)) return *id;
        if (const auto number = parse_integer(text); number && shelf_.pairs().find(ShoeId{*number}))
            return ShoeId{*number};
        return usage("there is no pair called " + text);
    }
    Result<Day> day(const std::string& option, Day otherwise) const {
        if (!has(option)) return otherwise;
        if (const auto found = parse_day(value(option))) return *found;
        return Error{ErrorCode::BadInput, option + ": " + value(option) + ", expected a day such as 2025-05-03"};
    }

    ShoeAnswer told(std::span<const shoes::ShelfEntry> entries, std::vector<Error> faults = {}) const {
        const ShelfReport report{entries, knowledge_, arguments_.today};
        return {arguments_.json ? shoes_json(report) + "\n" : shoes_text(report, strings_), std::move(faults)};
    }
    ShoeAnswer told_of(const std::vector<ShoeId>& ids, std::vector<Error> faults = {}) const {
        std::vector<shoes::ShelfEntry> entries;
        for (shoes::ShelfEntry& entry : shelf_.pairs().shelf())
            if (std::find(ids.begin(), ids.end(), entry.shoe.id) != ids.end()) entries.push_back(std::move(entry));
        return told(entries, std::move(faults));
    }

    Result<ShoeAnswer> list() const {
        const auto entries = shelf_.pairs().shelf();
        const std::string table = value("table");
        if (table.empty()) return told(entries);
        if (table == "pairs") return ShoeAnswer{shoes::csv(shoes::shoe_table(entries)), {}};
        if (table == "parts") return ShoeAnswer{shoes::csv(shoes::part_table(entries)), {}};
        if (table == "notes") return ShoeAnswer{shoes::csv(shoes::note_table(entries, shelf_.pairs().notes())), {}};
        if (table == "runs") return ShoeAnswer{shoes::csv(shoes::share_table(entries, shelf_.wearing().runs())), {}};
        return usage("table: expected pairs, parts, notes or runs");
    }

    /// The pair with what the options say of it.
    Result<Shoe> with_options(const Shoe& shoe) const {
        const std::vector<shoes::ShelfEntry> before{{shoe, {}}};
        Table table = shoes::shoe_table(before);
        for (const ShoeField& field : shoe_fields())
            if (has(field.option))
                table.rows[0].cells[*table.column(field.column)] = cell_text(field, value(field.option));
        auto read = shoes::read_shoes(table, {}, "", "");
        if (!read.faults.empty()) return Error{ErrorCode::BadInput, read.faults.front().detail};
        Shoe after = std::move(read.shoes.front());
        after.id = shoe.id;
        after.parts = shoe.parts;
        return after;
    }

    Result<ShoeAnswer> add() {
        if (has("csv")) return add_table();
        Shoe shoe;
        shoe.name = word(1);
        auto wanted = with_options(shoe);
        if (!wanted) return wanted.error();
        if (auto fault = shelf_.add(*wanted)) return bad(*fault);
        return told_of({wanted->id});
    }

    Result<ShoeAnswer> add_table() {
        const auto table = [&](const char* option) -> Result<Table> {
            const auto file = arguments_.files.find(option);
            return file == arguments_.files.end() ? Table{} : read_shoe_table(file->second.bytes, file->second.name);
        };
        const auto pairs = table("csv");
        if (!pairs) return pairs.error();
        const auto parts = table("parts");
        if (!parts) return parts.error();
        const auto name_of = [&](const char* option) {
            const auto file = arguments_.files.find(option);
            return file == arguments_.files.end() ? std::string{} : file->second.name;
        };
        auto read = shoes::read_shoes(*pairs, *parts, name_of("csv"), name_of("parts"));
        std::vector<ShoeId> added;
        for (Shoe& shoe : read.shoes) {
            if (const auto fault = shelf_.add(shoe))
                read.faults.push_back({ErrorCode::BadInput, fault->what, name_of("csv")});
            else
                added.push_back(shoe.id);
        }
        return told_of(added, std::move(read.faults));
    }

    Result<ShoeAnswer> edit() {
        const auto id = pair(word(1));
        if (!id) return id.error();
        const auto wanted = with_options(*shelf_.pairs().find(*id));
        if (!wanted) return wanted.error();
        const std::string kind = value("default");
        if (has("default") && kind != "all" && runs::kind_named(kind) == runs::Kind::Unknown)
            return usage("default: expected road, trail, track, treadmill, virtual or all");
        if (auto fault = shelf_.edit(*wanted)) return bad(*fault);
        if (has("default")) shelf_.rules().set_default(runs::kind_named(kind), *id);
        return told_of({*id});
    }

    Result<ShoeAnswer> retire() {
        const auto id = pair(word(1));
        if (!id) return id.error();
        const auto on = day(has("back") ? "back" : "on", arguments_.today);
        if (!on) return on.error();
        if (auto fault = has("back") ? shelf_.bring_back(*id, *on) : shelf_.retire(*id, *on)) return bad(*fault);
        return told_of({*id});
    }

    Result<ShoeAnswer> remove() {
        const auto id = pair(word(1));
        if (!id) return id.error();
        if (auto fault = shelf_.remove(*id)) return bad(*fault);
        return told(shelf_.pairs().shelf());
    }

    Result<ShoeAnswer> inbox() const {
        const auto groups = shelf_.inbox().groups;
        const auto pairs = shelf_.pairs().all();
        return ShoeAnswer{arguments_.json ? inbox_json(groups, pairs) + "\n" : inbox_text(groups, pairs, strings_), {}};
    }

    ShoeAnswer told(const ChangeReport& report) const {
        return {arguments_.json ? change_json(report) + "\n" : change_text(report, strings_), {}};
    }
    ShoeAnswer told(const Assigned& assigned) const {
        ChangeReport report{{}, assigned.splits, assigned.out_of_service, false};
        for (const storage::Wearing& each : assigned.before) report.runs.push_back(each.run);
        return told(report);
    }

    Result<std::vector<RunId>> runs_named() const {
        std::vector<RunId> runs;
        for (const auto text : split(value("run"), ',')) {
            const auto number = parse_integer(trim(text));
            if (!number || !shelf_.wearing().run(RunId{*number}))
                return usage("there is no run with the number " + std::string(trim(text)));
            runs.push_back(RunId{*number});
        }
        return runs;
    }

    Result<shoes::RunFilter> filter() const {
        shoes::RunFilter filter;
        const auto from = day("from", Day{});
        const auto until = day("to", Day{});
        if (!from) return from.error();
        if (!until) return until.error();
        if (has("from")) filter.from = *from;
        if (has("to")) filter.until = *until;
        if (has("kind")) {
            filter.kind = runs::kind_named(value("kind"));
            if (*filter.kind == runs::Kind::Unknown)
                return usage("kind: expected road, trail, track, treadmill or virtual");
        }
        for (const auto& [option, bound] : {std::pair{"at-least", &filter.at_least}, {"at-most", &filter.at_most}}) {
            if (!has(option)) continue;
            *bound = distance_typed(value(option));
            if (!*bound) return usage(std::string(option) + ": expected a distance such as 8 or 5mi");
        }
        for (const auto& [option, bound] :
             {std::pair{"faster-than", &filter.faster_than}, {"slower-than", &filter.slower_than}}) {
            if (!has(option)) continue;
            const auto seconds = parse_duration(value(option));
            if (!seconds || *seconds <= 0) return usage(std::string(option) + ": expected a pace such as 5:00");
            *bound = Pace::of(Distance::km(1), Seconds{static_cast<double>(*seconds)});
        }
        filter.words = value("words");
        filter.without_pair = has("without");
        if (has("of")) {
            const auto of = pair(value("of"));
            if (!of) return of.error();
            filter.pair = *of;
        }
        return filter;
    }

    Result<ShoeAnswer> rule() {
        const auto id = pair(word(1));
        if (!id) return id.error();
        const auto when = filter();
        if (!when) return when.error();
        if (auto fault = shelf_.add_rule({{}, *when, *id})) return bad(*fault);
        return told_rules();
    }

    Result<ShoeAnswer> rules() {
        if (has("remove")) {
            const auto number = parse_integer(value("remove"));
            if (!number) return usage("remove: expected the number of a rule");
            if (auto fault = shelf_.remove_rule(shoes::RuleId{*number})) return usage(fault->what);
        }
        return told_rules();
    }

    ShoeAnswer told_rules() const {
        const auto all = shelf_.rules().rules();
        const auto pairs = shelf_.pairs().all();
        return {arguments_.json ? rules_json(all, pairs) + "\n" : rules_text(all, pairs, strings_), {}};
    }

    Result<ShoeAnswer> assign_planned(const std::vector<shoes::Assignment>& changes) {
        if (!has("dry-run")) return told(shelf_.assign(changes));
        ChangeReport report;
        report.dry_run = true;
        for (const shoes::Assignment& each : changes) report.runs.push_back(each.run);
        return told(report);
    }

    Result<ShoeAnswer> assign() {
        if (has("suggested")) return assign_planned(shoes::accept_all(shelf_.inbox().groups));
        if (has("rules")) {
            std::vector<shoes::Assignment> changes;
            for (const shoes::Planned& each : shelf_.dry_run()) changes.push_back(each.change);
            return assign_planned(changes);
        }
        const bool is_split = arguments_.words.size() > 2 || word(1).find('=') != std::string::npos;
        if (is_split) return split_run();
        const auto wanted = filter();
        if (!wanted) return wanted.error();
        if (!has("run") && !has("all") && wanted->is_empty())
            return usage(
                "which runs? Name them with --run, narrow them with --from, --kind and the like, or say --all");
        std::vector<RunId> runs;
        if (has("run")) {
            auto named = runs_named();
            if (!named) return named.error();
            runs = *std::move(named);
        }
        if (has("none")) return take_from(runs, *wanted);
        const auto id = pair(word(1));
        if (!id) return id.error();
        if (has("run")) {
            std::vector<shoes::Assignment> changes;
            changes.reserve(runs.size());
            for (const RunId run : runs) changes.push_back({run, *id});
            return assign_planned(changes);
        }
        const shoes::Move move = shelf_.preview(*id, *wanted);
        if (!has("dry-run")) return told(shelf_.move(*id, *wanted));
        ChangeReport report{{}, move.splits, move.out_of_service, true};
        for (const shoes::Assignment& each : move.changes) report.runs.push_back(each.run);
        return told(report);
    }

    Result<ShoeAnswer> take_from(std::vector<RunId> runs, const shoes::RunFilter& wanted) {
        if (!has("run"))
            for (const shoes::WornRun& run : shelf_.wearing().runs(wanted.from, wanted.until))
                if (!run.shares.empty() && wanted.matches(run)) runs.push_back(run.id);
        if (!has("dry-run")) return told(shelf_.clear(runs));
        return told(ChangeReport{std::move(runs), 0, 0, true});
    }

    /// "Spikes=8km" and "Daily" for the rest.
    Result<ShoeAnswer> split_run() {
        const auto runs = has("run") ? runs_named() : Result<std::vector<RunId>>(std::vector<RunId>{});
        if (!runs) return runs.error();
        if (runs->size() != 1) return usage("a split is of one run: name it with --run");
        std::vector<shoes::Piece> pieces;
        std::optional<ShoeId> rest;
        for (std::size_t i = 1; i < arguments_.words.size(); ++i) {
            const std::string text = word(i);
            const auto sign = text.rfind('=');
            const auto id = pair(std::string(trim(text.substr(0, sign))));
            if (!id) return id.error();
            if (sign == std::string::npos) {
                if (rest) return usage("only one pair can take the rest of a run");
                rest = *id;
                continue;
            }
            const auto distance = distance_typed(text.substr(sign + 1));
            if (!distance) return usage(text + ": expected a distance such as 8km behind the sign");
            pieces.push_back({*id, *distance});
        }
        const auto split = shoes::split_by_distance(shelf_.wearing().run(runs->front())->distance, pieces, rest);
        if (split.fault) return bad(*split.fault);
        if (has("dry-run")) return told(ChangeReport{*runs, 0, 0, true});
        Assigned assigned;
        if (auto fault = shelf_.split(runs->front(), split, assigned)) return bad(*fault);
        return told(assigned);
    }

    ShoeShelf shelf_;
    const ShoeArguments& arguments_;
    const Strings& strings_;
    const shoes::WearKnowledge& knowledge_;
};

}  // namespace

Result<ShoeAnswer> run_shoes(const std::string& database, const ShoeArguments& arguments) {
    const auto strings = Strings::load(arguments.language);
    if (!strings) return strings.error();
    const auto knowledge = built_in_wear();
    if (!knowledge) return knowledge.error();
    auto opened = storage::Database::open(database);
    if (!opened) return opened.error();
    try {
        return ShoeCommand(*opened, arguments, *strings, *knowledge).run();
    } catch (const std::exception& failure) {
        return Error{ErrorCode::Storage, failure.what(), database};
    }
}

}  // namespace jointline

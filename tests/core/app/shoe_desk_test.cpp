#include "core/app/shoe_desk.h"

#include <algorithm>

#include "tests/core/storage/shelf.h"

using namespace jointline;
using namespace jointline::literals;

namespace {

/// A runner before the screens of her shelf, on 22 November 2025.
struct Desk : test::Shelf {
    Strings strings = *Strings::load("en");
    ShoeDesk desk{database, *built_in_wear(), ShoeWords{strings, LengthUnit::Kilometers}, [] { return today(); }};

    static Day today() { return parse_day("2025-11-22").value(); }
    static std::string ago(int days) { return format_day(today() - std::chrono::days{days}); }

    Result<Done> does(const ShoeCommand& command) { return send(desk, command); }
    ShoesView sees() { return present(desk); }

    ShoeId pair(const std::string& name, Distance before, Distance limit, const std::string& bought = "") {
        shoes::Shoe shoe;
        shoe.name = name;
        shoe.before = before;
        if (limit > Distance{}) shoe.limit.distance = limit;
        shoe.bought = parse_day(bought);
        return shoes.add(shoe);
    }
    RunId rated(ShoeId shoe, int days_ago, Distance distance, int pain, Distance ascent = 0_m) {
        auto record = record_of(days_ago, distance);
        record.pain = pain;
        record.run.ascent = ascent;
        const RunId run = runs.add(record);
        wearing.wear(std::vector<shoes::Assignment>{{run, shoe}});
        return run;
    }
    static storage::RunRecord record_of(int days_ago, Distance distance) { return record(ago(days_ago), distance); }
};

}  // namespace

TEST_CASE("an empty shelf says what to do first") {
    Desk desk;
    const auto view = desk.sees().shelf;
    CHECK(view.title == "Shoes");
    CHECK(view.cards.empty());
    CHECK(view.empty == "No shoes yet. Add the pair you run in most.");
    CHECK_FALSE(view.inbox);
    CHECK(view.next.empty());
}

TEST_CASE("a card shows the ring as it is drawn: distance with that before the app, her line, a word and the weeks") {
    Desk desk;
    const ShoeId daily = desk.pair("Daily Sand", 389_km, 700_km, "2025-03-03");
    for (int week = 0; week < 8; ++week) desk.ran_in(daily, Desk::ago(7 * week + 6), week % 2 ? 24_km : 12_km);
    const auto view = desk.sees().shelf;
    REQUIRE(view.cards.size() == 1);
    const auto& ring = view.cards[0].ring;
    CHECK(ring.number == "533");
    CHECK(ring.of == "of 700 km");
    CHECK(ring.share == doctest::Approx(533.0 / 700));
    CHECK(ring.state.id == "wearing_down");
    CHECK(ring.state.label == "Wearing down");
    CHECK(ring.state.icon == "clock");
    CHECK(ring.left == "About 9 weeks left");
    CHECK(ring.label == "Daily Sand: 533 km of 700 km, Wearing down");
}

TEST_CASE("pairs in use come first, what was worn last foremost, and retired ones behind with their day") {
    Desk desk;
    const ShoeId old = desk.pair("Old Coral", 742_km, 700_km, "2024-03-03");
    const ShoeId daily = desk.pair("Daily Sand", 0_km, 700_km);
    const ShoeId tempo = desk.pair("Tempo Blue", 0_km, 500_km);
    desk.ran_in(daily, Desk::ago(1), 10_km);
    desk.ran_in(tempo, Desk::ago(5), 8_km);
    desk.ran_in(old, Desk::ago(90), 8_km);
    REQUIRE(desk.does(RetireShoe{old.value, "2025-09-02"}));
    CHECK(desk.sees().notice->text == "Old Coral retired");
    CHECK(desk.sees().shelf.cards.size() == 2);
    REQUIRE(desk.does(FilterShelf{"all"}));
    const auto view = desk.sees().shelf;
    REQUIRE(view.cards.size() == 3);
    CHECK(view.cards[0].name == "Daily Sand");
    CHECK(view.cards[2].ring.left == "Retired on 2 September");
    CHECK(view.cards[2].ring.state.label == "Past its range");
    CHECK(view.cards[2].ring.share == 1);
    CHECK(view.cards[2].use == "Retired");
    CHECK(view.next == "Tomorrow: Tempo Blue. Let Daily Sand rest.");
    CHECK(view.filter[0].label == "In use 2");
    CHECK(view.filter[2].chosen);
    CHECK_FALSE(desk.does(FilterShelf{"lost"}));
}

TEST_CASE("the pair's page says where it stands, when it reaches her line, and that no distance is proven") {
    Desk desk;
    const ShoeId daily = desk.pair("Daily Sand", 389_km, 700_km, "2025-03-03");
    auto shoe = *desk.shoes.find(daily);
    shoe.drop = shoes::Millimeters{8};
    shoe.use = "Everyday";
    shoe.price = shoes::Money{13000, "EUR"};
    desk.shoes.edit(shoe);
    for (int week = 0; week < 8; ++week) desk.ran_in(daily, Desk::ago(7 * week + 6), week % 2 ? 24_km : 12_km);
    REQUIRE(desk.does(OpenShoe{daily.value}));
    const auto view = desk.sees().shoe;
    REQUIRE(view);
    CHECK(view->chips == std::vector<std::string>{"Everyday", "8 mm drop", "bought 3 March 2025"});
    CHECK(
        view->band_sentence ==
        "The band of 500 to 800 km is only a starting value. No fixed distance is proven. Watch comfort and the sole.");
    CHECK(view->band_evidence == "Expert estimate");
    CHECK(view->band.ridden == doctest::Approx(533.0 / 900));
    CHECK(view->band.before == doctest::Approx(389.0 / 900));
    CHECK(view->band.limit_label == "your 700");
    CHECK(view->logged == "144 km logged here + 389 km before the app · 8 runs");
    CHECK(view->cost == "0.24 € per km");
    CHECK(view->reaches_title == "Reaches your 700 km");
    CHECK(view->reaches == "between 10 January and 28 February");
    CHECK(view->reaches_from == "from your last 8 weeks, 12 to 24 km a week in this pair");
    CHECK(view->note_due.empty());
    REQUIRE(view->runs.size() == 5);
    CHECK(view->runs_all == "All 8");
    CHECK(view->runs[0].weekday == "Sun");
    CHECK(view->runs[0].day == "16");
    CHECK(view->runs[0].title == "Road runs");
    CHECK(view->runs[0].detail == "12 km · 6:00 /km");
    CHECK(view->pain_title.empty());
    CHECK(view->delete_label.empty());
}

TEST_CASE("pain by pair shows its n, keeps silent below eight, and names what else differed") {
    Desk desk;
    const ShoeId daily = desk.has("Daily Sand");
    const ShoeId moss = desk.has("Trail Moss");
    const ShoeId tempo = desk.has("Tempo Blue");
    for (int i = 0; i < 9; ++i) desk.rated(moss, 5 * i, 14_km, i < 4 ? 3 : 0, 250_m);
    for (int i = 0; i < 11; ++i) desk.rated(daily, 5 * i + 1, 9_km, i < 2 ? 5 : 1, 30_m);
    for (int i = 0; i < 4; ++i) desk.rated(tempo, 5 * i + 2, 9_km, 0);
    desk.ran_in(daily, Desk::ago(3), 9_km);
    REQUIRE(desk.does(OpenShoe{moss.value}));
    const auto view = *desk.sees().shoe;
    CHECK(view.pain_title == "Runs with pain 3 or more");
    CHECK(view.pain_evidence == "Weak evidence");
    REQUIRE(view.pain.size() == 3);
    CHECK(view.pain[0].name == "Trail Moss");
    CHECK(view.pain[0].text == "4 of 9");
    CHECK(view.pain[1].text == "2 of 11");
    CHECK(view.pain[2].text == "too few runs to say (4)");
    CHECK_FALSE(view.pain[2].speaks);
    CHECK(view.pain_note ==
          "Last 8 weeks, runs you rated. Trail Moss also did the hills and did the longest runs, so this does not show "
          "that a shoe is the cause. 1 run without a rating is left out.");
    CHECK(view.runs[0].pain == "Pain 3");
    CHECK(view.runs[0].hurts);
    CHECK(std::count_if(view.runs.begin(), view.runs.end(), [](const auto& run) { return run.pain == "No pain"; }) ==
          1);
}

TEST_CASE("an insole's before and after stand with their n, beside the onset of pain on the time line") {
    Desk desk;
    const ShoeId daily = desk.pair("Daily Sand", 0_km, 700_km, "2025-03-03");
    for (int i = 1; i < 80; i += 3) desk.rated(daily, i, 10_km, i > 40 ? 4 : 1);
    REQUIRE(desk.does(PutPartIn{daily.value, "insole", "cork", Desk::ago(40)}));
    desk.desk.onsets = {Desk::today() - std::chrono::days{60}};
    REQUIRE(desk.does(OpenShoe{daily.value}));
    const auto view = *desk.sees().shoe;
    const auto change = std::find_if(view.changes.begin(), view.changes.end(),
                                     [](const auto& each) { return each.title.rfind("cork put in", 0) == 0; });
    REQUIRE(change != view.changes.end());
    CHECK(change->lines[0] == "Before: 13 of 13 with pain 3 or more");
    CHECK(change->lines[1] == "After: 0 of 14");
    CHECK(view.change_note.find("no proof") != std::string::npos);
    std::vector<std::string> line;
    for (const auto& entry : view.history) line.push_back(entry.title);
    CHECK(line == std::vector<std::string>{"Bought", "First run", "Pain began", "cork put in"});
    REQUIRE(view.parts.size() == 1);
    CHECK(view.parts[0].title == "Insole: cork");
    CHECK(view.parts[0].in);
    REQUIRE(desk.does(TakePartOut{daily.value, view.parts[0].id, ""}));
    CHECK(desk.sees().shoe->parts[0].detail.find(" to 22 November 2025") != std::string::npos);
    CHECK_FALSE(desk.does(PutPartIn{daily.value, "insole", "", ""}));
    CHECK(desk.sees().notice->text == "Give the part a name.");
}

TEST_CASE("a pair is added with the form, wrong figures are shown where they stand") {
    Desk desk;
    REQUIRE(desk.does(AddShoe{}));
    CHECK(desk.sees().place == ShoePlace::Form);
    CHECK_FALSE(desk.sees().form->save_enabled);
    CHECK(desk.does(SaveShoe{}).error().code == ErrorCode::BadInput);
    REQUIRE(desk.does(SetShoeField{"name", "Daily Sand"}));
    REQUIRE(desk.does(SetShoeField{"before_m", "120"}));
    REQUIRE(desk.does(SetShoeField{"limit_m", "far"}));
    auto form = *desk.sees().form;
    CHECK_FALSE(form.save_enabled);
    const auto field = [&](const std::string& id) {
        return *std::find_if(form.fields.begin(), form.fields.end(), [&](const auto& each) { return each.id == id; });
    };
    CHECK(field("limit_m").wrong);
    CHECK(field("limit_m").text == "far");
    CHECK(field("before_m").label == "Distance before the app, km");
    CHECK_FALSE(desk.does(SaveShoe{}));
    REQUIRE(desk.does(SetShoeField{"limit_m", "700"}));
    REQUIRE(desk.does(SetShoeField{"category", "trail"}));
    REQUIRE(desk.does(SetShoeField{"drop_mm", "800"}));
    CHECK_FALSE(desk.does(SaveShoe{}));
    REQUIRE(desk.does(SetShoeField{"drop_mm", "8"}));
    CHECK(desk.sees().form->save_enabled);
    REQUIRE(desk.does(SaveShoe{}));
    CHECK(desk.sees().place == ShoePlace::Shoe);
    CHECK(desk.sees().notice->text == "Daily Sand is on the shelf");
    const auto shoe = desk.shoes.all().at(0);
    CHECK(shoe.before == 120_km);
    CHECK(shoe.limit.distance == 700_km);
    CHECK(shoe.category == shoes::Category::Trail);
    CHECK(shoe.drop == shoes::Millimeters{8});
}

TEST_CASE("what nobody touched in the form is not rounded, and what does not go together is said in a sentence") {
    Desk desk;
    const ShoeId id = desk.pair("Daily Sand", Distance::meters(120'123.4), 700_km, "2025-03-03");
    REQUIRE(desk.does(EditShoe{id.value}));
    REQUIRE(desk.does(SetShoeField{"notes", "two\nlines"}));
    REQUIRE(desk.does(SaveShoe{}));
    CHECK(desk.shoes.find(id)->before == Distance::meters(120'123.4));
    CHECK(desk.shoes.find(id)->notes == "two\nlines");
    REQUIRE(desk.does(EditShoe{id.value}));
    REQUIRE(desk.does(SetShoeField{"first_used", "2025-03-01"}));
    CHECK_FALSE(desk.does(SaveShoe{}));
    CHECK(desk.sees().notice->text == "The first day worn lies before the day bought. Change one of the two.");
    CHECK(desk.sees().notice->is_fault);
    CHECK(desk.sees().form);
    desk.has("Tempo Blue");
    REQUIRE(desk.does(SetShoeField{"first_used", ""}));
    REQUIRE(desk.does(SetShoeField{"name", "tempo blue"}));
    CHECK_FALSE(desk.does(SaveShoe{}));
    CHECK(desk.sees().notice->text == "There is a pair called tempo blue already. Give this one another name.");
    CHECK(back(desk.desk));
    CHECK_FALSE(desk.sees().form);
    CHECK_FALSE(desk.does(SetShoeField{"name", "x"}));
}

TEST_CASE("a reader of miles types and sees miles") {
    Desk desk;
    desk.desk.words = ShoeWords{desk.strings, LengthUnit::Miles};
    REQUIRE(desk.does(AddShoe{}));
    REQUIRE(desk.does(SetShoeField{"name", "Daily Sand"}));
    REQUIRE(desk.does(SetShoeField{"limit_m", "400"}));
    REQUIRE(desk.does(SaveShoe{}));
    CHECK(desk.shoes.all().at(0).limit.distance == Distance::miles(400));
    CHECK(desk.sees().shelf.cards[0].ring.of == "of 400 mi");
}

TEST_CASE("a deleted pair with runs stays, with a sentence") {
    Desk desk;
    const ShoeId daily = desk.has("Daily Sand");
    desk.ran_in(daily, Desk::ago(1), 10_km);
    CHECK_FALSE(desk.does(DeleteShoe{daily.value}));
    CHECK(desk.sees().notice->text ==
          "Daily Sand has runs. Retire it, or move its runs to another pair first. Nothing was deleted.");
    CHECK(desk.sees().shelf.cards.size() == 1);
}

TEST_CASE("the inbox groups runs, offers a retired pair for its own time, and its change can be undone") {
    Desk desk;
    const ShoeId daily = desk.pair("Daily Sand", 0_km, 0_km);
    const ShoeId coral = desk.pair("Old Coral", 0_km, 0_km, "2024-01-01");
    desk.pair("Tempo Blue", 0_km, 0_km);
    REQUIRE(desk.does(RetireShoe{coral.value, "2025-09-02"}));
    for (int i = 0; i < 9; ++i) desk.ran_in(daily, Desk::ago(4 * i + 1), 8_km);
    for (int i = 0; i < 5; ++i) desk.ran(Desk::ago(4 * i + 2), 8.4_km);
    auto treadmill = Desk::record_of(100, 5_km);
    treadmill.run.kind = runs::Kind::Treadmill;
    desk.runs.add(treadmill);
    const auto shelf = desk.sees().shelf;
    REQUIRE(shelf.inbox);
    CHECK(shelf.inbox->title == "6 runs have no shoe");
    CHECK(shelf.inbox->detail == "5 can be settled with one tap");
    REQUIRE(desk.does(OpenInbox{}));
    const auto inbox = *desk.sees().inbox;
    CHECK(inbox.heading == "6 runs have no shoe");
    CHECK(inbox.accept_label == "Accept 5 suggestions");
    REQUIRE(inbox.groups.size() == 2);
    CHECK(inbox.groups[0].title == "Daily Sand?");
    CHECK(inbox.groups[0].yes_label == "Yes, all 5");
    CHECK(inbox.groups[0].reason == "Road runs, easy; it did 9 of 9 runs like these around then");
    CHECK(inbox.groups[0].chips == std::vector<std::string>{"20 Nov · 8.4 km", "16 Nov · 8.4 km", "+ 3"});
    CHECK(inbox.groups[1].title == "1 we cannot guess");
    CHECK(inbox.groups[1].choices.size() == 3);
    CHECK(inbox.groups[1].note == "Old Coral is offered: it was in use then.");

    REQUIRE(desk.does(AcceptSuggestions{}));
    CHECK(desk.sees().notice->text == "5 runs have their shoe");
    CHECK(desk.sees().notice->undo_label == "Undo");
    CHECK(desk.shoes.totals(daily).runs == 14);
    REQUIRE(desk.does(GiveGroup{0, coral.value}));
    CHECK(desk.shoes.totals(coral).runs == 1);
    CHECK(desk.sees().inbox->empty == "Every run has a shoe");
    REQUIRE(desk.does(UndoShoes{}));
    CHECK(desk.shoes.totals(coral).runs == 0);
    CHECK_FALSE(desk.does(UndoShoes{}));
    CHECK_FALSE(desk.does(AcceptGroup{7}));
}

TEST_CASE("a run is split by distance or by laps, and one longer than its split says how much is left") {
    Desk desk;
    const ShoeId daily = desk.has("Daily Sand");
    const ShoeId spikes = desk.has("Spikes");
    auto record = Desk::record_of(1, 10_km);
    runs::Lap lap;
    lap.distance = 2_km;
    runs::Lap fast;
    fast.distance = 6_km;
    record.run.laps = {lap, fast, lap};
    const RunId run = desk.runs.add(record);
    CHECK_FALSE(desk.does(SplitRun{run.value, {{spikes.value, "6"}, {daily.value, "2"}}}));
    CHECK(desk.sees().notice->text ==
          "The split covers less than the run: 2 km are left. Say which pair did the rest. Nothing was changed.");
    CHECK(desk.wearing.run(run)->shares.empty());
    REQUIRE(desk.does(SplitRun{run.value, {{spikes.value, "6"}, {daily.value, ""}}}));
    CHECK(desk.shoes.totals(daily).distance == 4_km);
    REQUIRE(desk.does(UndoShoes{}));
    REQUIRE(desk.does(SplitRunByLaps{run.value, {daily.value, spikes.value, daily.value}}));
    CHECK(desk.shoes.totals(spikes).distance == 6_km);
    CHECK_FALSE(desk.does(SplitRunByLaps{run.value, {daily.value}}));
    REQUIRE(desk.does(WearInRun{run.value, daily.value}));
    CHECK(desk.shoes.totals(daily).distance == 10_km);
    REQUIRE(desk.does(WearInRun{run.value, 0}));
    CHECK(desk.shoes.totals(daily).runs == 0);
}

TEST_CASE("back leads from form to pair to shelf and then out") {
    Desk desk;
    const ShoeId daily = desk.has("Daily Sand");
    REQUIRE(desk.does(OpenShoe{daily.value}));
    REQUIRE(desk.does(EditShoe{daily.value}));
    CHECK(back(desk.desk));
    CHECK(desk.sees().place == ShoePlace::Shoe);
    CHECK(back(desk.desk));
    CHECK(desk.sees().place == ShoePlace::Shelf);
    CHECK_FALSE(back(desk.desk));
}

TEST_CASE("what is seen on a pair is noted with its picture") {
    Desk desk;
    const ShoeId daily = desk.has("Daily Sand");
    REQUIRE(desk.does(AddWearNote{daily.value, "heel", "outer edge", "p.jpg"}));
    CHECK_FALSE(desk.does(AddWearNote{daily.value, "tongue", "", ""}));
    REQUIRE(desk.does(OpenShoe{daily.value}));
    const auto entry = desk.sees().shoe->history.at(0);
    CHECK(entry.title == "Looked at");
    CHECK(entry.detail == "outer edge");
    CHECK(entry.photo == "p.jpg");
}

TEST_CASE("rules are shown with their dry run, which equals what they then do") {
    Desk desk;
    const ShoeId daily = desk.has("Daily Sand");
    const ShoeId moss = desk.has("Trail Moss");
    for (int i = 0; i < 12; ++i) {
        auto record = Desk::record_of(i, Distance::km(4 + i));
        if (i % 3 == 0) record.run.kind = runs::Kind::Trail;
        desk.runs.add(record);
    }
    REQUIRE(desk.does(OpenRules{}));
    CHECK(desk.sees().rules->empty == "No rules yet.");
    REQUIRE(desk.does(AddShoeRule{moss.value, "trail", "", "", "", "", ""}));
    REQUIRE(desk.does(AddShoeRule{daily.value, "", "10", "", "", "5:00", "Round"}));
    CHECK_FALSE(desk.does(AddShoeRule{daily.value, "ice", "", "", "", "", ""}));
    CHECK_FALSE(desk.does(AddShoeRule{daily.value, "", "far", "", "", "", ""}));
    CHECK_FALSE(desk.does(AddShoeRule{daily.value, "", "", "", "fast", "", ""}));
    CHECK(desk.sees().notice->is_fault);
    CHECK_FALSE(desk.does(AddShoeRule{99, "", "", "", "", "", ""}));
    auto view = *desk.sees().rules;
    REQUIRE(view.rows.size() == 2);
    CHECK(view.rows[0].text == "Trail runs: Trail Moss");
    CHECK(view.rows[1].text == "Runs, 10 km or more, slower than 5:00 /km, called \"Round\": Daily Sand");
    CHECK(view.dry_run == "4 runs would get their shoe");
    REQUIRE(desk.does(RemoveShoeRule{view.rows[1].rule}));
    CHECK_FALSE(desk.does(RemoveShoeRule{99}));
    REQUIRE(desk.does(AddShoeRule{daily.value, "", "10", "", "", "", ""}));
    view = *desk.sees().rules;
    CHECK(view.dry_run == "8 runs would get their shoe");
    CHECK(view.dry_rows == std::vector<std::string>{"Daily Sand: 4 runs", "Trail Moss: 4 runs"});
    REQUIRE(desk.does(ApplyShoeRules{}));
    CHECK(desk.shoes.totals(daily).runs == 4);
    CHECK(desk.shoes.totals(moss).runs == 4);
    CHECK(desk.sees().rules->dry_run == "No run without a shoe fits a rule.");
    REQUIRE(desk.does(UndoShoes{}));
    CHECK(desk.shoes.totals(daily).runs == 0);
}

TEST_CASE("a hundred runs without a shoe are cleared in at most ten actions, through screens and commands alone") {
    Desk desk;
    desk.pair("Daily Sand", 0_km, 0_km, "2024-06-01");
    desk.pair("Trail Moss", 0_km, 0_km, "2025-02-01");
    const ShoeId coral = desk.pair("Old Coral", 0_km, 0_km, "2023-01-01");
    desk.pair("Race Light", 0_km, 0_km, "2025-08-01");
    REQUIRE(desk.does(RetireShoe{coral.value, "2025-07-01"}));
    for (int i = 0; i < 30; ++i) desk.ran_in(ShoeId{1}, Desk::ago(9 * i), 8_km);
    for (int i = 0; i < 100; ++i) {
        auto record = Desk::record_of(2 * i, Distance::km(5 + i % 12));
        record.run.kind = static_cast<runs::Kind>(i % 6);
        if (i % 4 == 0) record.run.ascent = 300_m;
        if (i % 5 == 0) record.run.moving = 25_min;
        desk.runs.add(record);
    }
    int actions = 0;
    const auto act = [&](const ShoeCommand& command) {
        ++actions;
        REQUIRE(desk.does(command));
    };
    act(OpenInbox{});
    if (!desk.sees().inbox->accept_label.empty()) act(AcceptSuggestions{});
    while (desk.sees().inbox->empty.empty()) {
        REQUIRE(actions < 10);
        const auto group = desk.sees().inbox->groups.front();
        act(GiveGroup{group.index, group.guess ? group.guess->shoe : group.choices.front().shoe});
    }
    CHECK(actions <= 10);
    CHECK(desk.wearing.without_pair() == 0);
}

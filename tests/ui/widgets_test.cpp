// What each widget sends, and that what the view says is on the screen.
#include <set>

#include <doctest/doctest.h>

#include "tests/ui/headless_ui.h"
#include "tests/ui/real_screens.h"
#include "ui/text.h"

using namespace jointline;
using namespace jointline::ui;

namespace {

const View& view_named(const RealScreens& real, const std::string& name) {
    for (const RealScreen& screen : real.screens)
        if (screen.name == name) return screen.view;
    FAIL("no screen is called ", name);
    return real.screens.front().view;
}

View question_view() {
    View view;
    view.place = Place::Question;
    view.can_go_back = true;
    view.back_label = "Back";
    QuestionView question;
    question.id = "days";
    question.progress = "Question 3 of at most 6";
    question.at = 3;
    question.of = 6;
    question.places = "Left: inner joint line · 4";
    question.title = "How many days ago did it start?";
    question.help = "A rough number is fine.";
    question.options = {{"unsure", "I'm not sure\nThat counts for nothing"}};
    question.number = NumberView{"",    std::nullopt, 0,         7300, 1, "days", "Give a number between 0 and 7300",
                                 false, "One less",   "One more"};
    question.why_label = "Why we ask this";
    question.why = "It tells an injury from an overload.";
    question.next_label = "Next";
    question.start_over_label = "Start over";
    question.safety = true;
    question.safety_note = "**Safety first.** A few causes cannot wait.";
    question.help_now_label = "Get help now";
    question.help_now_hint = "Short of breath? Do not finish this.";
    view.question = question;
    return view;
}

/// Every text that a screen shows, as the tree has it.
std::string all_said(const HeadlessUi& ui) {
    std::string out;
    for (const Node& node : ui.all()) out += node.label + "\n" + node.value + "\n";
    return out;
}

void check_said(const std::string& said, const std::string& text, const std::string& where) {
    if (!text.empty()) CHECK_MESSAGE(said.find(plain(text)) != std::string::npos, where, ": ", text);
}

}  // namespace

TEST_CASE("everything a question says is on the screen, at any size of letters") {
    for (const double scale : {1.0, 1.3, 2.0})
        for (const Screen& screen : {phone, desk, kiosk, landscape}) {
            HeadlessUi ui(screen);
            View view = question_view();
            view.look.text_scale = scale;
            view.body.area = {{-420, -25}, {420, 1785}};
            view.body.windows = {view.body.area};
            ui.show(view);
            (void)ui.tap("why");
            const std::string said = all_said(ui);
            const QuestionView& q = *view.question;
            for (const std::string& text : {q.progress, q.places, q.title, q.help, q.why_label, q.why, q.next_label,
                                            q.start_over_label, q.safety_note, q.help_now_label, q.help_now_hint,
                                            q.number->unit, q.number->range_hint, q.options.front().label})
                check_said(said, text, screen.name);
        }
}

TEST_CASE("everything a result says is on the screen") {
    for (const bool is_kiosk : {false, true}) {
        const auto real = real_screens("100", is_kiosk);
        for (const char* name : {"result", "result, opened", "emergency"})
            for (const Screen& screen : {phone, desk, kiosk}) {
                const View& view = view_named(real, name);
                HeadlessUi ui(screen);
                ui.show(view);
                const std::string said = all_said(ui);
                const ResultView& result = *view.result;
                const std::string where = std::string(screen.name) + ", " + name;
                for (const std::string& text :
                     {result.title, result.rank_text, result.name, result.sentence, result.review,
                      result.not_a_diagnosis, result.saved, result.done_label, result.main_label})
                    check_said(said, text, where);
                for (const StepView& step : result.steps) {
                    check_said(said, step.title, where);
                    check_said(said, step.detail, where);
                }
                for (const std::string& line : result.sooner) check_said(said, line, where);
                for (const std::string& line : result.now) check_said(said, line, where);
                for (const std::string& line : result.rule_out) check_said(said, line, where);
                for (const StatementView& reason : result.reasons) check_said(said, reason.text, where);
                for (const ConditionView& cause : result.causes) {
                    check_said(said, cause.label, where);
                    check_said(said, cause.match_word, where);
                    check_said(said, cause.counts, where);
                    if (!cause.open) continue;
                    for (const StatementView& fits : cause.fits) check_said(said, fits.text, where);
                    for (const StatementView& against : cause.does_not_fit) check_said(said, against.text, where);
                }
            }
    }
}

TEST_CASE("at the upper two levels the steps come before everything else, and no cause is named") {
    const auto real = real_screens();
    const View& view = view_named(real, "emergency");
    HeadlessUi ui;
    ui.show(view);
    const auto nodes = ui.all();
    std::size_t step = nodes.size();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].id == "step.1") step = i;
        CHECK_FALSE(nodes[i].id.starts_with("cause."));
        if (nodes[i].id.starts_with("reason.")) CHECK(i > step);
    }
    CHECK(step < nodes.size());
}

TEST_CASE("an answer is chosen, and only Next goes on") {
    HeadlessUi ui;
    View view = question_view();
    ui.show(view);
    const auto commands = ui.tap("answer.unsure");
    REQUIRE(commands.size() == 1);
    CHECK(sent<ChooseAnswer>(commands)->option == "unsure");
    CHECK(ui.tap("next").empty());  // off until there is an answer
    CHECK_FALSE(ui.find("next")->enabled);
    view.question->next_enabled = true;
    ui.show(view);
    CHECK(sent<NextQuestion>(ui.tap("next")) != nullptr);
    CHECK(sent<GetHelpNow>(ui.tap("help_now")) != nullptr);
    CHECK(sent<Back>(ui.tap("back")) != nullptr);
    CHECK(sent<StartOver>(ui.tap("start_over")) != nullptr);
}

TEST_CASE("a number is typed, or stepped to within its range") {
    HeadlessUi ui;
    View view = question_view();
    ui.show(view);
    CHECK(sent<EnterNumber>(ui.tap("number.more"))->text == "0");
    (void)ui.tap("number");
    std::vector<Command> commands = ui.type("35");
    REQUIRE(sent<EnterNumber>(commands) != nullptr);
    CHECK(std::get<EnterNumber>(commands.back()).text == "35");
    view.question->number->text = "35";
    view.question->number->value = 35;
    ui.show(view);
    CHECK(sent<EnterNumber>(ui.tap("number.less"))->text == "34");
    CHECK(sent<EnterNumber>(ui.tap("number.more"))->text == "36");
    view.question->number->text = "7300";
    view.question->number->value = 7300;
    ui.show(view);
    CHECK_FALSE(ui.find("number.more")->enabled);
}

TEST_CASE("a search is sent as it is typed, and Escape leaves the field before the screen") {
    HeadlessUi ui;
    View view;
    view.place = Place::RegionList;
    view.can_go_back = true;
    view.region_list = RegionListView{};
    view.region_list->search_hint = "Search a place";
    view.region_list->sides = {{"left", "Left side", true}, {"right", "Right side"}};
    view.region_list->groups = {{"Inner knee", {{"left.knee.medial.joint_line", "The joint gap"}}}};
    ui.show(view);
    (void)ui.tap("search");
    const auto commands = ui.type("gap");
    REQUIRE(sent<SearchRegions>(commands) != nullptr);
    CHECK(std::get<SearchRegions>(commands.back()).words == "gap");
    CHECK(sent<Back>(ui.press(ImGuiKey_Escape)) == nullptr);
    CHECK(sent<Back>(ui.press(ImGuiKey_Escape)) != nullptr);
    CHECK(sent<ChooseSide>(ui.tap("side.right"))->side == "right");
    CHECK(sent<MarkRegion>(ui.tap("region.left.knee.medial.joint_line"))->region == "left.knee.medial.joint_line");
}

TEST_CASE("the pain scale is tapped, dragged and stepped") {
    const auto real = real_screens();
    HeadlessUi ui;
    ui.show(view_named(real, "close-up, marked"));
    const Node* scale = ui.find("strength");
    REQUIRE(scale != nullptr);
    CHECK(scale->role == "slider");
    CHECK(scale->value.starts_with("4"));
    const float part = scale->size.x / 10;
    const float y = scale->at.y + scale->size.y / 2;
    const float left = scale->at.x;
    REQUIRE(sent<SetStrength>(ui.tap_at({left + part * 6.5F, y})) != nullptr);
    CHECK(sent<SetStrength>(ui.tap_at({left + part * 6.5F, y}))->of_ten == 7);
    const auto dragged = ui.drag({left + part * 1.5F, y}, {left + part * 9.5F, y});
    REQUIRE(dragged.size() == 1);  // when it is let go, not at every step
    CHECK(sent<SetStrength>(dragged)->of_ten == 10);
    CHECK(sent<SetStrength>(ui.drag({left + part * 2.5F, y}, {left - 30, y}))->of_ten == 0);
    while (ui.focused() != "strength") (void)ui.press(ImGuiKey_Tab);
    CHECK(sent<SetStrength>(ui.press(ImGuiKey_RightArrow))->of_ten == 5);
    CHECK(sent<SetStrength>(ui.press(ImGuiKey_LeftArrow))->of_ten == 3);
    CHECK(sent<SetStrength>(ui.press(ImGuiKey_End))->of_ten == 10);
}

TEST_CASE("the chips of the marks choose and remove") {
    const auto real = real_screens();
    HeadlessUi ui;
    ui.show(view_named(real, "close-up, two marks"));
    CHECK(sent<ChooseMark>(ui.tap("mark.left.knee.medial.joint_line"))->region == "left.knee.medial.joint_line");
    CHECK(sent<UnmarkRegion>(ui.tap("mark.left.knee.medial.joint_line.remove"))->region ==
          "left.knee.medial.joint_line");
    CHECK(sent<SetExtent>(ui.tap("extent.hand"))->extent == "hand");
    CHECK(sent<BeginInterview>(ui.tap("next")) != nullptr);
    CHECK(sent<ShowLayer>(ui.tap("layers")) != nullptr);
    CHECK(sent<TurnFigure>(ui.tap("turn")) != nullptr);
    CHECK(sent<TurnFigure>(ui.tap("view.back"))->view == "back");
    CHECK(sent<Undo>(ui.tap("undo")) != nullptr);
    CHECK(sent<Open>(ui.tap("list"))->place == Place::RegionList);
}

TEST_CASE("a drag scrolls and never presses") {
    const auto real = real_screens();
    for (const Screen& screen : {phone, desk, kiosk}) {
        HeadlessUi ui(screen);
        for (const auto& shown : real.screens) {
            ui.show(shown.view);
            for (const Node& node : ui.all()) {
                if (!is_target(node) || !node.visible || node.role == "slider" ||
                    node.id.find("knee.") != std::string::npos)
                    continue;
                const ImVec2 from{node.at.x + node.size.x / 2, node.at.y + node.size.y / 2};
                const auto commands =
                    ui.drag(from, {from.x, from.y - 14 * screen.scale * (screen.kiosk ? 2.25F : 1)}, 4);
                CHECK_MESSAGE(commands.empty(), std::string(screen.name), ", ", shown.name, ": ", node.id);
                break;  // one of each screen: a drag is a drag
            }
        }
    }
    HeadlessUi ui;
    ui.show(view_named(real, "answers"));
    const auto nodes = ui.all();
    const Node* row = nullptr;
    for (const Node& node : nodes)
        if (node.id.starts_with("answer.") && node.visible && node.at.y > 500) {
            row = &node;
            break;
        }
    REQUIRE(row != nullptr);
    const float before = row->at.y;
    const ImVec2 from{row->at.x + 200, row->at.y + row->size.y / 2};
    CHECK(ui.drag(from, {from.x, from.y - 200}).empty());
    CHECK(ui.find(row->id)->at.y < before - 100);
}

TEST_CASE("a press that slides off its button does nothing") {
    HeadlessUi ui;
    View view = question_view();
    view.question->next_enabled = true;
    ui.show(view);
    const ImVec2 next = ui.middle("next");
    CHECK(ui.drag(next, {next.x, next.y - 400}, 2).empty());
}

TEST_CASE("a notice can be undone, and goes by itself") {
    HeadlessUi ui;
    View view;
    view.notice = NoticeView{"Left knee removed", "Undo", false};
    ui.show(view);
    CHECK(sent<Undo>(ui.tap("undo.notice")) != nullptr);
    bool gone = false;
    for (int i = 0; i < 60 * 7 && !gone; ++i) gone = sent<DismissNotice>(ui.frame()) != nullptr;
    CHECK(gone);
    view.notice = NoticeView{"The disk is full", "", true};
    ui.show(view);
    CHECK(sent<DismissNotice>(ui.tap("notice")) != nullptr);
}

TEST_CASE("a notice lies above what is fixed at the bottom") {
    HeadlessUi ui;
    View view = question_view();
    view.notice = NoticeView{"Your result has changed", "", false};
    ui.show(view);
    CHECK(ui.find("notice")->at.y + ui.find("notice")->size.y < ui.find("next")->at.y);
    view = View{};
    view.tabs = {{Place::Body, "tab.body", "Body", "body", true}};
    view.notice = NoticeView{"Everything was erased", "", false};
    ui.show(view);
    CHECK(ui.find("notice")->at.y + ui.find("notice")->size.y < ui.find("tab.body")->at.y);
}

TEST_CASE("settings are chosen, everything is erased only after it was asked twice") {
    const auto real = real_screens();
    HeadlessUi ui;
    ui.show(view_named(real, "me"));
    CHECK(sent<SetSetting>(ui.tap("setting.theme.dark"))->value == "dark");
    CHECK(sent<SetSetting>(ui.tap("setting.text_size.160"))->value == "160");
    CHECK(sent<Open>(ui.tap("history"))->place == Place::History);
    CHECK(sent<Open>(ui.tap("licences"))->place == Place::Licences);
    CHECK(sent<EraseEverything>(ui.tap("erase")) != nullptr);
    CHECK(ui.find("erase.warning") == nullptr);
    ui.show(view_named(real, "me, erasing"));
    CHECK(ui.find("erase.warning") != nullptr);
    CHECK(sent<EraseEverything>(ui.tap("erase")) != nullptr);
}

TEST_CASE("a setting within reach takes its next option") {
    HeadlessUi ui;
    View view;
    view.quick = {{"text_size", "Text size", "", {{"100", "100 %", true}, {"130", "130 %"}, {"160", "160 %"}}}};
    ui.show(view);
    CHECK(sent<SetSetting>(ui.tap("quick.text_size"))->value == "130");
    view.quick.front().options = {{"100", "100 %"}, {"130", "130 %"}, {"160", "160 %", true}};
    ui.show(view);
    CHECK(sent<SetSetting>(ui.tap("quick.text_size"))->value == "100");
}

TEST_CASE("a setting that is off or on is a switch") {
    HeadlessUi ui;
    View view;
    view.place = Place::Me;
    view.me = MeView{};
    view.me->settings = {{"motion", "Less motion", "", {{"off", "Off", true}, {"on", "On"}}}};
    ui.show(view);
    REQUIRE(ui.find("setting.motion") != nullptr);
    CHECK(ui.find("setting.motion")->role == "switch");
    CHECK(ui.find("setting.motion")->value == "false");
    CHECK(sent<SetSetting>(ui.tap("setting.motion"))->value == "on");
    view.me->settings.front().options = {{"off", "Off"}, {"on", "On", true}};
    ui.show(view);
    CHECK(ui.find("setting.motion")->value == "true");
    CHECK(sent<SetSetting>(ui.tap("setting.motion"))->value == "off");
}

TEST_CASE("the result sends what its parts ask for") {
    const auto real = real_screens();
    HeadlessUi ui;
    const View& opened = view_named(real, "result, opened");
    ui.show(opened);
    const std::string cause = opened.result->causes.front().id;
    CHECK(sent<OpenCondition>(ui.tap("cause." + cause))->condition == cause);
    bool asked = false;
    for (const Node& node : ui.all())
        if (node.role == "button" && node.id.ends_with(".evidence") && node.id.starts_with("cause.")) {
            asked = sent<ShowSource>(ui.tap(node.id)) != nullptr;
            break;
        }
    CHECK(asked);
    CHECK(sent<Open>(ui.tap("answers"))->place == Place::Answers);
    CHECK(sent<StartOver>(ui.tap("done")) != nullptr);
    ui.show(view_named(real, "emergency"));
    if (!view_named(real, "emergency").result->main_label.empty()) CHECK(sent<TakeNextStep>(ui.tap("main")) != nullptr);
    ui.show(view_named(real, "answers"));
    const auto& row = view_named(real, "answers").answers->rows.front();
    CHECK(sent<EditAnswer>(ui.tap("answer." + row.finding))->finding == row.finding);
}

TEST_CASE("a check made before is opened, or deleted") {
    HeadlessUi ui;
    View view;
    view.place = Place::History;
    view.can_go_back = true;
    view.history = HistoryView{
        "Earlier checks",
        "",
        {{7, "23 November 2025", "Left: inner joint line", "urgent_same_day", 3, "Urgent: be seen today", "Delete"}}};
    ui.show(view);
    CHECK(sent<OpenAssessment>(ui.tap("check.7"))->id == 7);
    CHECK(sent<DeleteAssessment>(ui.tap("check.7.delete"))->id == 7);
}

TEST_CASE("the tabs of a phone and the rail of a desk open the same places") {
    const auto real = real_screens();
    for (const Screen& screen : {phone, desk}) {
        HeadlessUi ui(screen);
        ui.show(view_named(real, "body"));
        CHECK(sent<Open>(ui.tap("tab.me"))->place == Place::Me);
        CHECK(ui.tap("tab.body").empty());  // one is there already
    }
}

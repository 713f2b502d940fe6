#include <doctest/doctest.h>

#include "tests/core/app/support.h"
#include "tests/support/temporary_folder.h"

using namespace jointline;
using test::Runner;

TEST_CASE("a runner with pain on the inner knee comes to one level, a reason and something to do") {
    Runner runner;
    runner.marks("left.knee.medial.pes_anserine").begins();
    CHECK(runner.sees().place == Place::Question);
    CHECK(runner.sees().question->safety);  // warning signs come first
    runner.answers_all("no");
    REQUIRE(runner.sees().result);
    const auto& result = *runner.sees().result;
    CHECK(runner.sees().place == Place::Result);
    CHECK(result.rank >= 1);
    CHECK(result.rank <= 4);
    CHECK_FALSE(result.reasons.empty());
    CHECK_FALSE(result.steps.empty());
    CHECK_FALSE(result.not_a_diagnosis.empty());
    CHECK(result.causes.size() <= 3);
    CHECK(result.saved.find("24 November 2025") != std::string::npos);
}

TEST_CASE("an emergency ends the questions at once, names steps and no causes") {
    Runner runner;
    runner.marks("left.knee.whole").begins();
    REQUIRE(runner.does(ChooseAnswer{"sys.chest_breath"}));
    REQUIRE(runner.does(NextQuestion{}));
    REQUIRE(runner.sees().place == Place::Result);
    const auto& result = *runner.sees().result;
    CHECK(result.level == "emergency_now");
    CHECK(result.causes.empty());
    CHECK_FALSE(result.steps.empty());
}

TEST_CASE("\"Get help now\" leads to the emergency page from any question") {
    Runner runner;
    runner.marks("left.knee.medial.joint_line").begins();
    REQUIRE(runner.does(GetHelpNow{}));
    CHECK(runner.sees().result->level == "emergency_now");
}

TEST_CASE("being unsure of everything never ends in self-care") {
    Runner runner;
    runner.marks("left.knee.medial.joint_line").begins();
    runner.answers_all("unsure");
    REQUIRE(runner.sees().result);
    CHECK(runner.sees().result->rank >= 2);
    CHECK_FALSE(runner.sees().result->open_questions.empty());
}

TEST_CASE("\"Next\" is off until something is chosen") {
    Runner runner;
    runner.marks("left.knee.medial.joint_line").begins();
    CHECK_FALSE(runner.sees().question->next_enabled);
    const auto id = runner.sees().question->id;
    REQUIRE(runner.does(NextQuestion{}));
    CHECK(runner.sees().question->id == id);
    REQUIRE(runner.does(ChooseAnswer{"none"}));
    CHECK(runner.sees().question->next_enabled);
}

TEST_CASE("\"Back\" brings the page before with its answer still chosen, and from the first page the map") {
    Runner runner;
    runner.marks("left.knee.medial.joint_line").begins();
    const auto first = runner.sees().question->id;
    runner.answers("none");
    REQUIRE(runner.does(Back{}));
    REQUIRE(runner.sees().question);
    CHECK(runner.sees().question->id == first);
    bool kept = false;
    for (const auto& option : runner.sees().question->options) kept = kept || (option.id == "none" && option.chosen);
    CHECK(kept);
    REQUIRE(runner.does(Back{}));
    CHECK(runner.sees().place == Place::Body);
    CHECK(runner.sees().marks.marks.size() == 1);
}

TEST_CASE("a changed answer works the result out again and replaces the stored check") {
    test::TemporaryFolder folder;
    Options options;
    options.database = folder.file("jointline.db");
    Runner runner(options);
    runner.marks("left.knee.medial.joint_line").begins();
    runner.answers_all("no");
    REQUIRE(runner.does(EditAnswer{"sys.chest_breath"}));
    REQUIRE(runner.does(ChooseAnswer{"yes"}));
    REQUIRE(runner.does(NextQuestion{}));
    CHECK(runner.sees().result->level == "emergency_now");
    REQUIRE(runner.does(Open{Place::History}));
    REQUIRE(runner.sees().history->rows.size() == 1);
    CHECK(runner.sees().history->rows[0].level == "emergency_now");
}

TEST_CASE("a stored check opens again after a restart as it was") {
    test::TemporaryFolder folder;
    Options options;
    options.database = folder.file("jointline.db");
    ResultView before;
    {
        Runner runner(options);
        runner.marks("right.knee.medial.joint_line");
        REQUIRE(runner.does(SetStrength{6}));
        runner.begins();
        runner.answers_all("no");
        before = *runner.sees().result;
    }
    Runner again(options);
    REQUIRE(again.does(Open{Place::History}));
    REQUIRE(again.sees().history->rows.size() == 1);
    CHECK(again.sees().history->rows[0].places == "Right: inner joint line");
    REQUIRE(again.does(OpenAssessment{again.sees().history->rows[0].id}));
    REQUIRE(again.sees().result);
    const auto& after = *again.sees().result;
    CHECK(after.level == before.level);
    CHECK(after.sentence == before.sentence);
    REQUIRE(after.causes.size() == before.causes.size());
    for (std::size_t i = 0; i < after.causes.size(); ++i) {
        CHECK(after.causes[i].label == before.causes[i].label);
        CHECK(after.causes[i].counts == before.causes[i].counts);
        CHECK(after.causes[i].match == before.causes[i].match);
    }
}

TEST_CASE("in information-only mode no cause is named, and level and advice stay") {
    Runner runner;
    REQUIRE(runner.does(SetSetting{"causes", "hidden"}));
    runner.marks("left.knee.medial.pes_anserine").begins();
    runner.answers_all("no");
    CHECK(runner.sees().result->causes.empty());
    CHECK(runner.sees().result->rule_out.empty());
    CHECK_FALSE(runner.sees().result->steps.empty());
}

TEST_CASE("erasing asks twice, then nothing is left on the device") {
    test::TemporaryFolder folder;
    Options options;
    options.database = folder.file("jointline.db");
    Runner runner(options);
    runner.marks("left.knee.medial.joint_line").begins();
    runner.answers_all("no");
    REQUIRE(runner.does(Open{Place::Me}));
    REQUIRE(runner.does(EraseEverything{}));
    CHECK(runner.sees().me->erase_asked);
    REQUIRE(runner.does(EraseEverything{}));
    REQUIRE(runner.does(Open{Place::History}));
    CHECK(runner.sees().history->rows.empty());
}

TEST_CASE("a kiosk writes nothing, whatever path it is given") {
    test::TemporaryFolder folder;
    Options options;
    options.database = folder.file("jointline.db");
    options.profile = Profile::Kiosk;
    {
        Runner runner(options);
        runner.marks("left.knee.medial.joint_line").begins();
        runner.answers_all("no");
        CHECK(runner.sees().result->saved.empty());
    }
    CHECK_FALSE(std::filesystem::exists(options.database));
}
TEST_CASE("no sentence of a check shows itself as its key") {
    Runner runner;
    runner.marks("left.knee.medial.joint_line").begins();
    // A key has a slash and no blank; a sentence of one word has neither.
    const auto is_sentence = [](const std::string& text) {
        return !text.empty() && (text.find('/') == std::string::npos || text.find(' ') != std::string::npos);
    };
    for (int page = 0; runner.sees().place == Place::Question; ++page) {
        REQUIRE(page < 60);
        const auto& question = *runner.sees().question;
        CHECK_MESSAGE(is_sentence(question.title), question.title);
        CHECK_MESSAGE(!question.help.empty(), question.id);
        CHECK_MESSAGE(is_sentence(question.why), question.why);
        for (const auto& option : question.options) CHECK_MESSAGE(is_sentence(option.label), option.label);
        runner.answers("no");
    }
    const auto& result = *runner.sees().result;
    CHECK_MESSAGE(is_sentence(result.sentence), result.sentence);
    for (const auto& step : result.steps) CHECK_MESSAGE(is_sentence(step.title), step.title);
    for (const auto& cause : result.causes) {
        CHECK_MESSAGE(is_sentence(cause.label), cause.label);
        for (const auto& fit : cause.fits) CHECK_MESSAGE(is_sentence(fit.text), fit.text);
        for (const auto& miss : cause.does_not_fit) CHECK_MESSAGE(is_sentence(miss.text), miss.text);
    }
}

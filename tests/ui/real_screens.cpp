#include "tests/ui/real_screens.h"

#include <chrono>

#include <doctest/doctest.h>

namespace jointline::ui {

namespace {

App fresh(const std::string& text, bool kiosk, const std::string& theme) {
    Options options;
    options.now = [] { return Instant{std::chrono::seconds{1763900000}}; };
    if (kiosk) options.profile = Profile::Kiosk;
    auto app = App::open(options);
    REQUIRE(app);
    REQUIRE((*app).send(SetSetting{"text_size", text}));
    REQUIRE((*app).send(SetSetting{"theme", theme}));
    return std::move(*app);
}

void open_knee(App& app) {
    for (const RegionView& region : app.view().body.regions) {
        if (region.id != "left.knee.whole") continue;
        const Point at = region.anchor;
        REQUIRE(app.send(TapFigure{"body", at, Millimetres{5}}));
        break;
    }
    REQUIRE(app.view().close_up);
    REQUIRE(app.send(TurnFigure{"knee", "inside"}));
    REQUIRE(app.send(MarkRegion{"left.knee.medial.joint_line"}));
    REQUIRE(app.send(SetStrength{4}));
}

/// Answers with a no where there is one, until `stop` says that it is enough or the questions end.
template <typename Stop>
void answer_until(App& app, Stop stop) {
    for (int i = 0; i < 80; ++i) {
        const View& view = app.view();
        if (view.place != Place::Question || !view.question || stop(*view.question)) return;
        std::string option = view.question->options.front().id;
        for (const ChoiceView& choice : view.question->options)
            if (choice.id == "no" || choice.id == "none") option = choice.id;
        if (view.question->number) {
            REQUIRE(app.send(EnterNumber{"35"}));
        } else {
            REQUIRE(app.send(ChooseAnswer{option}));
        }
        REQUIRE(app.send(NextQuestion{}));
    }
}

/// A calm runner's plan: what may be asked of her is answered no, or yes where a sound leg can do it.
void open_plan(App& app) {
    REQUIRE(app.send(StartOver{}));
    REQUIRE(app.send(MarkRegion{"left.knee.medial.pes_anserine"}));
    REQUIRE(app.send(SetStrength{3}));
    REQUIRE(app.send(BeginInterview{}));
    answer_until(app, [](const QuestionView&) { return false; });
    REQUIRE(app.view().result);
    REQUIRE(app.view().result->rank < 3);
    REQUIRE(app.send(TakeNextStep{}));
    REQUIRE(app.view().plan);
}

}  // namespace

RealScreens real_screens(const std::string& text, bool kiosk, const std::string& theme) {
    RealScreens real;
    real.apps.push_back(fresh(text, kiosk, theme));
    App& app = real.apps.back();
    const auto take = [&](const std::string& name) { real.screens.push_back({name, app.view()}); };
    const auto send = [&](const Command& command) { REQUIRE(app.send(command)); };
    take("body");
    send(MarkRegion{"right.thigh.front"});
    take("body, marked");
    send(StartOver{});
    open_knee(app);
    take("close-up, marked");
    send(MarkRegion{"left.knee.medial.pes_anserine"});
    take("close-up, two marks");
    send(UnmarkRegion{"left.knee.medial.pes_anserine"});
    take("close-up, notice");
    send(DismissNotice{});
    send(Open{Place::RegionList});
    take("list");
    send(Back{});
    send(BeginInterview{});
    take("warning signs");
    answer_until(app, [](const QuestionView& question) { return !question.several; });
    take("question");
    answer_until(app, [](const QuestionView& question) { return question.number.has_value(); });
    if (app.view().question && app.view().question->number) take("number");
    answer_until(app, [](const QuestionView&) { return false; });
    REQUIRE(app.view().result);
    take("result");
    if (!app.view().result->causes.empty()) {
        send(OpenCondition{app.view().result->causes.front().id});
        take("result, opened");
        for (const StatementView& said : app.view().result->causes.front().fits) {
            if (said.source.empty()) continue;
            const std::string source = said.source;
            if (!app.send(ShowSource{source})) continue;
            take("source");
            send(ShowSource{});
            break;
        }
    }
    send(Open{Place::Answers});
    take("answers");
    send(StartOver{});
    open_knee(app);
    send(BeginInterview{});
    send(GetHelpNow{});
    take("emergency");
    send(StartOver{});
    open_plan(app);
    take("plan");
    if (kiosk) return real;
    if (!app.view().plan->exercises.empty()) {
        send(OpenExercise{app.view().plan->exercises.front().id});
        take("exercise");
        send(Back{});
    }
    send(StartPlan{});
    take("episode, first day");
    send(BeginCheckIn{});
    take("check-in, empty");
    send(SetMorningPain{2});
    send(ChooseAgainstYesterday{"same"});
    take("check-in");
    send(ToggleMorningSign{"limp"});
    take("check-in, red");
    send(ToggleMorningSign{"limp"});
    send(SaveCheckIn{});
    take("episode");
    send(Open{Place::Cards});
    take("cards");
    send(OpenCard{app.view().cards->groups.front().cards.front().id});
    take("card");
    send(Open{Place::Me});
    take("me");
    send(EraseEverything{});
    take("me, erasing");
    send(Open{Place::History});
    take("history");
    send(Back{});
    send(Open{Place::Licences});
    take("licences");
    return real;
}

}  // namespace jointline::ui

#pragma once
/// An app in memory with a clock that stands still, and the words to use it as a runner would.
#include <string>

#include <doctest/doctest.h>

#include "core/app/app.h"

namespace jointline::test {

class Runner {
public:
    explicit Runner(Options options = {}) : app_(open(std::move(options))) {}

    const View& sees() { return app_.view(); }
    Result<Done> does(const Command& command) { return app_.send(command); }

    bool pumps() { return app_.pump(); }
    std::vector<Request> takes_requests() { return app_.take_requests(); }

    /// Marks a place as the list does.
    Runner& marks(const std::string& place) {
        REQUIRE(does(MarkRegion{place}));
        return *this;
    }
    Runner& begins() {
        REQUIRE(does(BeginInterview{}));
        return *this;
    }
    /// Answers the page that is open: the option if it is there, else "none", else "no", else "unsure".
    void answers(const std::string& preferred) {
        const auto& question = sees().question;
        REQUIRE(question);
        for (const auto& wanted : {preferred, std::string("none"), std::string("no"), std::string("unsure")}) {
            for (const auto& option : question->options) {
                if (option.id != wanted) continue;
                REQUIRE(does(ChooseAnswer{wanted}));
                REQUIRE(does(NextQuestion{}));
                return;
            }
        }
        FAIL("no option to answer " << question->id);
    }
    /// Answers every page the same way until the result.
    void answers_all(const std::string& preferred) {
        for (int page = 0; sees().place == Place::Question; ++page) {
            REQUIRE(page < 60);
            answers(preferred);
        }
    }

    static Instant today() { return Instant{std::chrono::seconds{1764000000}}; }

private:
    static App open(Options options) {
        if (!options.now) options.now = [] { return today(); };
        auto app = App::open(std::move(options));
        REQUIRE_MESSAGE(app, (app ? "" : app.error().text()));
        return std::move(*app);
    }
    App app_;
};

}  // namespace jointline::test

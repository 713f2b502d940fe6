#include "ui/theme.h"

#include <string>

#include <doctest/doctest.h>

using namespace jointline::ui;

namespace {

struct Pair {
    const char* what;
    Role above;
    Role below;
    double least;
};

constexpr double text = 4.5;   // WCAG 2.1, 1.4.3
constexpr double shape = 3.0;  // 1.4.11

constexpr Pair pairs[] = {
    {"text on canvas", Role::Ink, Role::Canvas, text},
    {"text on a card", Role::Ink, Role::Surface, text},
    {"second text on canvas", Role::InkSoft, Role::Canvas, text},
    {"second text on a card", Role::InkSoft, Role::Surface, text},
    {"second text on a segment", Role::InkSoft, Role::Sunken, text},
    {"small print on a card", Role::InkFaint, Role::Surface, text},
    {"small print on canvas", Role::InkFaint, Role::Canvas, text},
    {"label that is off", Role::InkFaint, Role::Sunken, text},
    {"main button", Role::OnPrimary, Role::Primary, text},
    {"main button, pressed", Role::OnPrimary, Role::PrimaryInk, text},
    {"second button", Role::PrimaryInk, Role::PrimaryTint, text},
    {"chosen answer", Role::Ink, Role::PrimaryTint, text},
    {"link on a card", Role::PrimaryInk, Role::Surface, text},
    {"link on canvas", Role::PrimaryInk, Role::Canvas, text},
    {"number on a spot", Role::OnPain, Role::Pain, text},
    {"place chip", Role::PainInk, Role::PainTint, text},
    {"strength on a card", Role::PainInk, Role::Surface, text},
    {"level 1", Role::GoodInk, Role::GoodTint, text},
    {"level 2", Role::InfoInk, Role::InfoTint, text},
    {"level 3", Role::WatchInk, Role::WatchTint, text},
    {"level 4", Role::UrgentInk, Role::UrgentTint, text},
    {"text on level 1", Role::Ink, Role::GoodTint, text},
    {"text on level 2", Role::Ink, Role::InfoTint, text},
    {"text on level 3", Role::Ink, Role::WatchTint, text},
    {"text on level 4", Role::Ink, Role::UrgentTint, text},
    {"emergency button", Role::OnUrgent, Role::UrgentInk, text},
    {"chosen chip", Role::Surface, Role::Ink, text},
    {"toast", Role::Canvas, Role::Ink, text},
    {"step number", Role::Canvas, Role::Ink, text},
    {"icon of level 1", Role::OnTile, Role::GoodFill, shape},
    {"icon of level 2", Role::OnTile, Role::InfoInk, shape},
    {"icon of level 3", Role::OnWatchTile, Role::WatchTile, shape},
    {"icon of level 4", Role::OnTile, Role::UrgentInk, shape},
    {"outline on a card", Role::Control, Role::Surface, shape},
    {"outline on canvas", Role::Control, Role::Canvas, shape},
    {"outline of an empty bar", Role::Control, Role::Surface, shape},
    {"pain on canvas", Role::Pain, Role::Canvas, shape},
    {"pain on a card", Role::Pain, Role::Surface, shape},
    {"focus ring on canvas", Role::Primary, Role::Canvas, shape},
    {"focus ring on a card", Role::Primary, Role::Surface, shape},
    {"edge of level 1", Role::GoodFill, Role::Canvas, shape},
    {"edge of level 2", Role::InfoInk, Role::Canvas, shape},
    {"edge of level 3", Role::WatchFill, Role::Canvas, shape},
    {"edge of level 4", Role::UrgentInk, Role::Canvas, shape},
};

}  // namespace

TEST_CASE("everything that must be read or seen stands out enough, in every theme") {
    for (const char* name : {"light", "dark", "contrast"})
        for (const bool system_is_dark : {false, true}) {
            const Theme theme = Theme::named(name, system_is_dark);
            for (const Pair& pair : pairs) {
                const double ratio = contrast_ratio(theme[pair.above], theme[pair.below]);
                CHECK_MESSAGE(ratio >= pair.least, std::string(name), ", ", std::string(pair.what), ": ", ratio);
            }
        }
}

TEST_CASE("black on white is as strong as it gets, and a colour on itself is nothing") {
    CHECK(contrast_ratio(IM_COL32_BLACK, IM_COL32_WHITE) == doctest::Approx(21));
    CHECK(contrast_ratio(IM_COL32_WHITE, IM_COL32_BLACK) == doctest::Approx(21));
    CHECK(contrast_ratio(IM_COL32(9, 99, 200, 255), IM_COL32(9, 99, 200, 255)) == doctest::Approx(1));
}

TEST_CASE("the theme follows the system until the runner has chosen one") {
    CHECK_FALSE(Theme::named("system", false).dark());
    CHECK(Theme::named("system", true).dark());
    CHECK_FALSE(Theme::named("light", true).dark());
    CHECK(Theme::named("dark", false).dark());
    CHECK(Theme::named("contrast", false).contrast());
    CHECK(Theme::named("contrast", true).dark());
}

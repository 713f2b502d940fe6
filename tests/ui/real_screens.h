#pragma once
/// Every screen as the real app fills it, reached by the commands of a person.
#include <string>
#include <vector>

#include "core/app/app.h"

namespace jointline::ui {

struct RealScreen {
    std::string name;
    View view;
};

/// Views point into the app's body map: the app lives as long as they do.
struct RealScreens {
    std::vector<App> apps;
    std::vector<RealScreen> screens;
};

/// `text` in percent: one of the settings.
RealScreens real_screens(const std::string& text = "100", bool kiosk = false, const std::string& theme = "light");

}  // namespace jointline::ui

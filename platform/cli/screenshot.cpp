// jointline screenshot: a picture of a screen.
#include "platform/offscreen/screenshot.h"

#include <CLI/CLI.hpp>

#include "core/base/json.h"
#include "platform/cli/subcommands.h"
#include "platform/offscreen/scenes.h"
#include "platform/shell/files.h"
#include "platform/shell/language.h"

namespace jointline::cli {
namespace {

Error wrong(const std::string& what) { return {ErrorCode::Usage, what}; }

void list_scenes(bool as_json) {
    if (!as_json) {
        for (const auto& scene : offscreen::scenes()) print(scene.name);
        return;
    }
    JsonWriter json;
    json.begin_object().key("screens").begin_array();
    for (const auto& scene : offscreen::scenes())
        json.begin_object().member("name", scene.name).member("shows", scene.shows).end_object();
    json.end_array().end_object();
    print(json.text());
}

}  // namespace

void declare_screenshot(CLI::App& options, Arguments& arguments) {
    options.add_flag("--list", arguments.list, "names the screens");
    options.add_option("--screen", arguments.screen, "which screen")->type_name("NAME");
    options.add_option("--size", arguments.size, "of the window in logical pixels, as in 390x844")->type_name("WxH");
    options.add_option("--scale", arguments.scale, "pixels of the picture to a logical pixel, 2 for a dense display")
        ->type_name("S")
        ->check(CLI::Range(0.5, 8.0));
    options.add_option("--theme", arguments.theme, "light, dark or contrast")
        ->type_name("THEME")
        ->check(CLI::IsMember({"light", "dark", "contrast"}));
    options.add_option("--out", arguments.out, "where the picture goes")->type_name("FILE.png");
}

int screenshot(const Arguments& arguments) {
    if (arguments.list) {
        list_scenes(arguments.json);
        return exit_done;
    }
    if (arguments.screen.empty()) return complain(wrong("--screen NAME is missing: screenshot --list names them"));
    if (arguments.out.empty()) return complain(wrong("--out FILE.png is missing"));
    const auto size = size_of(arguments.size);
    if (!size) return complain(wrong("--size wants two numbers of logical pixels, as in 390x844"));
    const auto language = shell::language(arguments.language);
    if (!language) return complain(language.error());
    const auto picture = offscreen::screenshot({.scene = arguments.screen,
                                                .width = size->first,
                                                .height = size->second,
                                                .scale = arguments.scale,
                                                .theme = arguments.theme,
                                                .language = *language});
    if (!picture) return complain(picture.error());
    const auto written = shell::write_whole(arguments.out, *picture);
    return written ? exit_done : complain(written.error());
}

}  // namespace jointline::cli

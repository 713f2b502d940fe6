#include "assets/assets.h"
#include "core/app/present.h"
#include "core/app/setting_list.h"
#include "core/app/wording.h"
#include "core/base/json.h"
#include "core/base/text.h"

namespace jointline {
namespace {

/// The places of a stored check, without opening it as a whole.
std::string places_of(const AppState& state, const storage::StoredAssessment& row) {
    std::string places;
    const auto evidence = Json::parse(row.evidence, "stored answers");
    const auto marks = evidence ? evidence->root().find("marks") : std::nullopt;
    for (std::size_t i = 0; marks && i < marks->size(); ++i) {
        const auto text = marks->at(i).string("place");
        const auto site = text ? body::site_from(*text) : std::nullopt;
        if (site) places += (places.empty() ? "" : " · ") + chip(state, *site);
    }
    return places;
}

}  // namespace

void present_history(const AppState& state, View& view) {
    if (state.place() != Place::History) return;
    HistoryView history;
    history.title = state.strings("ui/history.title");
    for (const auto& row : state.stored) {
        const auto level = triage::disposition_of(row.level);
        history.rows.push_back({row.id, day_text(state, row.made_at, row.zone), places_of(state, row), row.level,
                                level ? static_cast<int>(*level) : 2, level ? level_name(state, *level) : row.level,
                                state.strings("ui/history.delete")});
    }
    if (history.rows.empty()) history.empty = state.strings("ui/history.empty");
    view.history = std::move(history);
}

SettingView setting_view(const AppState& state, const SettingChoices& setting) {
    const std::string key(setting.key);
    const std::string chosen = state.setting(key, std::string(setting.values.front()));
    SettingView shown;
    shown.key = key;
    shown.label = state.strings("ui/setting." + key);
    if (setting.has_help) shown.help = state.strings("ui/setting." + key + ".help");
    for (const auto value : setting.values) {
        const std::string id(value);
        shown.options.push_back({id, state.strings("ui/setting." + key + "." + id), id == chosen});
    }
    return shown;
}

void present_settings(const AppState& state, View& view) {
    if (state.place() != Place::Me) return;
    const auto& strings = state.strings;
    MeView me;
    me.title = strings("ui/me.title");
    for (const auto& setting : setting_list()) me.settings.push_back(setting_view(state, setting));
    me.history_label = strings("ui/me.history");
    me.cards_label = strings("cards/title");
    if (state.open_episode) me.episode_label = strings("ui/plan.episode");
    me.licences_label = strings("ui/me.licences");
    me.privacy = strings("ui/me.privacy");
    me.erase_label = strings(state.erase_asked ? "ui/me.erase.again" : "ui/me.erase");
    if (state.erase_asked) me.erase_warning = strings("ui/me.erase.warning");
    me.erase_asked = state.erase_asked;
    me.version = strings("ui/me.version", {{"version", JOINTLINE_VERSION}, {"knowledge", state.knowledge.version}});
    view.me = std::move(me);
}

void present_licences(const AppState& state, View& view) {
    if (state.place() != Place::Licences) return;
    LicencesView licences;
    licences.title = state.strings("ui/licences.title");
    // One paragraph of the page for each of the file, headings and lists included, without their marks.
    std::string paragraph;
    const auto take = [&] {
        if (!paragraph.empty()) licences.paragraphs.push_back(std::move(paragraph));
        paragraph.clear();
    };
    for (auto line : split(assets::find("LICENSES.md").value_or(""), '\n')) {
        const bool heading = line.starts_with("#");
        const bool item = line.starts_with("- ");
        while (!line.empty() && (line.front() == '#' || line.front() == ' ' || line.front() == '-'))
            line.remove_prefix(1);
        if (line.empty() || heading || item) take();
        if (line.empty()) continue;
        paragraph += (paragraph.empty() ? "" : " ") + std::string(line);
        if (heading) take();
    }
    take();
    view.licences = std::move(licences);
}

}  // namespace jointline

#include "core/app/app.h"

#include <utility>

#include "core/app/episodes.h"
#include "core/app/handlers.h"
#include "core/app/knowledge_assets.h"
#include "core/app/present.h"

namespace jointline {
namespace {

constexpr int history_rows = 200;

Result<body::Regions> load_regions() {
    return body::Regions::parse(assets::find("body/regions.txt").value_or(""), "body/regions.txt");
}

Result<body::Figures> load_figures() {
    body::Figures figures;
    for (const auto& asset : assets::below("body/outlines/"))
        if (auto added = figures.add(asset.bytes, std::string(asset.name)); !added) return added.error();
    return figures;
}

/// The running episode as it stands today; the log's new runs become sessions of its plan.
void look_at_episode(AppState& state) {
    Episodes episodes(state.database, state.care.plans, state.advice);
    state.open_episode = episodes.open();
    state.episode_now.reset();
    const bool is_shown = state.place() == Place::Episode || state.place() == Place::CheckIn;
    if (!state.open_episode || !is_shown) return;
    const Moment now{state.options.now(), state.options.zone};
    episodes.take_in_runs(state.open_episode->id, now);
    if (auto looked = episodes.look(state.open_episode->id, now)) state.episode_now = std::move(*looked);
    state.episode_history = storage::CareStore(state.database).history(state.open_episode->id);
}

void rebuild(AppState& state) {
    look_at_episode(state);
    if (state.place() == Place::History) state.stored = state.assessments.newest(history_rows);
    View view;
    present_chrome(state, view);
    present_map(state, view);
    present_list(state, view);
    present_question(state, view);
    present_answers(state, view);
    present_result(state, view);
    present_source(state, view);
    present_history(state, view);
    present_runs(state, view);
    present_run(state, view);
    present_plan(state, view);
    present_exercise(state, view);
    present_cards(state, view);
    present_episode(state, view);
    present_check_in(state, view);
    present_settings(state, view);
    present_licences(state, view);
    state.view = std::move(view);
}

void show_fault(AppState& state, const std::string& key) {
    state.notice = NoticeView{state.strings(key), {}, true};
    state.view_is_old = true;
}

}  // namespace

App::App(std::unique_ptr<AppState> state) : state_(std::move(state)) {}
App::App(App&&) noexcept = default;
App& App::operator=(App&&) noexcept = default;
App::~App() = default;

Result<std::unique_ptr<AppState>> open_state(Options options) {
    auto strings = Strings::load(options.language);
    if (!strings) return strings.error();
    auto regions = load_regions();
    if (!regions) return regions.error();
    auto figures = load_figures();
    if (!figures) return figures.error();
    auto knowledge = built_in_knowledge();
    if (!knowledge) return knowledge.error();
    auto advice = built_in_advice();
    if (!advice) return advice.error();
    auto plans = built_in_plans();
    if (!plans) return plans.error();
    auto cards = built_in_cards();
    if (!cards) return cards.error();
    CareDesk desk{std::move(*plans), std::move(*cards), {}, {}, {}};
    // A kiosk never writes: a visit lives in memory alone.
    if (options.profile == Profile::Kiosk) options.database = ":memory:";
    auto database = storage::Database::open(options.database);
    if (!database) return database.error();
    const bool in_memory = options.database == ":memory:";
    auto originals = storage::OriginalStore::open(in_memory ? options.database
                                                            : storage::OriginalStore::path_beside(options.database));
    if (!originals) return originals.error();
    try {
        auto state = std::make_unique<AppState>(std::move(options), std::move(*database), std::move(*strings),
                                                std::move(*regions), std::move(*figures), std::move(*knowledge),
                                                std::move(*advice), std::move(desk), std::move(*originals));
        state->settings = state->settings_store.all();
        if (state->setting("anatomy", "muscle") == "skin") state->map.show_layer(body::Layer::Skin);
        return state;
    } catch (const std::exception& failure) {
        return Error{ErrorCode::Storage, failure.what()};
    }
}

Result<App> App::open(Options options) {
    auto state = open_state(std::move(options));
    if (!state) return state.error();
    return App(std::move(*state));
}

Result<Done> App::send(const Command& command) {
    state_->view_is_old = true;
    // What was said before is answered by doing something else.
    const bool keeps_notice = std::holds_alternative<DismissNotice>(command);
    if (!keeps_notice) state_->notice.reset();
    try {
        return std::visit([&](const auto& one) { return on(*state_, one); }, command);
    } catch (const std::exception& failure) {
        show_fault(*state_, "ui/fault.storage");
        return Error{ErrorCode::Storage, failure.what()};
    }
}

const View& App::view() {
    if (!state_->view_is_old) return state_->view;
    state_->view_is_old = false;
    try {
        rebuild(*state_);
    } catch (const std::exception&) {
        show_fault(*state_, "ui/fault.storage");
        state_->view.notice = state_->notice;
        state_->view_is_old = false;
    }
    return state_->view;
}

bool App::pump() {
    try {
        return pump_import(*state_);
    } catch (const std::exception&) {
        // The portion that failed is not there; what was reported before it is.
        state_->runs.job.reset();
        state_->runs.waiting.clear();
        state_->runs.import.reset();
        show_fault(*state_, "ui/fault.storage");
        return false;
    }
}

std::vector<Request> App::take_requests() { return std::exchange(state_->requests, {}); }

}  // namespace jointline

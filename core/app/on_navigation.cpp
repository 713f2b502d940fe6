#include "core/app/handlers.h"

namespace jointline {
namespace {

/// The places of the tab bar stand at the root: opening one forgets the trail.
bool is_root(Place place) { return place == Place::Body || place == Place::Runs || place == Place::Me; }

}  // namespace

Result<Done> on(AppState& state, const Open& command) {
    if (command.place == Place::Question || command.place == Place::Result) {
        // These need something to show; they are reached by answering, not by a link.
        const bool there = command.place == Place::Question ? state.draft.has_value() : state.finished.has_value();
        if (!there) return Error{ErrorCode::Usage, "there is no question or result to open"};
    }
    if ((command.place == Place::Plan && !state.finished) ||
        ((command.place == Place::Episode || command.place == Place::CheckIn) && !state.open_episode))
        return Error{ErrorCode::Usage, "there is no plan to open"};
    if (command.place == Place::CloseUp && !state.map.close_up())
        return Error{ErrorCode::Usage, "there is no close-up to open"};
    if (is_root(command.place)) state.trail.clear();
    if (state.trail.empty())
        state.trail.push_back(command.place);
    else
        state.go(command.place);
    state.erase_asked = false;
    return Done{};
}

Result<Done> on(AppState& state, const Back&) {
    if (!state.open_source.empty()) {
        state.open_source.clear();
        return Done{};
    }
    if (state.place() == Place::Question) {
        back_in_interview(state);
        return Done{};
    }
    if (state.place() == Place::CloseUp) state.map.leave_close_up();
    if (state.trail.size() > 1)
        state.trail.pop_back();
    else if (state.place() != Place::Body)
        state.trail = {Place::Body};
    state.erase_asked = false;
    return Done{};
}

Result<Done> on(AppState& state, const StartOver&) {
    state.map.clear();
    state.interview = {};
    state.draft.reset();
    state.finished.reset();
    state.open_condition.clear();
    state.open_source.clear();
    state.search.clear();
    state.trail = {Place::Body};
    return Done{};
}

Result<Done> on(AppState& state, const DismissNotice&) {
    state.notice.reset();
    return Done{};
}

}  // namespace jointline

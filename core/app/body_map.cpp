#include "core/app/body_map.h"

#include <algorithm>
#include <cassert>

namespace jointline {

using body::FigureId;
using body::Side;
using body::Site;
using body::View;
using body::Zoom;

FigureId BodyMap::body_figure() const { return {Zoom::Body, body_view_, body::Build::Athletic, Side::None}; }

void BodyMap::turn_close_up(View view) {
    if (!close_up_) return;
    FigureId turned = *close_up_;
    turned.view = view;
    if (figures_->find(turned) != nullptr) close_up_ = turned;
}

std::optional<FigureId> BodyMap::closer(const FigureId& from, Site site) const {
    return body::close_up(from, *regions_, site);
}

BodyMap::Marked BodyMap::mark(Site site, std::optional<Point> at, FigureId on) {
    set_alternatives({}, false);
    const auto there = std::find_if(marks_.begin(), marks_.end(), [&](const Mark& m) { return m.site == site; });
    if (there != marks_.end()) {
        active_ = static_cast<std::size_t>(there - marks_.begin());
        return Marked::Already;
    }
    if (marks_.size() == most_marks) return Marked::TooMany;
    remember();
    marks_.push_back({site, at, on, std::nullopt, std::nullopt});
    active_ = marks_.size() - 1;
    return Marked::New;
}

void BodyMap::unmark(Site site) {
    const auto there = std::find_if(marks_.begin(), marks_.end(), [&](const Mark& m) { return m.site == site; });
    if (there == marks_.end()) return;
    remember();
    const auto place = static_cast<std::size_t>(there - marks_.begin());
    marks_.erase(there);
    if (active_ > place || active_ == marks_.size()) active_ = active_ > 0 ? active_ - 1 : 0;
    set_alternatives({}, false);
}

void BodyMap::choose(Site site) {
    for (std::size_t i = 0; i < marks_.size(); ++i)
        if (marks_[i].site == site) active_ = i;
}

void BodyMap::set_strength(int of_ten) {
    if (marks_.empty() || marks_[active_].strength == of_ten) return;
    remember();
    marks_[active_].strength = std::clamp(of_ten, 0, 10);
}

void BodyMap::set_extent(Extent extent) {
    if (marks_.empty() || marks_[active_].extent == extent) return;
    remember();
    marks_[active_].extent = extent;
}

void BodyMap::remember() {
    past_.push_back({marks_, active_});
    if (past_.size() > undo_steps) past_.erase(past_.begin());
}

void BodyMap::undo() {
    if (past_.empty()) return;
    marks_ = std::move(past_.back().marks);
    active_ = past_.back().active;
    past_.pop_back();
    set_alternatives({}, false);
}

void BodyMap::clear() {
    marks_.clear();
    past_.clear();
    active_ = 0;
    close_up_.reset();
    body_view_ = View::Front;
    set_alternatives({}, false);
}

const Mark* BodyMap::active() const { return marks_.empty() ? nullptr : &marks_[active_]; }

const Mark* BodyMap::find(Site site) const {
    const auto there = std::find_if(marks_.begin(), marks_.end(), [&](const Mark& m) { return m.site == site; });
    return there == marks_.end() ? nullptr : &*there;
}

void BodyMap::set_alternatives(std::vector<Site> sites, bool is_tie) {
    alternatives_ = std::move(sites);
    is_tie_ = is_tie;
}

const body::Figure& BodyMap::figure(FigureId id) const {
    const auto* found = figures_->find(id);
    assert(found != nullptr);  // every figure the map can name is built in; a test holds that
    return *found;
}

}  // namespace jointline

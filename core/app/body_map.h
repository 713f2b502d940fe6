#pragma once
/// The map as the person has it before her: which figure is shown, what is marked, and twenty steps back.
///
/// Shapes  at most five marks; the one that the sheet speaks of is `active`. Marking one side never changes the other.
/// Units   millimetres of the person.
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/base/geometry.h"
#include "core/body/figure.h"
#include "core/body/region.h"

namespace jointline {

enum class Extent { Finger, Hand, AllOver };

struct Mark {
    body::Site site;
    std::optional<Point> at;  ///< where the finger was, on `on`; none when chosen from the list
    body::FigureId on;
    std::optional<int> strength;  ///< of ten
    std::optional<Extent> extent;
    friend bool operator==(const Mark&, const Mark&) = default;
};

class BodyMap {
public:
    static constexpr std::size_t most_marks = 5;
    static constexpr std::size_t undo_steps = 20;

    BodyMap(const body::Regions& regions, const body::Figures& figures) : regions_(&regions), figures_(&figures) {}

    // What is shown
    body::FigureId body_figure() const;
    const std::optional<body::FigureId>& close_up() const { return close_up_; }
    body::Layer layer() const { return layer_; }
    void turn_body(body::View view) { body_view_ = view; }
    void turn_close_up(body::View view);
    void show_layer(body::Layer layer) { layer_ = layer; }
    void leave_close_up() { close_up_.reset(); }
    /// The figure that shows a place at finger size; empty where the body is close enough (hip, back).
    std::optional<body::FigureId> closer(const body::FigureId& from, body::Site site) const;
    void look_at(body::FigureId figure) { close_up_ = figure; }

    // What is marked
    enum class Marked { New, Already, TooMany };
    Marked mark(body::Site site, std::optional<Point> at, body::FigureId on);
    void unmark(body::Site site);
    void choose(body::Site site);
    void set_strength(int of_ten);
    void set_extent(Extent extent);
    bool can_undo() const { return !past_.empty(); }
    void undo();
    void forget_past() { past_.clear(); }
    void clear();

    const std::vector<Mark>& marks() const { return marks_; }
    const Mark* active() const;
    const Mark* find(body::Site site) const;

    /// What lies near the last tap: to correct it with, or, in a tie, to choose from.
    const std::vector<body::Site>& alternatives() const { return alternatives_; }
    bool is_tie() const { return is_tie_; }
    void set_alternatives(std::vector<body::Site> sites, bool is_tie);

    const body::Figure& figure(body::FigureId id) const;
    const body::Regions& regions() const { return *regions_; }

private:
    struct Step {
        std::vector<Mark> marks;
        std::size_t active;
    };
    void remember();

    const body::Regions* regions_;
    const body::Figures* figures_;
    body::View body_view_ = body::View::Front;
    std::optional<body::FigureId> close_up_;
    body::Layer layer_ = body::Layer::Muscle;
    std::vector<Mark> marks_;
    std::size_t active_ = 0;
    std::vector<Step> past_;
    std::vector<body::Site> alternatives_;
    bool is_tie_ = false;
};

}  // namespace jointline

#pragma once
/// Samples in, a run out. What the file says of the run stands; what it does not say follows from the samples.
///
/// Shapes  samples in the order the device wrote them, smart recording and gaps included. Across a segment's border
///         nothing is counted: no distance, no moving time, no speed.
/// Units   see run.h.
/// Errors  none. A run without samples is what the file said of it.
/// Source  our own choices, named below: slowest_moving, a_stop, stop_covers, climb_counts, fastest.
#include "core/runs/run.h"

namespace jointline::runs {

/// Slower than this nobody walks: half a metre a second is a mile in 54 minutes.
inline constexpr Speed slowest_moving = Speed::meters_per_second(0.5);
/// Standing still means covering less than this in that time; shorter than that, a device that writes its distance
/// every few seconds would seem to stop and go.
inline constexpr Distance stop_covers = Distance::meters(5);
inline constexpr Seconds a_stop{10};
/// Height counts as climbed once it exceeds the noise of a barometer and most of that of satellites.
inline constexpr Distance climb_counts = Distance::meters(3);

/// No speed beyond this is shown: on foot the fastest sprint measured (12.4 m/s, Berlin 2009), on wheels a descent.
Speed fastest(Sport sport);

class RunBuilder {
public:
    /// About so many samples will come: memory is taken once.
    void expect(std::size_t samples) { run_.samples.expect(samples); }
    /// A sample at a moment.
    void add(Instant at, Sample sample);
    /// A sample of which the file does not tell the moment.
    void add(const Sample& sample);
    /// What comes next is not joined to what came before.
    void begin_segment();
    /// What the file says of the run as a whole; filled in as it is come across.
    Run& said() { return run_; }
    const Run& said() const { return run_; }

    /// Fills in what the file did not say and hands the run out. The builder is empty afterwards.
    Run finish();

private:
    Run run_;
    bool breaks_ = false;
};

/// Fills in, from its samples, what a run does not say about itself.
void complete(Run& run);

/// Ground covered until each sample since the first: as recorded, else along the track. Empty if neither is there.
std::vector<Distance> covered(const Run& run);

/// Speed at each sample over about ten seconds around it; nullopt in gaps, and where it would be faster than anybody.
std::vector<std::optional<Speed>> speeds(const Run& run);

}  // namespace jointline::runs

#pragma once
/// When frames were drawn, and what they cost: how tests and benchmarks see that an idle window draws nothing.
///
/// Shapes  the file that JOINTLINE_FRAME_LOG names gets a line of JSON a frame: {"frame": 1, "at": 81.25, "cpu": 0.14}.
/// Units   `at` in seconds of the monotonic clock, `cpu` in seconds of processor time since the start.
#include <fstream>

namespace jointline::shell {

class FrameLog {
public:
    FrameLog();  ///< does nothing where the variable is not set
    void frame_drawn();

private:
    std::ofstream out_;
    long long frames_ = 0;
};

}  // namespace jointline::shell

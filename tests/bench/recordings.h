#pragma once
/// Long recordings made up for benchmarks: the same wandering run as FIT, GPX or TCX, as devices and services write it.
#include <string>

namespace jointline::bench {

std::string fit_recording(int seconds, int start = 0);
std::string gpx_recording(int seconds);
std::string tcx_recording(int seconds);

}  // namespace jointline::bench

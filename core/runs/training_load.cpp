#include "core/runs/training_load.h"

namespace jointline::runs {
namespace {

constexpr std::chrono::days acute{7};
constexpr std::chrono::days chronic{28};

}  // namespace

std::optional<double> session_load(std::optional<Seconds> time, std::optional<int> effort) {
    if (!time || !effort) return std::nullopt;
    return time->count() / 60.0 * *effort;
}

std::optional<double> acute_chronic_ratio(std::span<const DatedLoad> loads, Day at) {
    double week = 0;
    double month = 0;
    for (const DatedLoad& each : loads) {
        if (each.day > at || each.day <= at - chronic) continue;
        month += each.load;
        if (each.day > at - acute) week += each.load;
    }
    const double usual_week = month * acute.count() / chronic.count();
    if (usual_week <= 0) return std::nullopt;
    return week / usual_week;
}

}  // namespace jointline::runs

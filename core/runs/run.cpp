#include "core/runs/run.h"

#include <algorithm>
#include <array>

namespace jointline::runs {
namespace {

struct SportName {
    std::string_view text;
    Sport sport;
};

// The first name of a sport is ours; the others are those of Strava, Garmin, Runkeeper, Apple Health, TCX and FIT, in
// lower case and without separators. "9" is Strava's number for a run in its GPX files, "1" a ride.
constexpr std::array<SportName, 62> sports{{
    {"running", Sport::Running},
    {"walking", Sport::Walking},
    {"hiking", Sport::Hiking},
    {"cycling", Sport::Cycling},
    {"swimming", Sport::Swimming},
    {"rowing", Sport::Rowing},
    {"skiing", Sport::Skiing},
    {"skating", Sport::Skating},
    {"training", Sport::Training},
    {"transition", Sport::Transition},
    {"other", Sport::Other},
    {"run", Sport::Running},
    {"9", Sport::Running},
    {"trailrunning", Sport::Running},
    {"trailrun", Sport::Running},
    {"treadmillrunning", Sport::Running},
    {"treadmill", Sport::Running},
    {"streetrunning", Sport::Running},
    {"trackrunning", Sport::Running},
    {"indoorrunning", Sport::Running},
    {"virtualrun", Sport::Running},
    {"virtualrunning", Sport::Running},
    {"ultrarun", Sport::Running},
    {"jogging", Sport::Running},
    {"laufen", Sport::Running},
    {"lauf", Sport::Running},
    {"courseapied", Sport::Running},
    {"walk", Sport::Walking},
    {"gehen", Sport::Walking},
    {"spaziergang", Sport::Walking},
    {"casualwalking", Sport::Walking},
    {"speedwalking", Sport::Walking},
    {"hike", Sport::Hiking},
    {"wandern", Sport::Hiking},
    {"wanderung", Sport::Hiking},
    {"ride", Sport::Cycling},
    {"1", Sport::Cycling},
    {"bike", Sport::Cycling},
    {"biking", Sport::Cycling},
    {"virtualride", Sport::Cycling},
    {"ebikeride", Sport::Cycling},
    {"gravelride", Sport::Cycling},
    {"mountainbikeride", Sport::Cycling},
    {"mountainbiking", Sport::Cycling},
    {"roadbiking", Sport::Cycling},
    {"indoorcycling", Sport::Cycling},
    {"radfahrt", Sport::Cycling},
    {"radfahren", Sport::Cycling},
    {"swim", Sport::Swimming},
    {"lapswimming", Sport::Swimming},
    {"openwaterswimming", Sport::Swimming},
    {"schwimmen", Sport::Swimming},
    {"indoorrowing", Sport::Rowing},
    {"nordicski", Sport::Skiing},
    {"alpineski", Sport::Skiing},
    {"backcountryski", Sport::Skiing},
    {"crosscountryskiing", Sport::Skiing},
    {"inlineskate", Sport::Skating},
    {"iceskate", Sport::Skating},
    {"weighttraining", Sport::Training},
    {"strengthtraining", Sport::Training},
    {"workout", Sport::Training},
}};

constexpr std::array<std::string_view, 6> kinds{"", "road", "trail", "track", "treadmill", "virtual"};

/// Lower case, without separators; services wrap the name of a sport in words of their own.
std::string plain(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        if (letter == '_' || letter == ' ' || letter == '-') continue;
        result += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    constexpr std::string_view apple = "hkworkoutactivitytype";
    return result.compare(0, apple.size(), apple) == 0 ? result.substr(apple.size()) : result;
}

}  // namespace

std::string_view name(Sport sport) {
    const auto* found =
        std::find_if(sports.begin(), sports.end(), [&](const auto& each) { return each.sport == sport; });
    return found == sports.end() ? std::string_view{} : found->text;
}

std::string_view name(Kind kind) { return kinds[static_cast<std::size_t>(kind)]; }

Sport sport_named(std::string_view text) {
    const std::string wanted = plain(text);
    const auto* found =
        std::find_if(sports.begin(), sports.end(), [&](const auto& each) { return each.text == wanted; });
    return found == sports.end() ? Sport::Unknown : found->sport;
}

Kind kind_named(std::string_view text) {
    const std::string wanted = plain(text);
    if (wanted == "road" || wanted == "streetrunning") return Kind::Road;
    if (wanted == "trail" || wanted == "trailrun" || wanted == "trailrunning") return Kind::Trail;
    if (wanted == "track" || wanted == "trackrunning") return Kind::Track;
    if (wanted == "treadmill" || wanted == "treadmillrunning" || wanted == "indoorrunning") return Kind::Treadmill;
    if (wanted == "virtual" || wanted == "virtualrun" || wanted == "virtualrunning") return Kind::Virtual;
    return Kind::Unknown;
}

bool on_foot(Sport sport) {
    return sport == Sport::Running || sport == Sport::Walking || sport == Sport::Hiking || sport == Sport::Unknown;
}

void Samples::push(const Sample& sample) {
    time.push(sample.time, size_, expected_);
    latitude.push(sample.latitude, size_, expected_);
    longitude.push(sample.longitude, size_, expected_);
    elevation.push(sample.elevation, size_, expected_);
    distance.push(sample.distance, size_, expected_);
    heart_rate.push(sample.heart_rate, size_, expected_);
    cadence.push(sample.cadence, size_, expected_);
    ++size_;
}

void Samples::release_spare() {
    time.release_spare();
    latitude.release_spare();
    longitude.release_spare();
    elevation.release_spare();
    distance.release_spare();
    heart_rate.release_spare();
    cadence.release_spare();
}

bool Samples::operator==(const Samples& other) const {
    return size_ == other.size_ && origin == other.origin && time == other.time && latitude == other.latitude &&
           longitude == other.longitude && elevation == other.elevation && distance == other.distance &&
           heart_rate == other.heart_rate && cadence == other.cadence && segments == other.segments;
}

}  // namespace jointline::runs

#include "core/import/service.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "core/import/apple_health.h"
#include "core/import/garmin.h"
#include "core/import/runkeeper.h"
#include "core/import/strava.h"

namespace jointline::import {
namespace {

bool ends_with(std::string_view text, std::string_view end) {
    if (text.size() < end.size()) return false;
    return std::equal(end.begin(), end.end(), text.end() - static_cast<std::ptrdiff_t>(end.size()), [](char a, char b) {
        return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b);
    });
}

}  // namespace

bool named_as_activity(std::string_view path) {
    constexpr std::array<std::string_view, 7> endings{".fit", ".gpx", ".tcx", ".fit.gz", ".gpx.gz", ".tcx.gz", ".zip"};
    if (path.find("__MACOSX/") != std::string_view::npos) return false;  // what Finder leaves beside each file
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return ends_with(path, end); });
}

bool named_as_list(std::string_view path) { return ends_with(path, ".csv"); }

bool Service::wants(std::string_view path) const { return named_as_activity(path); }

std::unique_ptr<Service> recognise(const FileSet& files) {
    using Recognise = std::unique_ptr<Service> (*)(const FileSet&);
    for (const Recognise recognise : std::initializer_list<Recognise>{Strava::recognise, Garmin::recognise,
                                                                      Runkeeper::recognise, AppleHealth::recognise})
        if (auto service = recognise(files)) return service;
    return nullptr;
}

}  // namespace jointline::import

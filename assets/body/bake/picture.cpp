#include "assets/body/bake/picture.h"

#include <atomic>
#include <thread>

namespace jointline::bake {

namespace {

bool differ(const Sample& a, const Sample& b) {
    return a.label != b.label || std::fabs(a.depth - b.depth) > 1.6F ||
           std::fabs(a.themes[0].opacity - b.themes[0].opacity) > 0.05F ||
           length(a.themes[0].light - b.themes[0].light) > 0.05F || (a.label != 0 && dot(a.normal, b.normal) < 0.93F);
}

}  // namespace

void each_row(int rows, const std::function<void(int)>& row) {
    std::atomic<int> next = 0;
    const auto work = [&] {
        for (int y = next++; y < rows; y = next++) row(y);
    };
    std::vector<std::thread> others;
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    for (unsigned i = 1; i < cores; ++i) others.emplace_back(work);
    work();
    for (auto& thread : others) thread.join();
}

Picture render(const Rect& area, float pixels_per_mm, const std::function<Sample(Point)>& shade) {
    Picture picture;
    picture.area = area;
    picture.width = static_cast<int>(std::lround(area.width() * pixels_per_mm));
    picture.height = static_cast<int>(std::lround(area.height() * pixels_per_mm));
    const std::size_t count = picture.index(0, picture.height);
    std::vector<Sample> samples(count);
    for (auto& theme : picture.themes) theme.resize(count);
    picture.labels.resize(count);

    const auto at = [&](int x, int y, float dx, float dy) {
        return shade({area.min.x + (static_cast<float>(x) + dx) / pixels_per_mm,
                      area.max.y - (static_cast<float>(y) + dy) / pixels_per_mm});
    };
    each_row(picture.height, [&](int y) {
        for (int x = 0; x < picture.width; ++x) samples[picture.index(x, y)] = at(x, y, 0.5F, 0.5F);
    });
    each_row(picture.height, [&](int y) {
        for (int x = 0; x < picture.width; ++x) {
            const std::size_t i = picture.index(x, y);
            const Sample& own = samples[i];
            const bool edge = (x > 0 && differ(own, samples[i - 1])) ||
                              (x + 1 < picture.width && differ(own, samples[i + 1])) ||
                              (y > 0 && differ(own, samples[picture.index(x, y - 1)])) ||
                              (y + 1 < picture.height && differ(own, samples[picture.index(x, y + 1)]));
            picture.labels[i] = own.label;
            for (std::size_t theme = 0; theme < 2; ++theme) picture.themes[theme][i] = own.themes[theme];
            if (!edge) continue;
            Color sum[2];
            for (const Point offset : {Point{0.25F, 0.25F}, {0.75F, 0.25F}, {0.25F, 0.75F}, {0.75F, 0.75F}}) {
                const Sample sample = at(x, y, offset.x, offset.y);
                for (std::size_t theme = 0; theme < 2; ++theme) {
                    sum[theme].light = sum[theme].light + sample.themes[theme].light * 0.25F;
                    sum[theme].opacity += sample.themes[theme].opacity * 0.25F;
                }
            }
            for (std::size_t theme = 0; theme < 2; ++theme) picture.themes[theme][i] = sum[theme];
        }
    });
    return picture;
}

}  // namespace jointline::bake

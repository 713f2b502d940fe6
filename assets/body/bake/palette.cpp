#include "assets/body/bake/palette.h"

#include <algorithm>
#include <map>

#include "assets/body/bake/color.h"

namespace jointline::bake {

namespace {

// A pixel in both themes as it weighs on the eye: colour times opacity, and opacity, of each.
using Both = std::array<float, 8>;

constexpr int rounds = 9;  // of moving the places to the middle of what they stand for
constexpr std::size_t sampled = 40000;

Both both_of(const Picture& picture, std::size_t i) {
    Both out{};
    for (std::size_t theme = 0; theme < 2; ++theme) {
        const Color& c = picture.themes[theme][i];
        const float a = clamp01(c.opacity);
        const Vec straight = a > 1e-4F ? c.light * (1 / a) : Vec{};
        out[theme * 4 + 0] = to_srgb(straight.x) * a * 255;
        out[theme * 4 + 1] = to_srgb(straight.y) * a * 255;
        out[theme * 4 + 2] = to_srgb(straight.z) * a * 255;
        out[theme * 4 + 3] = a * 255;
    }
    return out;
}

float apart(const Both& a, const Both& b) {
    float sum = 0;
    for (std::size_t k = 0; k < 8; ++k) sum += (a[k] - b[k]) * (a[k] - b[k]);
    return sum;
}

std::size_t nearest(const std::vector<Both>& places, const Both& pixel) {
    std::size_t best = 0;
    float least = apart(places[0], pixel);
    for (std::size_t i = 1; i < places.size(); ++i) {
        float sum = 0;
        for (std::size_t k = 0; k < 8 && sum < least; k += 4)
            for (std::size_t j = k; j < k + 4; ++j) sum += (places[i][j] - pixel[j]) * (places[i][j] - pixel[j]);
        if (sum < least) {
            least = sum;
            best = i;
        }
    }
    return best;
}

/// Halves the box that spreads most, again and again, at the middle of its widest direction.
std::vector<Both> first_places(std::vector<Both> pixels, std::size_t count) {
    struct Box {
        std::size_t first, last;
        std::size_t widest = 0;
        double spread = 0;
    };
    const auto measure = [&](Box& box) {
        box.spread = 0;
        for (std::size_t k = 0; k < 8; ++k) {
            double sum = 0;
            double squares = 0;
            for (std::size_t i = box.first; i < box.last; ++i) {
                sum += pixels[i][k];
                squares += static_cast<double>(pixels[i][k]) * pixels[i][k];
            }
            const double spread = squares - sum * sum / static_cast<double>(box.last - box.first);
            if (spread > box.spread) {
                box.spread = spread;
                box.widest = k;
            }
        }
    };
    std::vector<Box> boxes = {{0, pixels.size()}};
    measure(boxes[0]);
    while (boxes.size() < count) {
        const auto box = std::max_element(boxes.begin(), boxes.end(),
                                          [](const Box& a, const Box& b) { return a.spread < b.spread; });
        if (box->last - box->first < 2 || box->spread < 1) break;
        const auto at = [&](std::size_t i) { return pixels.begin() + static_cast<std::ptrdiff_t>(i); };
        const std::size_t k = box->widest;
        double sum = 0;
        for (std::size_t i = box->first; i < box->last; ++i) sum += pixels[i][k];
        const auto mean = static_cast<float>(sum / static_cast<double>(box->last - box->first));
        const auto middle = std::partition(at(box->first), at(box->last), [&](const Both& p) { return p[k] < mean; });
        const auto split = static_cast<std::size_t>(middle - pixels.begin());
        if (split == box->first || split == box->last) break;
        Box upper{split, box->last};
        box->last = split;
        measure(*box);
        measure(upper);
        boxes.push_back(upper);
    }
    std::vector<Both> places;
    for (const Box& box : boxes) {
        Both mean{};
        for (std::size_t i = box.first; i < box.last; ++i)
            for (std::size_t k = 0; k < 8; ++k) mean[k] += pixels[i][k] / static_cast<float>(box.last - box.first);
        places.push_back(mean);
    }
    return places;
}

void improve(std::vector<Both>& places, const std::vector<Both>& pixels) {
    for (int round = 0; round < rounds; ++round) {
        std::vector<std::uint8_t> belongs(pixels.size());
        constexpr int chunk = 512;
        each_row(static_cast<int>(pixels.size() / chunk) + 1, [&](int row) {
            const std::size_t first = static_cast<std::size_t>(row) * chunk;
            for (std::size_t i = first; i < std::min(first + chunk, pixels.size()); ++i)
                belongs[i] = static_cast<std::uint8_t>(nearest(places, pixels[i]));
        });
        std::vector<std::array<double, 9>> sums(places.size());
        for (std::size_t i = 0; i < pixels.size(); ++i) {
            auto& sum = sums[belongs[i]];
            for (std::size_t k = 0; k < 8; ++k) sum[k] += pixels[i][k];
            sum[8] += 1;
        }
        for (std::size_t i = 0; i < places.size(); ++i)
            if (sums[i][8] > 0)
                for (std::size_t k = 0; k < 8; ++k) places[i][k] = static_cast<float>(sums[i][k] / sums[i][8]);
    }
}

Rgba straight(const Both& place, std::size_t theme) {
    const float a = place[theme * 4 + 3];
    const auto byte = [](float v) { return static_cast<std::uint8_t>(std::lround(std::clamp(v, 0.0F, 255.0F))); };
    if (a < 0.5F) return {0, 0, 0, 0};
    const float k = 255 / a;
    return {byte(place[theme * 4] * k), byte(place[theme * 4 + 1] * k), byte(place[theme * 4 + 2] * k), byte(a)};
}

}  // namespace

Indexed indexed(const Picture& picture, float dither) {
    const std::size_t count = picture.themes[0].size();
    std::vector<Both> pixels(count);
    each_row(picture.height, [&](int y) {
        for (int x = 0; x < picture.width; ++x) pixels[picture.index(x, y)] = both_of(picture, picture.index(x, y));
    });
    std::vector<Both> seen;
    const std::size_t step = std::max<std::size_t>(1, count / (sampled * 2)) | 1U;
    for (std::size_t i = 0; i < count; i += step)
        if (pixels[i][3] > 0.5F) seen.push_back(pixels[i]);
    Indexed out;
    out.width = picture.width;
    out.height = picture.height;
    out.places.assign(count, 0);
    std::vector<Both> places;
    if (!seen.empty()) {
        places = first_places(seen, 255);
        improve(places, seen);
    }
    places.insert(places.begin(), Both{});  // the first one is nothing at all
    // what shows through most comes first, so that the list of opacities can end early
    std::stable_sort(places.begin() + 1, places.end(),
                     [](const Both& a, const Both& b) { return a[3] + a[7] < b[3] + b[7]; });
    for (const Both& place : places)
        for (std::size_t theme = 0; theme < 2; ++theme) out.palettes[theme].push_back(straight(place, theme));

    // The error of a pixel is handed on to those right of and below it (Floyd and Steinberg), in part.
    const auto width = static_cast<std::size_t>(picture.width);
    std::vector<Both> here(width + 2);
    std::vector<Both> below(width + 2);
    for (int y = 0; y < picture.height; ++y) {
        std::fill(below.begin(), below.end(), Both{});
        for (std::size_t x = 0; x < width; ++x) {
            const std::size_t i = picture.index(static_cast<int>(x), y);
            if (pixels[i][3] <= 0.5F && pixels[i][7] <= 0.5F) continue;
            Both wanted = pixels[i];
            for (std::size_t k = 0; k < 8; ++k) wanted[k] += here[x + 1][k] * dither;
            const std::size_t place = nearest(places, wanted);
            out.places[i] = static_cast<std::uint8_t>(place);
            for (std::size_t k = 0; k < 8; ++k) {
                const float error = std::clamp(wanted[k] - places[place][k], -12.0F, 12.0F) / 16;
                here[x + 2][k] += error * 7;
                below[x][k] += error * 3;
                below[x + 1][k] += error * 5;
                below[x + 2][k] += error;
            }
        }
        std::swap(here, below);
    }
    return out;
}

}  // namespace jointline::bake

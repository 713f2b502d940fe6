#include "assets/body/bake/loft.h"

#include "assets/body/bake/power.h"

namespace jointline::bake {

namespace {

/// A cubic through the values whose slopes never overshoot much (weighted mean of the two neighbouring slopes).
float cubic_through(const std::vector<float>& xs, const std::vector<float>& ys, float x) {
    const std::size_t n = xs.size();
    std::size_t i = 0;
    while (i + 2 < n && x > xs[i + 1]) ++i;
    const auto slope = [&](std::size_t j) { return (ys[j + 1] - ys[j]) / (xs[j + 1] - xs[j]); };
    const auto tangent = [&](std::size_t j) {
        if (j == 0) return slope(0);
        if (j == n - 1) return slope(n - 2);
        const float before = xs[j] - xs[j - 1];
        const float after = xs[j + 1] - xs[j];
        return (slope(j - 1) * after + slope(j) * before) / (before + after);
    };
    const float h = xs[i + 1] - xs[i];
    const float s = clamp01((x - xs[i]) / h);
    const float s2 = s * s;
    const float s3 = s2 * s;
    return (2 * s3 - 3 * s2 + 1) * ys[i] + (s3 - 2 * s2 + s) * tangent(i) * h + (-2 * s3 + 3 * s2) * ys[i + 1] +
           (s3 - s2) * tangent(i + 1) * h;
}

}  // namespace

Loft::Loft(std::vector<Slice> slices, float exponent, float front_share)
    : exponent_(exponent), front_share_(front_share) {
    std::sort(slices.begin(), slices.end(), [](const Slice& a, const Slice& b) { return a.y < b.y; });
    lowest_ = slices.front().y;
    highest_ = slices.back().y;
    std::vector<float> ys;
    std::array<std::vector<float>, 4> given;
    for (const Slice& s : slices) {
        ys.push_back(s.y);
        given[0].push_back(s.out);
        given[1].push_back(s.in);
        given[2].push_back(s.front);
        given[3].push_back(s.back);
    }
    const int count = static_cast<int>(highest_ - lowest_) + 2;
    for (std::size_t c = 0; c < 4; ++c)
        for (int i = 0; i < count; ++i)
            every_mm_[c].push_back(cubic_through(ys, given[c], std::min(lowest_ + static_cast<float>(i), highest_)));
}

Slice Loft::at(float y) const {
    const float f = std::clamp(y, lowest_, highest_) - lowest_;
    const std::size_t i = std::min(static_cast<std::size_t>(f), every_mm_[0].size() - 2);
    const float t = f - static_cast<float>(i);
    const auto value = [&](std::size_t c) { return mix(every_mm_[c][i], every_mm_[c][i + 1], t); };
    return {y, value(0), value(1), value(2), value(3)};
}

float Loft::operator()(Vec p) const {
    const Slice s = at(p.y);
    const float cx = (s.in + s.out) / 2;
    const float cz = mix(s.back, s.front, front_share_);
    const float x = p.x - cx;
    const float z = p.z - cz;
    const float a = std::max(x > 0 ? s.out - cx : cx - s.in, 1.0F);
    const float b = std::max(z > 0 ? s.front - cz : cz - s.back, 1.0F);
    float d = 0;
    if (exponent_ == 2) {
        const float k0 = std::sqrt(x * x / (a * a) + z * z / (b * b));
        const float k1 = std::sqrt(x * x / (a * a * a * a) + z * z / (b * b * b * b));
        d = k1 < 1e-5F ? -std::min(a, b) : k0 * (k0 - 1) / k1;
    } else {
        const float ux = std::fabs(x) / a;
        const float uz = std::fabs(z) / b;
        const float f = power(power(ux, exponent_) + power(uz, exponent_), 1 / exponent_);
        if (f < 0.05F) {
            d = -std::min(a, b) * (1 - f);
        } else {
            const float g = power(f, 1 - exponent_);
            const float gx = g * power(ux, exponent_ - 1) / a;
            const float gz = g * power(uz, exponent_ - 1) / b;
            d = (f - 1) / std::sqrt(gx * gx + gz * gz);
        }
    }
    d = std::max(d, -std::min(a, b));
    const float beyond = p.y < lowest_ ? lowest_ - p.y : std::max(p.y - highest_, 0.0F);
    if (beyond > 0) {
        const float side = std::max(d, 0.0F);
        d = std::sqrt(side * side + beyond * beyond);
    }
    return d;
}

}  // namespace jointline::bake

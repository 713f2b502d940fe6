#include "ui/atlas.h"

#include <algorithm>

namespace jointline::ui {

namespace {

constexpr int gutter = 1;
constexpr int largest = 4096;

}  // namespace

Atlas::Atlas(Renderer& renderer) : renderer_(renderer) { start(); }

Atlas::~Atlas() { renderer_.destroy_texture(texture_); }

void Atlas::start() {
    texture_ = renderer_.create_texture(width_, height_, {}, false);
    coverage_.assign(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_), 0);
    shelves_.clear();
    dirty_.clear();
    full_ = false;
    ++generation_;
    const std::vector<std::uint8_t> block(16, 255);
    white_ = add(4, 4, block);
    // The middle of the block, so that sampling between pixels still finds white.
    const auto mid = [&](int at, int size) { return (static_cast<float>(at) + 2.0F) / static_cast<float>(size); };
    white_.uv_min = white_.uv_max = {mid(white_.pixels.x, width_), mid(white_.pixels.y, height_)};
}

void Atlas::new_frame() {
    if (!full_) return;
    renderer_.destroy_texture(texture_);
    if (width_ > height_) {
        height_ = std::min(height_ * 2, largest);
    } else {
        width_ = std::min(width_ * 2, largest);
    }
    start();
}

bool Atlas::place(int width, int height, PixelRect& where) {
    const int w = width + gutter;
    const int h = height + gutter;
    Shelf* best = nullptr;
    for (Shelf& shelf : shelves_)
        if (shelf.height >= h && shelf.height <= h + h / 2 + 4 && shelf.used + w <= width_ &&
            (best == nullptr || shelf.height < best->height))
            best = &shelf;
    if (best == nullptr) {
        const int y = shelves_.empty() ? gutter : shelves_.back().y + shelves_.back().height;
        const int tall = (h + 3) / 4 * 4;  // a few heights rather than many
        if (y + tall > height_ || gutter + w > width_) return false;
        shelves_.push_back({y, tall, gutter});
        best = &shelves_.back();
    }
    where = {best->used, best->y, width, height};
    best->used += w;
    return true;
}

Patch Atlas::add(int width, int height, std::span<const std::uint8_t> coverage) {
    PixelRect where;
    if (width <= 0 || height <= 0) return {};
    if (!place(width, height, where)) {
        full_ = true;
        return {};
    }
    for (int row = 0; row < height; ++row)
        std::copy_n(coverage.begin() + static_cast<std::ptrdiff_t>(row) * width, width,
                    coverage_.begin() + static_cast<std::ptrdiff_t>(where.y + row) * width_ + where.x);
    dirty_.push_back(where);
    const auto u = [&](int x) { return static_cast<float>(x) / static_cast<float>(width_); };
    const auto v = [&](int y) { return static_cast<float>(y) / static_cast<float>(height_); };
    return {where, {u(where.x), v(where.y)}, {u(where.x + width), v(where.y + height)}};
}

void Atlas::upload() {
    if (dirty_.empty()) return;
    // One rectangle a shelf: a handful of uploads, however many letters came.
    std::vector<PixelRect> merged;
    for (const PixelRect& one : dirty_) {
        const auto same = std::find_if(merged.begin(), merged.end(), [&](const PixelRect& m) { return m.y == one.y; });
        if (same == merged.end()) {
            merged.push_back(one);
            continue;
        }
        const int right = std::max(same->x + same->width, one.x + one.width);
        same->x = std::min(same->x, one.x);
        same->width = right - same->x;
        same->height = std::max(same->height, one.height);
    }
    dirty_.clear();
    std::vector<std::uint8_t> rgba;
    for (const PixelRect& r : merged) {
        rgba.clear();
        rgba.reserve(static_cast<std::size_t>(r.width) * static_cast<std::size_t>(r.height) * 4);
        for (int y = r.y; y < r.y + r.height; ++y)
            for (int x = r.x; x < r.x + r.width; ++x) {
                const auto at =
                    static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
                rgba.insert(rgba.end(), {255, 255, 255, coverage_[at]});
            }
        renderer_.update_texture(texture_, r, rgba);
    }
}

}  // namespace jointline::ui

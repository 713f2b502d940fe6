#include "ui/icons.h"

#include <array>
#include <cstdlib>
#include <string>
#include <vector>

#include "ui/frame.h"

namespace jointline::ui {

namespace {

// M x y  move · L x y  line · C x1 y1 x2 y2 x y  curve · Z  back to the start of the line · E cx cy rx ry from to  arc
// in degrees, clockwise from the right · R x y w h r  rounded box · D x y r  dot · F  fills the line just drawn · W w
// width
constexpr std::string_view stroke_of(Icon icon) {
    switch (icon) {
        case Icon::None:
            return "";
        case Icon::Body:
            return "E 12 4.4 2.1 2.1 0 360 M 5.6 14.6 L 7 10.2 C 7.4 9 8.2 8.5 9.4 8.5 L 14.6 8.5 C 15.8 8.5 16.6 9 17 "
                   "10.2 "
                   "L 18.4 14.6 M 9.2 11.2 L 9.2 21.4 M 14.8 11.2 L 14.8 21.4 M 9.2 15.2 L 14.8 15.2 M 12 15.2 L 12 "
                   "18.6";
        case Icon::Runs:
            return "M 4 3.8 L 4 20 L 20.4 20 M 8.6 16.4 L 8.6 12.4 M 12.6 16.4 L 12.6 7.8 M 16.6 16.4 L 16.6 10.2";
        case Icon::Shoe:
            return "M 3.2 16.4 L 3.2 8.8 C 4.4 10 6 9.8 7 8 L 12.6 12 C 14.8 13.4 19 13 20.4 14.8 C 21.2 16 20.8 18.2 "
                   "19 18.2 "
                   "L 5 18.2 C 3.8 18.2 3.2 17.6 3.2 16.4 M 3.2 15 L 20.4 15.2 M 9.2 11.6 L 10.6 9.8 M 11.8 13.2 L "
                   "13.2 11.4";
        case Icon::Person:
            return "E 12 8 3.7 3.7 0 360 M 4.8 20.2 C 5 16.4 8 14.6 12 14.6 C 16 14.6 19 16.4 19.2 20.2";
        case Icon::Back:
            return "M 14.8 5 L 8 12 L 14.8 19";
        case Icon::Forward:
            return "M 9.2 5 L 16 12 L 9.2 19";
        case Icon::Down:
            return "M 5 9.2 L 12 16 L 19 9.2";
        case Icon::Up:
            return "M 5 14.8 L 12 8 L 19 14.8";
        case Icon::Undo:
            return "M 8.6 4.6 L 4 9.2 L 8.6 13.8 M 4 9.2 L 14.2 9.2 C 17.4 9.2 20 11.4 20 14.6 C 20 17.8 17.4 20 14.2 "
                   "20 L 10.4 20";
        case Icon::Plus:
            return "M 12 4.6 L 12 19.4 M 4.6 12 L 19.4 12";
        case Icon::Minus:
            return "M 5.4 12 L 18.6 12";
        case Icon::Close:
            return "M 5.4 5.4 L 18.6 18.6 M 18.6 5.4 L 5.4 18.6";
        case Icon::Check:
            return "M 4.8 12.8 L 9.8 17.6 L 19.2 6.8";
        case Icon::Triangle:
            return "M 12 3.8 L 21.2 19.8 L 2.8 19.8 Z M 12 9.8 L 12 14 D 12 16.9 1.1";
        case Icon::Info:
            return "E 12 12 8.9 8.9 0 360 M 12 11.2 L 12 16.2 D 12 7.9 1.1";
        case Icon::Clock:
            return "E 12 12 8.9 8.9 0 360 M 12 7 L 12 12.2 L 15.6 14.2";
        case Icon::Calendar:
            return "R 3.8 5.6 16.4 14.6 3.4 M 3.8 10.4 L 20.2 10.4 M 8.2 3.4 L 8.2 7.4 M 15.8 3.4 L 15.8 7.4";
        case Icon::List:
            return "M 9 6 L 20.6 6 M 9 12 L 20.6 12 M 9 18 L 20.6 18 D 4.4 6 1.15 D 4.4 12 1.15 D 4.4 18 1.15";
        case Icon::Turn:
            return "E 12 12.6 8.8 4.6 -62 -245 M 12 8 C 14 8 15.8 8.2 17.2 8.8 M 13.8 5.2 L 17.6 8.9 L 13.2 11.6 E 12 "
                   "12.6 8.8 4.6 115 -2";
        case Icon::Layers:
            return "M 12 3.6 L 20.8 8.3 L 12 13 L 3.2 8.3 Z M 3.2 12.2 L 12 16.9 L 20.8 12.2 M 3.2 16.1 L 12 20.8 L "
                   "20.8 16.1";
        case Icon::Phone:
            return "M 4 5.6 C 4 4.5 4.8 3.8 5.8 3.8 L 8.2 3.8 C 8.9 3.8 9.4 4.2 9.6 4.9 L 10.4 7.8 C 10.6 8.4 10.4 9 "
                   "9.9 9.4 "
                   "L 8.6 10.5 C 9.7 12.7 11.3 14.3 13.5 15.4 L 14.6 14.1 C 15 13.6 15.6 13.4 16.2 13.6 L 19.1 14.4 C "
                   "19.8 14.6 "
                   "20.2 15.1 20.2 15.8 L 20.2 18.2 C 20.2 19.2 19.5 20 18.4 20 C 10.4 19.6 4.4 13.6 4 5.6 Z";
        case Icon::Shield:
            return "M 12 3.2 L 19.6 5.8 L 19.6 11.6 C 19.6 16.2 16.6 19.2 12 21 C 7.4 19.2 4.4 16.2 4.4 11.6 L 4.4 5.8 "
                   "Z "
                   "M 8.6 12.2 L 11.1 14.6 L 15.6 9.8";
        case Icon::Search:
            return "E 10.6 10.6 6.8 6.8 0 360 M 15.6 15.6 L 20.6 20.6";
        case Icon::Globe:
            return "E 12 12 8.9 8.9 0 360 E 12 12 3.9 8.9 0 360 M 3.1 12 L 20.9 12";
        case Icon::TextSize:
            return "M 1.8 18.6 L 7.4 5.2 L 13 18.6 M 3.7 14.2 L 11.1 14.2 M 14.4 18.6 L 18.4 9.4 L 22.4 18.6 M 15.8 "
                   "15.4 L 21 15.4";
        case Icon::Contrast:
            return "E 12 12 8.9 8.9 0 360 E 12 12 8.9 8.9 -90 90 F";
        case Icon::Lock:
            return "R 4.8 10.4 14.4 10.2 2.8 M 7.9 10.4 L 7.9 7.8 C 7.9 5.2 9.6 3.6 12 3.6 C 14.4 3.6 16.1 5.2 16.1 "
                   "7.8 L 16.1 10.4";
        case Icon::Book:
            return "M 12 6.8 C 10 5.2 7.4 4.6 3.4 4.6 L 3.4 18 C 7.4 18 10 18.6 12 20.2 C 14 18.6 16.6 18 20.6 18 L "
                   "20.6 4.6 "
                   "C 16.6 4.6 14 5.2 12 6.8 L 12 20.2";
        case Icon::Trash:
            return "M 4 6.8 L 20 6.8 M 8.8 6.8 L 8.8 3.8 L 15.2 3.8 L 15.2 6.8 M 6 6.8 L 6.9 20.2 L 17.1 20.2 L 18 6.8 "
                   "M 10 10.8 L 10 16.2 M 14 10.8 L 14 16.2";
        case Icon::Pencil:
            return "M 4 20 L 5 15.4 L 16.4 4 L 20 7.6 L 8.6 19 Z M 13.6 6.8 L 17.2 10.4";
        case Icon::History:
            return "E 12.4 12 8.6 8.6 -140 150 M 3.4 3.8 L 4.2 8.6 L 9 7.8 M 12.4 7.4 L 12.4 12.2 L 15.8 14.2";
        case Icon::Moon:
            return "M 19.8 14.2 C 15 16.2 9.8 13 9.4 8 C 9.3 6.6 9.6 5.2 10.2 4 C 6.4 4.9 3.8 8.2 3.8 12 C 3.8 16.7 "
                   "7.5 20.2 12 20.2 C 15.6 20.2 18.6 17.8 19.8 14.2 Z";
        case Icon::Wave:
            return "M 2.8 13 C 4.6 7.4 6.8 7.4 8.8 12 C 10.8 17 13 17 15 12 C 16.6 8 18.8 7.6 21.2 11";
        case Icon::Ruler:
            return "R 2.8 7.6 18.4 8.8 2.2 M 7 7.6 L 7 11.4 M 11 7.6 L 11 12.4 M 15 7.6 L 15 11.4 M 18.4 7.6 L 18.4 "
                   "10.4";
        case Icon::Share:
            return "M 12 14.6 L 12 3.6 M 7.8 7.6 L 12 3.4 L 16.2 7.6 M 4.4 13.6 L 4.4 18 C 4.4 19.4 5.2 20.2 6.6 20.2 "
                   "L 17.4 20.2 C 18.8 20.2 19.6 19.4 19.6 18 L 19.6 13.6";
        case Icon::Page:
            return "M 13.6 3.4 L 6 3.4 L 6 20.6 L 18.4 20.6 L 18.4 8.2 Z M 13.6 3.4 L 13.6 8.2 L 18.4 8.2";
        case Icon::Hand:
            return "M 8.6 12.6 L 8.6 4.8 C 8.6 2.8 11.4 2.8 11.4 4.8 L 11.4 10.4 L 16.4 11.6 C 18 12 18.8 13 18.6 14.6 "
                   "L 18 18.4 C 17.7 20 16.8 20.8 15.2 20.8 L 11.8 20.8 C 10.4 20.8 9.6 20.2 8.8 19 L 5.4 14.4 C 4.6 "
                   "13 6.2 11.6 7.4 12.6 L 8.6 13.8";
        case Icon::LogoBones:
            return "W 2.9 M 6.9 3.6 C 6.9 8 9 9.5 12 9.5 C 15 9.5 17.1 8 17.1 3.6 M 6.9 20.4 C 6.9 16 9 14.5 12 14.5 C "
                   "15 14.5 17.1 16 17.1 20.4";
        case Icon::LogoLine:
            return "W 2.1 M 4.4 12 L 19.6 12";
    }
    return "";
}

struct Segment {
    ImVec2 a;
    ImVec2 b;
    float half = 0.9F;
};

/// An icon as straight pieces, and the rings that are filled.
class Strokes {
public:
    explicit Strokes(std::string_view text) : rest_(text) {
        while (!rest_.empty()) step();
    }
    std::vector<Segment> segments;
    std::vector<std::vector<ImVec2>> filled;

private:
    char letter() {
        while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
        if (rest_.empty()) return ' ';
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }
    float number() {
        while (!rest_.empty() && rest_.front() == ' ') rest_.remove_prefix(1);
        const std::string word(rest_.substr(0, rest_.find(' ')));
        rest_.remove_prefix(word.size());
        return std::strtof(word.c_str(), nullptr);
    }
    ImVec2 point() {
        const float x = number();
        return {x, number()};
    }
    void move(ImVec2 to) {
        line_ = {to};
        pen_ = to;
    }
    void draw(ImVec2 to) {
        segments.push_back({pen_, to, half_});
        line_.push_back(to);
        pen_ = to;
    }
    void arc(ImVec2 center, ImVec2 radius, float from, float to) {
        constexpr float degree = 3.14159265F / 180;
        const int pieces = std::max(6, static_cast<int>(std::abs(to - from) / 9));
        for (int i = 0; i <= pieces; ++i) {
            const float angle = mix(from, to, static_cast<float>(i) / static_cast<float>(pieces)) * degree;
            const ImVec2 at{center.x + radius.x * std::cos(angle), center.y + radius.y * std::sin(angle)};
            i == 0 ? move(at) : draw(at);
        }
    }
    void box(ImVec2 at, ImVec2 size, float r) {
        const ImVec2 end = at + size;
        move({at.x + r, at.y});
        draw({end.x - r, at.y});
        corner({end.x - r, at.y + r}, r, -90);
        draw({end.x, end.y - r});
        corner({end.x - r, end.y - r}, r, 0);
        draw({at.x + r, end.y});
        corner({at.x + r, end.y - r}, r, 90);
        draw({at.x, at.y + r});
        corner({at.x + r, at.y + r}, r, 180);
    }
    void corner(ImVec2 center, float r, float from) { arc(center, {r, r}, from, from + 90); }
    void step() {
        switch (letter()) {
            case 'M':
                move(point());
                break;
            case 'L':
                draw(point());
                break;
            case 'C': {
                const ImVec2 p0 = pen_;
                const ImVec2 p1 = point();
                const ImVec2 p2 = point();
                const ImVec2 p3 = point();
                constexpr int pieces = 12;
                for (int i = 1; i <= pieces; ++i) {
                    const float t = static_cast<float>(i) / pieces;
                    const float u = 1 - t;
                    draw(p0 * (u * u * u) + p1 * (3 * u * u * t) + p2 * (3 * u * t * t) + p3 * (t * t * t));
                }
                break;
            }
            case 'Z':
                draw(line_.front());
                break;
            case 'E': {
                const ImVec2 center = point();
                const ImVec2 radius = point();
                const float from = number();
                arc(center, radius, from, number());
                break;
            }
            case 'R': {
                const ImVec2 at = point();
                const ImVec2 size = point();
                box(at, size, number());
                break;
            }
            case 'D': {
                const ImVec2 at = point();
                segments.push_back({at, at, number()});
                break;
            }
            case 'F':
                filled.push_back(line_);
                break;
            case 'W':
                half_ = number() / 2;
                break;
            default:
                break;
        }
    }

    std::string_view rest_;
    ImVec2 pen_{};
    std::vector<ImVec2> line_;
    float half_ = 0.9F;
};

float distance_to(ImVec2 p, const Segment& s) {
    const ImVec2 along = s.b - s.a;
    const float square = along.x * along.x + along.y * along.y;
    const ImVec2 off = p - s.a;
    const float t = square <= 0 ? 0 : std::clamp((off.x * along.x + off.y * along.y) / square, 0.0F, 1.0F);
    return length(p - (s.a + along * t)) - s.half;
}

bool inside(ImVec2 p, const std::vector<ImVec2>& ring) {
    bool in = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        if ((ring[i].y > p.y) != (ring[j].y > p.y) &&
            p.x < (ring[j].x - ring[i].x) * (p.y - ring[i].y) / (ring[j].y - ring[i].y) + ring[i].x)
            in = !in;
    return in;
}

std::vector<std::uint8_t> coverage_of(Icon icon, int pixels) {
    const Strokes strokes(stroke_of(icon));
    const float grid = 24.0F / static_cast<float>(pixels);
    std::vector<std::uint8_t> out;
    out.reserve(static_cast<std::size_t>(pixels) * static_cast<std::size_t>(pixels));
    for (int y = 0; y < pixels; ++y)
        for (int x = 0; x < pixels; ++x) {
            const ImVec2 p{(static_cast<float>(x) + 0.5F) * grid, (static_cast<float>(y) + 0.5F) * grid};
            float nearest = 24;
            for (const Segment& segment : strokes.segments) nearest = std::min(nearest, distance_to(p, segment));
            for (const auto& ring : strokes.filled)
                if (inside(p, ring)) nearest = -24;
            out.push_back(static_cast<std::uint8_t>(std::lround(std::clamp(0.5F - nearest / grid, 0.0F, 1.0F) * 255)));
        }
    return out;
}

}  // namespace

Icon icon_named(std::string_view name) {
    struct Named {
        std::string_view name;
        Icon icon;
    };
    constexpr std::array names = {
        Named{"body", Icon::Body},          Named{"runs", Icon::Runs},       Named{"shoes", Icon::Shoe},
        Named{"me", Icon::Person},          Named{"history", Icon::History}, Named{"theme", Icon::Contrast},
        Named{"text_size", Icon::TextSize}, Named{"units", Icon::Ruler},     Named{"language", Icon::Globe},
        Named{"anatomy", Icon::Layers},     Named{"causes", Icon::Shield},   Named{"motion", Icon::Wave},
        Named{"figure", Icon::Body},        Named{"licences", Icon::Book},   Named{"erase", Icon::Trash},
        Named{"emergency", Icon::Phone},    Named{"answers", Icon::List},    Named{"page", Icon::Page},
        Named{"country", Icon::Phone},      Named{"person", Icon::Person},   Named{"build", Icon::Body},
    };
    for (const Named& named : names)
        if (named.name == name) return named.icon;
    return Icon::None;
}

const Patch& Icons::patch(Icon icon, int pixels) {
    if (generation_ != atlas_.generation()) {
        patches_.clear();
        generation_ = atlas_.generation();
    }
    const auto [at, is_new] = patches_.try_emplace(static_cast<int>(icon) * 4096 + pixels);
    if (is_new) at->second = atlas_.add(pixels, pixels, coverage_of(icon, pixels));
    return at->second;
}

void draw_icon(Frame& frame, Icon icon, ImVec2 center, float size, ImU32 color) {
    if (icon == Icon::None) return;
    const int pixels = std::max(1, static_cast<int>(std::lround(frame.dp(size) * frame.density())));
    const Patch& patch = frame.icons().patch(icon, pixels);
    if (patch.empty()) return;
    const float side = static_cast<float>(pixels) / frame.density();
    const ImVec2 at{frame.snap(center.x - side / 2), frame.snap(center.y - side / 2)};
    frame.list().AddImage(frame.atlas().texture(), at, at + ImVec2{side, side}, patch.uv_min, patch.uv_max, color);
}

void draw_logo(Frame& frame, ImVec2 center, float size) {
    const float side = frame.dp(size);
    const Box box = Box::around(center, {side, side});
    frame.list().AddRectFilled(box.min, box.max, frame.color(Role::Primary), side * 0.28F);
    draw_icon(frame, Icon::LogoBones, center, size * 0.74F, frame.color(Role::OnPrimary));
    draw_icon(frame, Icon::LogoLine, center, size * 0.74F,
              frame.theme().dark() ? frame.color(Role::Pain) : IM_COL32(255, 128, 98, 255));
}

}  // namespace jointline::ui

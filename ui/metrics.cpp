#include "ui/metrics.h"

namespace jointline::ui {

namespace {

constexpr float kiosk_dp = 2.25F;  // pixels of the 1080 wide drawings to one dp

}  // namespace

SizeClass size_class_of(float width, float height, bool kiosk) {
    if (kiosk || (width >= 1000 && height >= 1.4F * width)) return SizeClass::Kiosk;
    if (width >= 1024) return SizeClass::Desktop;
    return width >= 600 ? SizeClass::Tablet : SizeClass::Phone;
}

TypeStyle Metrics::type(Type type) const {
    constexpr float tight = -0.018F;  // large letters stand closer
    constexpr float title = 0.6F;     // and grow less: at 200 % a title is half as large again
    constexpr float large = 0.75F;
    constexpr float label = 0.85F;
    if (kiosk()) {
        const auto px = [](float pixels) { return pixels / kiosk_dp; };
        switch (type) {
            case Type::Display:
                return {Face::Display, px(116), px(116), tight, title};
            case Type::Title:
                return {Face::Display, px(84), px(92), tight, title};
            case Type::Heading:
                return {Face::Display, px(52), px(60), tight, large};
            case Type::Label:
                return {Face::SemiBold, px(36), px(46), 0, label};
            case Type::Body:
                return {Face::Regular, px(36), px(52)};
            case Type::BodyStrong:
                return {Face::SemiBold, px(36), px(52)};
            case Type::Small:
                return {Face::Regular, px(28), px(38)};
            case Type::SmallStrong:
                return {Face::SemiBold, px(28), px(38)};
            case Type::Caption:
                return {Face::Medium, px(28), px(38)};
            case Type::Number:
                return {Face::Display, px(62), px(68), tight, title};
            case Type::Tab:
                return {Face::SemiBold, px(28), px(38)};
        }
    }
    switch (type) {
        case Type::Display:
            return {Face::Display, 40, 44, tight, title};
        case Type::Title:
            return {Face::Display, 30, 36, tight, title};
        case Type::Heading:
            return {Face::Display, 22, 28, tight, large};
        case Type::Label:
            return {Face::SemiBold, 17, 24, 0, label};
        case Type::Body:
            return {Face::Regular, 16, 24};
        case Type::BodyStrong:
            return {Face::SemiBold, 16, 24};
        case Type::Small:
            return {Face::Regular, 14, 20};
        case Type::SmallStrong:
            return {Face::SemiBold, 14, 20};
        case Type::Caption:
            return {Face::Medium, 13, 18};
        case Type::Number:
            return {Face::Display, 26, 32, tight, title};
        case Type::Tab:
            return {Face::SemiBold, 12, 16, 0, label};
    }
    return {};
}

Metrics metrics_of(SizeClass size_class) {
    Metrics m;
    m.size_class = size_class;
    if (size_class == SizeClass::Desktop) m.margin = 32;
    if (size_class == SizeClass::Kiosk) {
        const auto px = [](float pixels) { return pixels / kiosk_dp; };
        m.margin = m.card_margin = px(64);
        m.gap = px(20);
        m.pad = px(40);
        m.button = px(132);
        m.answer = px(116);
        m.segment = px(112);
        m.chip = px(76);
        m.radius_mark = px(20);
        m.radius_chip = px(28);
        m.radius_icon_button = px(34);
        m.radius_button = px(40);
        m.radius_card = px(44);
        m.radius_banner = px(44);
        m.radius_sheet = px(56);
        m.icon = px(48);
        m.dot = px(30);
        m.target = px(104);
        m.column = 480;
    }
    return m;
}

}  // namespace jointline::ui

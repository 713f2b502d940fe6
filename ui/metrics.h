#pragma once
/// Sizes: how wide a margin is, how round a card, how large a title, on a phone, a tablet, a desk and a shop's kiosk.
///
/// Units   dp. A kiosk's dp is a 480th of its width, so that one layout serves every portrait screen: 2.25 pixels on
///         1080 x 1920. Type grows by the runner's text scale, nothing else does.
#include <cstdint>

namespace jointline::ui {

enum class SizeClass : std::uint8_t { Phone, Tablet, Desktop, Kiosk };

/// `width` and `height` in dp of the surface.
SizeClass size_class_of(float width, float height, bool kiosk);

enum class Face : std::uint8_t { Regular, Medium, SemiBold, Display };

enum class Type : std::uint8_t {
    Display,
    Title,
    Heading,
    Label,
    Body,
    BodyStrong,
    Small,
    SmallStrong,
    Caption,
    Number,
    Tab
};

struct TypeStyle {
    Face face = Face::Regular;
    float size = 16;
    float line = 24;
    float tracking = 0;  ///< of the size, added after every letter
    float growth = 1;    ///< large letters grow less: the text scale to this power
};

struct Metrics {
    SizeClass size_class = SizeClass::Phone;
    float margin = 20;       ///< page
    float card_margin = 20;  ///< page margin beside cards
    float gap = 12;          ///< between cards
    float pad = 18;          ///< inside a card
    float target = 48;       ///< smallest target
    float button = 56;       ///< height of the main button
    float answer = 64;       ///< smallest height of an answer
    float segment = 52;
    float chip = 36;
    float radius_mark = 8;
    float radius_chip = 12;
    float radius_icon_button = 16;
    float radius_button = 18;
    float radius_card = 20;
    float radius_banner = 22;
    float radius_sheet = 28;
    float icon = 24;
    float dot = 13;  ///< zone dot
    float tab_bar = 84;
    float rail = 96;
    float panel = 400;     ///< the right panel of a desk
    float column = 560;    ///< widest column of cards
    float content = 1440;  ///< widest block of content

    bool kiosk() const { return size_class == SizeClass::Kiosk; }
    TypeStyle type(Type type) const;
};

Metrics metrics_of(SizeClass size_class);

}  // namespace jointline::ui

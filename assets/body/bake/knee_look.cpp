#include "assets/body/bake/knee_look.h"

#include "assets/body/bake/color.h"

namespace jointline::bake {

namespace {

const Vec bone = color(0xEFE6D4);
const Vec cartilage = color(0xCFE0E4);
const Vec tendon = color(0xE6E4DF);
const Vec muscle = color(0xC3948B);
const Vec hamstring = color(0xC99C92);
const Vec ligament = color(0xD9E3DF);

Vec base_color(Part part) {
    switch (part) {
        case Part::Femur:
        case Part::Tibia:
            return bone;
        case Part::Fibula:
            return color(0xEADFCA);
        case Part::Patella:
            return color(0xF3EBDC);
        case Part::Cartilage:
            return cartilage;
        case Part::MeniscusMedial:
        case Part::MeniscusLateral:
            return color(0x9CC6D2);
        case Part::Acl:
            return color(0xDCD8CB);
        case Part::Pcl:
            return color(0xD3CDBE);
        case Part::Mcl:
        case Part::Lcl:
            return ligament;
        case Part::PatellarTendon:
        case Part::QuadricepsTendon:
            return color(0xE6E9E6);
        case Part::Itb:
            return color(0xDDE4E2);
        case Part::RetinaculumMedial:
        case Part::RetinaculumLateral:
            return color(0xDCE3DF);
        case Part::Capsule:
            return color(0xD8D5C9);
        case Part::Gracilis:
        case Part::Semitendinosus:
            return color(0xE2DFDB);
        case Part::Sartorius:
        case Part::BicepsFemoris:
        case Part::Semimembranosus:
            return hamstring;
        case Part::GastrocnemiusMedial:
        case Part::GastrocnemiusLateral:
            return color(0xC29188);
        case Part::FatPad:
            return color(0xECDFBC);
        case Part::Soleus:
            return color(0xB9857C);
        case Part::DeepCalf:
            return color(0xAF7C74);
        case Part::Popliteus:
            return color(0xBC887F);
        case Part::Plantaris:
            return color(0xC08D84);
        case Part::Peroneals:
            return color(0xBD8C83);
        case Part::AdductorMagnus:
            return color(0xBE8E85);
        case Part::Nerve:
            return color(0xE2DAB9);
        case Part::Artery:
            return color(0xB77F7E);
        default:
            return muscle;
    }
}

}  // namespace

Vec color_of(Part part, Vec p) {
    const Vec c = base_color(part);
    const float y = p.y;
    switch (part) {
        case Part::Sartorius:
            return mix(mix(tendon, c, smooth_step(20, 85, y)), bone, 0.6F * smooth_step(-54, -66, y));
        case Part::Gracilis:
            return mix(mix(c, hamstring, smooth_step(80, 150, y)), bone, 0.6F * smooth_step(-56, -72, y));
        case Part::Semitendinosus:
            return mix(mix(c, hamstring, smooth_step(80, 150, y)), bone, 0.6F * smooth_step(-60, -84, y));
        case Part::BicepsFemoris:
            return mix(tendon, c, smooth_step(45, 110, y));
        case Part::Semimembranosus:
            return mix(tendon, c, smooth_step(25, 75, y));
        case Part::QuadricepsTendon:
            return mix(mix(c, muscle, smooth_step(104, 144, y) * 0.8F), bone, 0.85F * smooth_step(58, 47, y));
        case Part::Mcl:
            return mix(mix(c, bone, smooth_step(31, 42, y)), bone, 0.9F * smooth_step(-54, -72, y));
        case Part::Lcl:
            return mix(c, bone, std::max(smooth_step(29, 36, y), smooth_step(-10, -16, y)));
        case Part::PatellarTendon:
            return mix(mix(c, bone, 0.9F * smooth_step(13, 27, y)), bone, 0.9F * smooth_step(-36, -56, y));
        case Part::Itb:
            return mix(c, bone, smooth_step(-12, -28, y) * 0.85F);
        case Part::RectusFemoris:
            return mix(tendon, c, smooth_step(98, 138, y));
        case Part::VastusLateralis:
            return mix(tendon, c, smooth_step(56, 88, y));
        case Part::VastusMedialis:
            return mix(tendon, c, smooth_step(42, 58, y));
        case Part::GastrocnemiusMedial:
        case Part::GastrocnemiusLateral:
            return mix(c, tendon, smooth_step(-14, 24, y));
        case Part::AdductorMagnus:
            return mix(tendon, c, smooth_step(80, 120, y));
        case Part::Popliteus:
            return mix(c, tendon, smooth_step(10, 30, p.x));
        case Part::Plantaris:
            return mix(tendon, c, smooth_step(-16, 4, y));
        case Part::Soleus:
            return mix(c, tendon, 0.35F * smooth_step(-70, -44, y));
        case Part::TibialisAnterior:
        case Part::Peroneals:
            return mix(c, tendon, 0.3F * smooth_step(-80, -52, y));
        case Part::Tibia:
            return mix(c, cartilage, smooth_step(-5.5F, -3.6F, y) * smooth_step(36.5F, 33, std::fabs(p.x)) * 0.9F);
        case Part::MeniscusMedial:
        case Part::MeniscusLateral: {
            // the rim is supplied with blood and darker, the thin inner edge nearly white
            const float cx = part == Part::MeniscusMedial ? -20.0F : 20.0F;
            const float r = std::sqrt((p.x - cx) * (p.x - cx) / 324 + (p.z + 3) * (p.z + 3) / 480);
            return mix(color(0xD6E8EC), mix(c, color(0x7FB0C0), smooth_step(0.92F, 1.06F, r)),
                       smooth_step(0.45F, 0.95F, r));
        }
        default:
            return c;
    }
}

Gloss gloss_of(Part part) {
    switch (part) {
        case Part::Femur:
        case Part::Tibia:
            return {0.10F, 24};
        case Part::Fibula:
        case Part::Patella:
            return {0.12F, 24};
        case Part::Cartilage:
            return {0.30F, 60};
        case Part::MeniscusMedial:
        case Part::MeniscusLateral:
            return {0.25F, 50};
        case Part::Acl:
        case Part::Pcl:
            return {0.2F, 40};
        case Part::Mcl:
        case Part::Lcl:
        case Part::PatellarTendon:
        case Part::QuadricepsTendon:
            return {0.28F, 44};
        case Part::Itb:
        case Part::Gracilis:
        case Part::Semitendinosus:
        case Part::RetinaculumMedial:
        case Part::RetinaculumLateral:
            return {0.26F, 44};
        case Part::Capsule:
            return {0.22F, 36};
        case Part::FatPad:
            return {0.18F, 26};
        case Part::Nerve:
            return {0.2F, 36};
        case Part::Artery:
            return {0.25F, 40};
        default:
            return {0.15F, 28};
    }
}

Vec with_fibres(Vec normal, Part part, Vec p, Vec towards_viewer) {
    Vec along{0, 1, 0};
    float lines = 0;  // a radian a millimetre across
    float depth = 0;
    switch (part) {
        case Part::VastusMedialis:
            along = unit({0.45F, -0.85F, 0.25F});
            lines = 2.1F;
            depth = 0.14F;
            break;
        case Part::VastusLateralis:
            along = unit({-0.22F, -0.95F, 0.15F});
            lines = 2.1F;
            depth = 0.14F;
            break;
        case Part::RectusFemoris:
        case Part::GastrocnemiusMedial:
        case Part::GastrocnemiusLateral:
        case Part::Soleus:
        case Part::TibialisAnterior:
        case Part::Peroneals:
        case Part::DeepCalf:
        case Part::AdductorMagnus:
            lines = 2.1F;
            depth = 0.13F;
            break;
        case Part::Popliteus:
            along = unit({0.75F, 0.62F, -0.1F});
            lines = 2.2F;
            depth = 0.13F;
            break;
        case Part::Sartorius:
            along = unit(mix(Vec{0.9F, -0.7F, 1.2F}, Vec{0, 1, 0.05F}, smooth_step(-70, 50, p.y)));
            lines = 2.4F;
            depth = 0.09F;
            break;
        case Part::BicepsFemoris:
        case Part::Semimembranosus:
            lines = 2.3F;
            depth = 0.10F;
            break;
        case Part::Itb:
        case Part::PatellarTendon:
        case Part::QuadricepsTendon:
        case Part::Mcl:
            lines = 2.9F;
            depth = 0.07F;
            break;
        case Part::Acl:
            along = unit({-0.5F, -0.75F, 0.9F});
            lines = 2.9F;
            depth = 0.10F;
            break;
        case Part::Pcl:
            along = unit({0.4F, -1, -0.9F});
            lines = 2.9F;
            depth = 0.10F;
            break;
        default:
            return normal;
    }
    const Vec across = unit(cross(along, towards_viewer));
    const float u = dot(p, across);
    const float w = dot(p, along);
    const float phase = u * lines + 0.9F * std::sin(w * 0.045F + u * 0.31F) + 0.5F * std::sin(u * 0.9F);
    const float a = depth * (0.55F + 0.45F * std::sin(u * 0.7F + w * 0.02F));
    return unit(normal + across * (std::cos(phase) * a + std::cos(phase * 2.3F + w * 0.03F) * a * 0.5F));
}

}  // namespace jointline::bake

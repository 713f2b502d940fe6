#include "assets/body/bake/skin_look.h"

namespace jointline::bake {

const Themed& skin_ramps() {
    static const Themed ramps = {{color(0x7C8E9B), color(0xCFD6DA), color(0xF4F2EE)},
                                 {color(0x3B4A56), color(0x8D9CA7), color(0xC9D3D9)}};
    return ramps;
}

void paint(Sample& sample, const Themed& material, const SurfaceLight& light, float gloss) {
    const float shine = light.shine * gloss;
    const Vec day = material.light(light.brightness) + Vec{shine, shine, shine} + color(0xFFFFFF) * (light.rim * 0.16F);
    const Vec night =
        material.dark(light.brightness) + Vec{shine, shine, shine} + color(0xDDF4F6) * (light.rim * 0.34F);
    sample.themes[0] = {day, 1};
    sample.themes[1] = {night, 1};
}

}  // namespace jointline::bake

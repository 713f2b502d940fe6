#include "platform/offscreen/canvas.h"

#include <memory>

#include <doctest/doctest.h>
#define STB_IMAGE_IMPLEMENTATION
#define STB_IMAGE_STATIC
#define STBI_ONLY_PNG
#include <stb_image.h>

using namespace jointline;

TEST_CASE("a picture is drawn without a window server") {
    const auto canvas = offscreen::Canvas::open(33, 17);
    REQUIRE_MESSAGE(canvas, canvas.error().detail);
    canvas->clear(1, 0.5F, 0);
    const auto pixels = canvas->pixels();
    REQUIRE(pixels.size() == 33 * 17 * 4);
    CHECK(pixels[0] == 255);
    CHECK(pixels[1] == 128);
    CHECK(pixels[2] == 0);
    CHECK(pixels.back() == 255);
}

TEST_CASE("a picture comes back from its PNG as it was") {
    std::vector<unsigned char> pixels;
    for (int i = 0; i < 5 * 3; ++i)
        for (const int part : {i * 7, 255 - i, i * i, 255}) pixels.push_back(static_cast<unsigned char>(part));
    const std::string png = offscreen::png(pixels, 5, 3);
    int width = 0;
    int height = 0;
    int channels = 0;
    const std::unique_ptr<stbi_uc, void (*)(void*)> read(
        stbi_load_from_memory(reinterpret_cast<const stbi_uc*>(png.data()), static_cast<int>(png.size()), &width,
                              &height, &channels, 4),
        stbi_image_free);
    REQUIRE(read);
    CHECK(width == 5);
    CHECK(height == 3);
    CHECK(std::vector<unsigned char>(read.get(), read.get() + pixels.size()) == pixels);
}

// jointline_bake FOLDER [NAME…]: makes art, outlines and structure maps of the figures whose names begin with one of
// NAMEs (all without any). JOINTLINE_BAKE_SCALE=0.3 makes small pictures, to look at while shaping.
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "assets/body/bake/outline_file.h"
#include "assets/body/bake/png.h"
#include "assets/body/bake/recipes.h"
#include "assets/body/bake/sources.h"
#include "core/base/themed_picture.h"

namespace {

using namespace jointline;

constexpr float mask_pixels_per_mm_of_knee = 4;

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string figure_name(const body::Figure& figure) {
    const std::string with_layer = body::art_name(figure.id, body::Layer::Skin);
    const std::size_t start = with_layer.rfind('/') + 1;
    return with_layer.substr(start, with_layer.rfind('_') - start);
}

std::string theme_of(const body::Figure& figure, const bake::Indexed& picture) {
    const bake::Fades fades = bake::fades(figure);
    const float width = figure.frame.width();
    const float height = figure.frame.height();
    const std::string palette = bake::dark_palette(picture);
    return theme_file({fades.top / height, fades.bottom / height, fades.left / width, fades.right / width, palette});
}

void bake_outlines(const body::Figure& figure, const std::filesystem::path& folder) {
    const bool knee = figure.id.zoom == body::Zoom::Knee;
    const float scale = knee ? mask_pixels_per_mm_of_knee : bake::pixels_per_mm(figure);
    const float tolerance = knee ? 0.3F : 0.85F / scale;
    const auto mask = bake::region_mask(figure, scale);
    write(folder / "outlines" / (figure_name(figure) + ".txt"),
          bake::outline_file(figure, mask, tolerance, knee ? 12 : 35));
}

void bake_structures(const body::Figure& figure, body::Layer layer, const bake::Picture& picture,
                     const std::filesystem::path& folder) {
    bake::Mask mask;
    mask.width = picture.width;
    mask.height = picture.height;
    mask.area = picture.area;
    mask.labels = picture.labels;
    for (auto& label : mask.labels)
        if (label >= bake::part_count) label = 0;
    const std::string name = std::string(body::name(figure.id.view)) + "_" + std::string(body::name(layer)) + ".txt";
    write(folder / "structures" / name, bake::structure_file(figure.id.view, layer, mask, 0.4F, 6));
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::cerr << "jointline_bake FOLDER [NAME...]\n";
        return 2;
    }
    const std::filesystem::path folder = arguments[1];
    const std::vector<std::string> names(arguments + 2, arguments + count);
    const char* scale_text = std::getenv("JOINTLINE_BAKE_SCALE");  // NOLINT(concurrency-mt-unsafe)
    const float scale = scale_text != nullptr ? std::strtof(scale_text, nullptr) : 1;
    bake::Painter painter;
    for (const body::Layer layer : {body::Layer::Skin, body::Layer::Muscle, body::Layer::Ligament, body::Layer::Bone})
        for (const body::Figure& figure : bake::figures()) {
            const std::string name = body::art_name(figure.id, layer).substr(9);  // without "body/art/"
            const auto layers = bake::layers(figure);
            if (std::find(layers.begin(), layers.end(), layer) == layers.end()) continue;
            if (!names.empty() && std::none_of(names.begin(), names.end(),
                                               [&](const std::string& start) { return name.starts_with(start); }))
                continue;
            const auto begun = std::chrono::steady_clock::now();
            const auto picture = painter.paint(figure, layer, figure.frame, bake::pixels_per_mm(figure) * scale);
            const auto indexed = bake::indexed(picture, bake::dither(layer));
            const std::string png = bake::png(indexed);
            write(folder / "art" / (name + ".png"), png);
            write(folder / "art" / (name + ".theme"), theme_of(figure, indexed));
            if (layer == body::Layer::Skin) bake_outlines(figure, folder);
            if (layer != body::Layer::Skin) bake_structures(figure, layer, picture, folder);
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
            std::cerr << name << " " << picture.width << "x" << picture.height << ", " << png.size() / 1024 << " KB, "
                      << static_cast<int>(took.count()) << " s\n";
        }
    if (names.empty() && scale == 1) write(folder / "art" / "made_from.txt", bake::fingerprint(folder / "bake") + "\n");
    return 0;
}

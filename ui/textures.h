#pragma once
/// Pictures: PNG files that are built into the program, decoded when first shown and kept on the graphics card.
///
/// Shapes  straight alpha, the colour bled outwards into what is transparent, so that no dark fringe shows at an edge
///         or in a smaller mip map.
/// Errors  a picture that is not there, or is damaged, has a null texture and no size.
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <imgui.h>

#include "ui/renderer.h"

namespace jointline::ui {

struct Picture {
    ImTextureID texture{};
    int width = 0;
    int height = 0;
};

class Textures {
public:
    explicit Textures(Renderer& renderer) : renderer_(renderer) {}
    Textures(const Textures&) = delete;
    Textures& operator=(const Textures&) = delete;
    ~Textures();

    /// `asset` with its ending, art with its theme: "body/art/knee_inside_muscle_light.png".
    const Picture& picture(std::string_view asset);
    /// Will probably be wanted soon.
    void expect(std::string_view asset);
    /// Decodes one of those; for a frame in which nothing else happens. True while there are more.
    bool work();
    void new_frame();

private:
    struct Held {
        Picture picture;
        int used_in = 0;
    };
    Held& load(std::string_view asset);

    Renderer& renderer_;
    std::map<std::string, Held, std::less<>> held_;
    std::deque<std::string> expected_;
    int frame_ = 0;
    int loaded_in_ = -1;  ///< the frame that decoded last: one a frame is enough
};

}  // namespace jointline::ui

#include <string>
#include <vector>

#include <stb_image_write.h>

#include "platform/offscreen/canvas.h"

namespace jointline::offscreen {

std::string png(const std::vector<unsigned char>& rgba, int width, int height) {
    std::string bytes;
    stbi_write_png_to_func(
        [](void* context, void* data, int size) {
            static_cast<std::string*>(context)->append(static_cast<const char*>(data), static_cast<std::size_t>(size));
        },
        &bytes, width, height, 4, rgba.data(), width * 4);
    return bytes;
}

}  // namespace jointline::offscreen

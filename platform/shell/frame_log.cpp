#include "platform/shell/frame_log.h"

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iomanip>

namespace jointline::shell {

FrameLog::FrameLog() {
    const char* path = std::getenv("JOINTLINE_FRAME_LOG");  // NOLINT(concurrency-mt-unsafe): there is one thread
    if (path != nullptr && *path != '\0') out_.open(path, std::ios::trunc);
}

void FrameLog::frame_drawn() {
    if (!out_.is_open()) return;
    const std::chrono::duration<double> now = std::chrono::steady_clock::now().time_since_epoch();
    const double cpu = static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
    out_ << std::fixed << std::setprecision(6) << "{\"frame\": " << ++frames_ << ", \"at\": " << now.count()
         << ", \"cpu\": " << cpu << "}\n"
         << std::flush;
}

}  // namespace jointline::shell

#include "assets/body/bake/sources.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <vector>

#include "core/base/sha256.h"

namespace jointline::bake {

namespace {

/// The file without what follows "//" and without white space.
std::string essence(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string out;
    for (std::string line; std::getline(file, line);) {
        const std::string code = line.substr(0, line.find("//"));
        std::copy_if(code.begin(), code.end(), std::back_inserter(out),
                     [](unsigned char c) { return std::isspace(c) == 0; });
    }
    return out;
}

}  // namespace

std::string fingerprint(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (const auto kind = entry.path().extension(); kind == ".h" || kind == ".cpp") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::string all;
    for (const auto& file : files) all.append(file.filename().string()).append("\n").append(essence(file)).append("\n");
    return sha256_hex(all);
}

}  // namespace jointline::bake

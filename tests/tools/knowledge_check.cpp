// knowledge_check FOLDER: every fault of the knowledge files in it, as file:line. Exit 3 where there is one.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "core/triage/knowledge.h"

int main(int count, char** arguments) {
    namespace fs = std::filesystem;
    if (count != 2 || !fs::is_directory(arguments[1])) {
        std::cerr << "usage: knowledge_check FOLDER\n";
        return 2;
    }
    const fs::path folder = arguments[1];
    std::vector<std::pair<std::string, std::string>> texts;
    const auto add = [&](const fs::path& below) {
        for (const auto& entry : fs::directory_iterator(folder / below)) {
            if (entry.path().extension() != ".json") continue;
            std::ifstream stream(entry.path(), std::ios::binary);
            std::stringstream bytes;
            bytes << stream.rdbuf();
            texts.emplace_back((below / entry.path().filename()).generic_string(), bytes.str());
        }
    };
    add("");
    if (fs::is_directory(folder / "conditions")) add("conditions");
    std::vector<jointline::triage::NamedText> files;
    files.reserve(texts.size());
    for (const auto& [name, text] : texts) files.push_back({name, text});
    const auto faults = jointline::triage::check_knowledge(files);
    for (const auto& fault : faults) std::cerr << (folder / "").generic_string() << fault.text() << "\n";
    return faults.empty() ? 0 : 3;
}

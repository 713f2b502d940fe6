#include "tests/e2e/program.h"

#include <algorithm>
#include <fstream>
#include <thread>

#include <nlohmann/json.hpp>
namespace jointline::e2e {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
constexpr auto patience = 60s;  // a machine under load is slow, not broken

void flatten(const nlohmann::json& nodes, std::vector<Node>& into) {
    for (const auto& node : nodes) {
        const auto& rect = node.at("rect");
        into.push_back({node.at("id"), node.at("role"), node.at("label"), node.at("value"), rect.at(0), rect.at(1),
                        rect.at(2), rect.at(3), node.at("enabled"), node.at("focused")});
        flatten(node.at("children"), into);
    }
}

std::vector<std::string> with_program(std::vector<std::string> options, const test::TemporaryFolder& folder) {
    options.insert(options.begin(), {JOINTLINE_PROGRAM, "--data", folder.file("data")});
    return options;
}

}  // namespace

const Node* Tree::find(const std::string& id) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

const Node* Tree::by_role(const std::string& role) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.role == role; });
    return found == nodes.end() ? nullptr : &*found;
}

Program::Program(const Screen& screen, const test::TemporaryFolder& folder, const Command& command)
    : screen_(screen),
      tree_file_(folder.file("tree.json")),
      frame_file_(folder.file("frames.jsonl")),
      started_at_(std::chrono::duration<double>(Clock::now().time_since_epoch()).count()),
      process_(command.words, {{"DISPLAY", screen.name()},
                               {"WAYLAND_DISPLAY", ""},
                               {"LIBGL_ALWAYS_SOFTWARE", "1"},
                               {"JOINTLINE_UI_TREE", tree_file_},
                               {"JOINTLINE_FRAME_LOG", frame_file_}}),
      corner_(screen.window("Jointline")) {}

Program::Program(const Screen& screen, const test::TemporaryFolder& folder, std::vector<std::string> options)
    : Program(screen, folder, Command{with_program(std::move(options), folder)}) {}

Program Program::other(const Screen& screen, const test::TemporaryFolder& folder, std::vector<std::string> command) {
    return {screen, folder, Command{std::move(command)}};
}

std::optional<Tree> Program::tree() const {
    std::ifstream in(tree_file_);
    const auto json = nlohmann::json::parse(in, nullptr, false);
    if (json.is_discarded()) return std::nullopt;
    Tree tree;
    tree.screen = json.at("screen");
    flatten(json.at("nodes"), tree.nodes);
    return tree;
}

std::optional<Tree> Program::wait_for(const std::function<bool(const Tree&)>& so) const {
    const auto deadline = Clock::now() + patience;
    while (Clock::now() < deadline) {
        if (auto now = tree(); now && so(*now)) return now;
        std::this_thread::sleep_for(10ms);
    }
    return std::nullopt;
}

std::optional<Tree> Program::wait_for_screen(const std::string& name) const {
    return wait_for([&](const Tree& tree) { return tree.screen == name; });
}

std::optional<Tree> Program::wait_for_node(const std::string& id) const {
    return wait_for([&](const Tree& tree) { return tree.find(id) != nullptr; });
}

Spot Program::on_screen(Spot in_window) const {
    const Spot corner = corner_.value_or(Spot{});
    return {corner.x + in_window.x, corner.y + in_window.y};
}

bool Program::tap(const std::string& id) const {
    const auto tree = wait_for([&](const Tree& seen) {
        const Node* node = seen.find(id);
        return node != nullptr && node->enabled;
    });
    if (!tree) return false;
    screen_.click(on_screen(tree->find(id)->middle()));
    return true;
}

std::vector<FrameLine> Program::frames() const {
    std::vector<FrameLine> frames;
    std::ifstream in(frame_file_);
    for (std::string line; std::getline(in, line);) {
        const auto json = nlohmann::json::parse(line, nullptr, false);
        if (!json.is_discarded()) frames.push_back({json.at("frame"), json.at("at"), json.at("cpu")});
    }
    return frames;
}

bool Program::settle() const {
    const auto deadline = Clock::now() + patience;
    while (Clock::now() < deadline) {
        const auto before = frames();
        std::this_thread::sleep_for(1s);
        if (!before.empty() && frames().size() == before.size()) return true;
    }
    return false;
}

std::optional<int> Program::close() {
    screen_.close_window("Jointline");
    return process_.wait();
}

}  // namespace jointline::e2e

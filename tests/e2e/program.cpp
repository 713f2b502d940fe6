#include "tests/e2e/program.h"

#include <algorithm>
#include <fstream>
#include <iterator>
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
                        rect.at(2), rect.at(3), node.at("enabled"), node.at("focused"), node.value("visible", true)});
        flatten(node.at("children"), into);
    }
}

std::string text_of(const std::string& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::optional<Tree> read_tree(const std::string& text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (json.is_discarded()) return std::nullopt;
    Tree tree;
    tree.screen = json.at("screen");
    flatten(json.at("nodes"), tree.nodes);
    return tree;
}

std::vector<std::string> with_program(Size size, std::vector<std::string> options,
                                      const test::TemporaryFolder& folder) {
    options.insert(options.begin(), {JOINTLINE_PROGRAM, "--data", folder.file("data"), "--size",
                                     std::to_string(size.width) + "x" + std::to_string(size.height)});
    return options;
}

}  // namespace

std::string program_path() { return JOINTLINE_PROGRAM; }

const Node* Tree::find(const std::string& id) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.id == id; });
    return found == nodes.end() ? nullptr : &*found;
}

const Node* Tree::by_role(const std::string& role) const {
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const Node& node) { return node.role == role; });
    return found == nodes.end() ? nullptr : &*found;
}

Program::Program(const Screen& screen, const test::TemporaryFolder& folder, Size size, const Command& command)
    : screen_(screen),
      size_(size),
      tree_file_(folder.file("tree.json")),
      frame_file_(folder.file("frames.jsonl")),
      started_at_(std::chrono::duration<double>(Clock::now().time_since_epoch()).count()),
      process_(command.words, {{"DISPLAY", screen.name()},
                               {"WAYLAND_DISPLAY", ""},
                               {"LANG", "C.UTF-8"},
                               {"LIBGL_ALWAYS_SOFTWARE", "1"},
                               {"JOINTLINE_UI_TREE", tree_file_},
                               {"JOINTLINE_FRAME_LOG", frame_file_}}),
      corner_(screen.window("Jointline")) {}

Program::Program(const Screen& screen, const test::TemporaryFolder& folder, Size size, std::vector<std::string> options)
    : Program(screen, folder, size, Command{with_program(size, std::move(options), folder)}) {}

Program Program::other(const Screen& screen, const test::TemporaryFolder& folder, Size size,
                       std::vector<std::string> command) {
    return {screen, folder, size, Command{std::move(command)}};
}

std::optional<Tree> Program::tree() const { return read_tree(text_of(tree_file_)); }

std::optional<Tree> Program::wait_for(const std::function<bool(const Tree&)>& so) const {
    const auto deadline = Clock::now() + patience;
    std::string before;
    while (Clock::now() < deadline) {
        // The same words say the same: only what is new is looked at.
        if (const std::string text = text_of(tree_file_); text != before) {
            before = text;
            if (auto now = read_tree(text); now && so(*now)) return now;
        }
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

std::optional<Tree> Program::wait_for_calm() const {
    constexpr auto moment = 150ms;
    const auto deadline = Clock::now() + patience;
    std::string before;
    auto since = Clock::now();
    while (Clock::now() < deadline) {
        std::string now = text_of(tree_file_);
        if (now != before) {
            before = std::move(now);
            since = Clock::now();
        } else if (!before.empty() && Clock::now() - since >= moment) {
            return read_tree(before);
        }
        std::this_thread::sleep_for(10ms);
    }
    return std::nullopt;
}

std::optional<Node> Program::bring_into_view(const std::string& id) const {
    constexpr int most_turns = 100;
    constexpr double can_be_hit = 6;  // pixels
    const auto usable = [&](const Tree& seen) { return seen.find(id) != nullptr && seen.find(id)->enabled; };
    if (!wait_for(usable)) return std::nullopt;
    for (int turn = 0; turn < most_turns; ++turn) {
        const auto seen = wait_for_calm();
        const Node* node = seen ? seen->find(id) : nullptr;
        if (node == nullptr) return std::nullopt;
        if (node->visible && std::min(node->width, node->height) >= can_be_hit) return *node;
        screen_.move_to(on_screen({node->middle().x, size_.height / 2}));
        screen_.wheel(node->y > size_.height / 2.0 ? 1 : -1);
    }
    return std::nullopt;
}

bool Program::tap(const std::string& id) const {
    const auto node = bring_into_view(id);
    if (!node) return false;
    screen_.click(on_screen(node->middle()));
    return true;
}

bool Program::focus_by_keyboard(const std::string& id) const {
    constexpr int most_stops = 200;
    for (int stop = 0; stop < most_stops; ++stop) {
        const auto seen = wait_for_calm();
        if (!seen) return false;
        if (const Node* node = seen->find(id); node != nullptr && node->focused) return true;
        screen_.key("Tab");
    }
    return false;
}

bool Program::tap_by_keyboard(const std::string& id) const {
    const auto usable = [&](const Tree& seen) { return seen.find(id) != nullptr && seen.find(id)->enabled; };
    if (!wait_for(usable) || !focus_by_keyboard(id)) return false;
    screen_.key("Return");
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

bool Program::wait_for_frames(std::size_t more) const {
    const auto deadline = Clock::now() + patience;
    const auto wanted = frames().size() + more;
    while (Clock::now() < deadline) {
        if (frames().size() >= wanted) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
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

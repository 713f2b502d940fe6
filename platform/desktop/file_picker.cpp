#include "platform/desktop/file_picker.h"

#include <array>
#include <csignal>

#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

extern char** environ;

namespace jointline::desktop {
namespace {

/// Starts a program whose output goes to `out`; false if there is none of that name.
bool start(std::vector<std::string> words, int out) {
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    pid_t child = 0;
    const int failed = posix_spawnp(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0;
}

}  // namespace

FilePicker::~FilePicker() {
    if (pipe_ >= 0) close(pipe_);
}

bool FilePicker::open() {
    if (is_open()) return true;
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return false;
    std::signal(SIGCHLD, SIG_IGN);  // nobody waits for it: its pipe tells when it is gone
    const bool started = start({"zenity", "--file-selection", "--multiple", "--separator=\n"}, ends[1]) ||
                         start({"kdialog", "--multiple", "--separate-output", "--getopenfilename", "."}, ends[1]);
    close(ends[1]);
    if (!started) {
        close(ends[0]);
        return false;
    }
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    pipe_ = ends[0];
    said_.clear();
    return true;
}

std::optional<std::vector<std::string>> FilePicker::chosen() {
    if (!is_open()) return std::nullopt;
    std::array<char, 4096> piece{};
    for (;;) {
        const auto got = read(pipe_, piece.data(), piece.size());
        if (got < 0) return std::nullopt;  // nothing yet
        if (got == 0) break;
        said_.append(piece.data(), static_cast<std::size_t>(got));
    }
    close(pipe_);
    pipe_ = -1;
    std::vector<std::string> paths;
    for (std::size_t from = 0; from < said_.size();) {
        auto to = said_.find('\n', from);
        if (to == std::string::npos) to = said_.size();
        if (to > from) paths.push_back(said_.substr(from, to - from));
        from = to + 1;
    }
    return paths;
}

}  // namespace jointline::desktop

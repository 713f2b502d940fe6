#include "tests/support/process.h"

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

#include <fcntl.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif
#include <sys/wait.h>
#include <unistd.h>

#include "tests/support/temporary_folder.h"

namespace jointline::test {

Process::Process(const std::vector<std::string>& command, const Environment& environment, const std::string& answers,
                 const std::string& complaints, int inherit) {
    std::vector<std::string> words = command;
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    pid_ = fork();
    if (pid_ != 0) return;
#if defined(__linux__)
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // a test that is killed leaves no window behind
#endif
    for (const auto& [name, value] : environment) {
        if (value.empty())
            unsetenv(name.c_str());
        else
            setenv(name.c_str(), value.c_str(), 1);
    }
    const auto redirect = [](const std::string& path, int stream) {
        if (!path.empty()) dup2(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600), stream);
    };
    redirect(answers, STDOUT_FILENO);
    redirect(complaints, STDERR_FILENO);
    if (inherit >= 0) fcntl(inherit, F_SETFD, 0);
    execvp(argv.front(), argv.data());
    _exit(127);
}

Process::~Process() {
    if (pid_ <= 0 || !running()) return;
    ask_to_end();
    if (wait(std::chrono::seconds{5})) return;
    kill(pid_, SIGKILL);
    wait();
}

bool Process::running() { return !wait(std::chrono::milliseconds{0}); }

void Process::ask_to_end() const {
    if (pid_ > 0 && !code_) kill(pid_, SIGTERM);
}

std::optional<int> Process::wait(std::chrono::milliseconds at_most) {
    const auto deadline = std::chrono::steady_clock::now() + at_most;
    while (!code_) {
        int status = 0;
        if (waitpid(pid_, &status, WNOHANG) == pid_)
            code_ = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        else if (std::chrono::steady_clock::now() >= deadline)
            break;
        else
            std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    return code_;
}

Ran run(const std::vector<std::string>& command, const Environment& environment) {
    const TemporaryFolder folder;
    const auto text_of = [&](const std::string& name) {
        std::ifstream in(folder.file(name), std::ios::binary);
        return std::string{std::istreambuf_iterator<char>{in}, {}};
    };
    Process process(command, environment, folder.file("out"), folder.file("err"));
    const int code = process.wait(std::chrono::minutes{2}).value_or(-1);
    return {code, text_of("out"), text_of("err")};
}

}  // namespace jointline::test

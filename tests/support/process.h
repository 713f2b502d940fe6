#pragma once
/// A program that a test starts, and that ends with the test at the latest.
///
/// Errors  a program that cannot be started exits with 127, as in a shell.
#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <sys/types.h>

namespace jointline::test {

using Environment = std::vector<std::pair<std::string, std::string>>;

class Process {
public:
    /// `answers` and `complaints`: the files its stdout and stderr go to; "" leaves them where the test's go. `inherit`
    /// is a file descriptor it keeps.
    Process(const std::vector<std::string>& command, const Environment& environment, const std::string& answers = "",
            const std::string& complaints = "", int inherit = -1);
    Process(Process&& other) noexcept : pid_(std::exchange(other.pid_, -1)), code_(other.code_) {}
    Process& operator=(Process&&) = delete;
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    ~Process();

    bool running();
    void ask_to_end() const;  ///< SIGTERM
    /// Its exit code, or 128 and the signal that ended it; empty when it still runs then.
    std::optional<int> wait(std::chrono::milliseconds at_most = std::chrono::seconds{20});

private:
    pid_t pid_ = -1;
    std::optional<int> code_;
};

/// What a program that ran to its end left behind.
struct Ran {
    int code = -1;
    std::string out;
    std::string err;
};
Ran run(const std::vector<std::string>& command, const Environment& environment = {});

}  // namespace jointline::test

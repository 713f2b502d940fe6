#include "platform/shell/link.h"

#include <array>
#include <string_view>

#if defined(_WIN32)
#include <shellapi.h>
#include <windows.h>
#else
#include <csignal>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;
#endif

namespace jointline::shell {

void open_link(const std::string& url) {
    bool known = false;
    for (const std::string_view scheme : {"tel:", "mailto:", "https://"}) known = known || url.starts_with(scheme);
    if (!known) return;
#if defined(_WIN32)
    ShellExecuteA(nullptr, "open", url.c_str(), nullptr, nullptr, SW_SHOWNORMAL);
#else
#if defined(__APPLE__)
    const char* opener = "open";
#else
    const char* opener = "xdg-open";
#endif
    // No shell between: an address is an argument, never a command. Nobody waits for it.
    std::signal(SIGCHLD, SIG_IGN);
    std::string argument = url;
    std::string name = opener;
    std::array<char*, 3> words{name.data(), argument.data(), nullptr};
    pid_t child = 0;
    posix_spawnp(&child, opener, nullptr, nullptr, words.data(), environ);
#endif
}

}  // namespace jointline::shell

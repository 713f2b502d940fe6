#include "platform/shell/clock.h"

#include <ctime>

namespace jointline::shell {

Instant now() { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); }

ZoneOffset local_zone() {
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now());
    std::tm local{};
#if defined(_WIN32)
    if (localtime_s(&local, &seconds) != 0) return {};
    std::tm as_if_utc = local;
    return {std::chrono::floor<std::chrono::minutes>(std::chrono::seconds{_mkgmtime(&as_if_utc) - seconds})};
#else
    if (localtime_r(&seconds, &local) == nullptr) return {};
    return {std::chrono::floor<std::chrono::minutes>(std::chrono::seconds{local.tm_gmtoff})};
#endif
}

}  // namespace jointline::shell

#include "platform/shell/files.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

namespace jointline::shell {
namespace {

namespace fs = std::filesystem;

std::string from_environment(const char* name) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): there is one thread
    return value == nullptr ? std::string{} : std::string{value};
}

Error refused(const std::string& path, const std::string& what, const std::error_code& why) {
    return Error{ErrorCode::Storage, what + ": " + why.message(), path};
}

std::error_code last_error() { return {errno != 0 ? errno : EIO, std::generic_category()}; }

}  // namespace

Result<std::string> read_file(const std::string& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return Error{ErrorCode::BadInput, "there is no such file", path};
    if (error) return refused(path, "cannot be read", error);
    if (fs::is_directory(status)) return Error{ErrorCode::BadInput, "is a folder, a file was expected", path};
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    std::ostringstream bytes;
    if (in) bytes << in.rdbuf();
    // An empty file sets failbit on the stream it is copied to, and is no fault.
    if (!in || in.bad()) return refused(path, "cannot be read", last_error());
    return std::move(bytes).str();
}

Result<Done> write_whole(const std::string& path, std::string_view bytes) {
    const std::string unfinished = path + ".part";
    errno = 0;
    std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    std::error_code error = out ? std::error_code{} : last_error();
    if (!error) fs::rename(unfinished, path, error);
    if (!error) return Done{};
    std::error_code ignored;
    fs::remove(unfinished, ignored);
    return refused(path, "cannot be written", error);
}

Result<std::string> data_folder(const std::string& asked) {
    if (!asked.empty()) return asked;
    if (auto named = from_environment("JOINTLINE_DATA"); !named.empty()) return named;
#if defined(_WIN32)
    if (const auto local = from_environment("LOCALAPPDATA"); !local.empty()) return local + "\\Jointline";
#elif defined(__APPLE__)
    if (const auto home = from_environment("HOME"); !home.empty())
        return home + "/Library/Application Support/Jointline";
#else
    // A relative path there is invalid and to be ignored (XDG Base Directory Specification).
    if (const auto share = from_environment("XDG_DATA_HOME"); !share.empty() && share.front() == '/')
        return share + "/jointline";
    if (const auto home = from_environment("HOME"); !home.empty()) return home + "/.local/share/jointline";
#endif
    return Error{ErrorCode::Storage, "no folder for the data is known: name one with --data"};
}

Result<Done> make_private_folder(const std::string& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return Done{};
    fs::create_directories(path, error);
    if (!error) fs::permissions(path, fs::perms::owner_all, error);
    if (error) return refused(path, "the folder cannot be made", error);
    return Done{};
}

}  // namespace jointline::shell

#pragma once
/// A disk that fails at a chosen write, for tests: once it is full, or broken, it stays so until it is mended.
///
/// Shapes  while one is alive every database that is opened lies on it. One at a time.
#include <cstddef>

#include <sqlite3.h>

namespace jointline::test {

class FailingDisk {
public:
    enum class Fault { Full, Broken };

    FailingDisk();
    ~FailingDisk();
    FailingDisk(const FailingDisk&) = delete;
    FailingDisk& operator=(const FailingDisk&) = delete;

    /// The write after so many more, and all that follow, fail.
    void fail_after(std::size_t writes, Fault fault);
    void mend();
    /// Whether a write was refused since fail_after().
    bool has_failed() const;

private:
    sqlite3_vfs* usual_;
};

}  // namespace jointline::test

#include "tests/support/failing_disk.h"

#include <cstring>

namespace jointline::test {
namespace {

struct State {
    bool armed = false;
    bool failed = false;
    std::size_t writes_left = 0;
    int code = SQLITE_FULL;
};
State state;
sqlite3_vfs disk;

/// Our file; the usual one lies behind it in the same memory.
struct File {
    sqlite3_file base;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File& own(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
sqlite3_file* real(sqlite3_file* file) { return own(file).real(); }
const sqlite3_io_methods& usual(sqlite3_file* file) { return *real(file)->pMethods; }

/// SQLITE_OK, or how this write fails.
int writing() {
    if (!state.armed) return SQLITE_OK;
    if (state.writes_left > 0) {
        --state.writes_left;
        return SQLITE_OK;
    }
    state.failed = true;
    return state.code;
}

int close_file(sqlite3_file* file) { return usual(file).xClose(real(file)); }
int read_file(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
    return usual(file).xRead(real(file), to, size, at);
}
int write_file(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
    const int fault = writing();
    return fault != SQLITE_OK ? fault : usual(file).xWrite(real(file), from, size, at);
}
int truncate_file(sqlite3_file* file, sqlite3_int64 size) { return usual(file).xTruncate(real(file), size); }
int sync_file(sqlite3_file* file, int flags) {
    if (state.armed && state.failed && state.code != SQLITE_FULL) return SQLITE_IOERR_FSYNC;
    return usual(file).xSync(real(file), flags);
}
int file_size(sqlite3_file* file, sqlite3_int64* size) { return usual(file).xFileSize(real(file), size); }
int lock_file(sqlite3_file* file, int kind) { return usual(file).xLock(real(file), kind); }
int unlock_file(sqlite3_file* file, int kind) { return usual(file).xUnlock(real(file), kind); }
int check_lock(sqlite3_file* file, int* held) { return usual(file).xCheckReservedLock(real(file), held); }
int control(sqlite3_file* file, int what, void* with) { return usual(file).xFileControl(real(file), what, with); }
int sector_size(sqlite3_file* file) { return usual(file).xSectorSize(real(file)); }
int traits(sqlite3_file* file) { return usual(file).xDeviceCharacteristics(real(file)); }
int map_shared(sqlite3_file* file, int page, int size, int extend, void volatile** at) {
    return usual(file).xShmMap(real(file), page, size, extend, at);
}
int lock_shared(sqlite3_file* file, int offset, int count, int flags) {
    return usual(file).xShmLock(real(file), offset, count, flags);
}
void barrier(sqlite3_file* file) { usual(file).xShmBarrier(real(file)); }
int unmap_shared(sqlite3_file* file, int remove) { return usual(file).xShmUnmap(real(file), remove); }

const sqlite3_io_methods methods{2,         close_file,   read_file, write_file,  truncate_file,
                                 sync_file, file_size,    lock_file, unlock_file, check_lock,
                                 control,   sector_size,  traits,    map_shared,  lock_shared,
                                 barrier,   unmap_shared, nullptr,   nullptr};

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* got) {
    auto* usual_vfs = static_cast<sqlite3_vfs*>(vfs->pAppData);
    File& ours = own(file);
    ours.base.pMethods = nullptr;
    std::memset(ours.real(), 0, static_cast<std::size_t>(usual_vfs->szOsFile));
    const int result = usual_vfs->xOpen(usual_vfs, name, ours.real(), flags, got);
    if (ours.real()->pMethods != nullptr) ours.base.pMethods = &methods;
    return result;
}

}  // namespace

FailingDisk::FailingDisk() : usual_(sqlite3_vfs_find(nullptr)) {
    state = {};
    disk = *usual_;
    disk.zName = "failing";
    disk.pAppData = usual_;
    disk.szOsFile = static_cast<int>(sizeof(File)) + usual_->szOsFile;
    disk.xOpen = open_file;
    sqlite3_vfs_register(&disk, 1);
}

FailingDisk::~FailingDisk() {
    sqlite3_vfs_register(usual_, 1);
    sqlite3_vfs_unregister(&disk);
}

void FailingDisk::fail_after(std::size_t writes, Fault fault) {
    state = {true, false, writes, fault == Fault::Full ? SQLITE_FULL : SQLITE_IOERR_WRITE};
}

void FailingDisk::mend() { state.armed = false; }

bool FailingDisk::has_failed() const { return state.failed; }

}  // namespace jointline::test

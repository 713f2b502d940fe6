#include "platform/shell/tree_file.h"

#include <cstdio>
#include <cstdlib>

#include "platform/shell/files.h"

namespace jointline::shell {

TreeFile::TreeFile() {
    const char* path = std::getenv("JOINTLINE_UI_TREE");  // NOLINT(concurrency-mt-unsafe): there is one thread
    if (path != nullptr) path_ = path;
}

void TreeFile::write(const std::string& tree) {
    if (!wanted() || tree == written_) return;
    if (const auto done = write_whole(path_, tree); !done) std::fprintf(stderr, "%s\n", done.error().text().c_str());
    written_ = tree;
}

}  // namespace jointline::shell

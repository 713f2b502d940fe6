#pragma once
/// What is on the screen, in a file: for tests, and for whoever reads screens aloud.
///
/// Shapes  the file that JOINTLINE_UI_TREE names holds the tree of ui/semantics.h, written whole each time it changes.
#include <string>

namespace jointline::shell {

class TreeFile {
public:
    TreeFile();  ///< does nothing where the variable is not set
    bool wanted() const { return !path_.empty(); }
    void write(const std::string& tree);

private:
    std::string path_;
    std::string written_;
};

}  // namespace jointline::shell

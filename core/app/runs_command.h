#pragma once
/// What a person can do with the run log. See command.h.
#include <string>

namespace jointline {

struct OpenRun {
    long long id = 0;
};
struct ShowMoreRuns {};
struct ChooseFile {};    ///< asks the shell for one; it answers with ImportFile
struct NoFilePicker {};  ///< the shell has no way to let files be chosen
struct ImportFile {
    std::string name;
    std::string bytes;
};
struct CancelImport {};
struct UndoImport {};
struct CloseImport {};

}  // namespace jointline

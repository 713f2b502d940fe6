#pragma once
/// The desktop's own dialog to choose files, as a program beside ours: the window goes on drawing meanwhile.
///
/// Errors  open() is false where no dialog program is installed (zenity or kdialog).
#include <optional>
#include <string>
#include <vector>

namespace jointline::desktop {

class FilePicker {
public:
    FilePicker() = default;
    FilePicker(const FilePicker&) = delete;
    FilePicker& operator=(const FilePicker&) = delete;
    ~FilePicker();

    bool open();
    bool is_open() const { return pipe_ >= 0; }
    /// The chosen paths once the dialog is closed, empty when it was cancelled; nullopt while it is open.
    std::optional<std::vector<std::string>> chosen();

private:
    int pipe_ = -1;
    std::string said_;
};

}  // namespace jointline::desktop

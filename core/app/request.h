#pragma once
/// What only a shell can do for the core. The core never calls the shell: it leaves these in a list.
#include <string>
#include <variant>

namespace jointline {

struct OpenLink {
    std::string url;  ///< a telephone number ("tel:112") or a source's address
};
struct PickFile {};  ///< let the person choose activity files; the answer is ImportFile
struct Persist {};   ///< ask a browser to keep the database

using Request = std::variant<OpenLink, PickFile, Persist>;

}  // namespace jointline

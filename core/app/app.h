#pragma once
/// The whole program without its looks: a shell sends a command, reads the view, pumps a slice of work, and serves
/// requests. Window, browser, kiosk, command line, phone and tests all run this one class.
///
/// Errors  open() and send() return what went wrong; a failure of storage never loses what is on the screen: it is also
///         shown as a notice. Nothing throws across this line.
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/app/command.h"
#include "core/app/request.h"
#include "core/app/view.h"
#include "core/base/calendar.h"
#include "core/base/result.h"

namespace jointline {

enum class Profile { Personal, Kiosk };

struct Options {
    std::string database = ":memory:";  ///< a path the shell may write to, or ":memory:"
    std::string language = "en";
    Profile profile = Profile::Personal;
    std::function<Instant()> now;  ///< the clock; nothing below platform reads the time
    ZoneOffset zone;               ///< of the runner's clock
};

struct AppState;

class App {
public:
    static Result<App> open(Options options);
    App(App&&) noexcept;
    App& operator=(App&&) noexcept;
    ~App();

    Result<Done> send(const Command& command);  ///< the only way in
    const View& view();                         ///< the only way out; rebuilt only after something changed
    bool pump();                                ///< one slice of work; true while work is left
    std::vector<Request> take_requests();       ///< what the shell must do for us

private:
    explicit App(std::unique_ptr<AppState> state);
    std::unique_ptr<AppState> state_;
};

}  // namespace jointline

#pragma once
/// FIT messages to activities: one for each session, or one for all records where the sessions are missing.
///
/// Shapes  sessions stand after their records, so records are kept and given to sessions by time at a file's end.
/// Pauses
///         come from the timer's events. Heart rate 0 is no heart rate: the strap was not worn.
/// Errors  see reader.h. Time stamps of a watch whose clock was never set are kept for durations; the start is unknown.
#include "core/import/fit_decoder.h"
#include "core/import/fit_profile.h"
#include "core/import/reader.h"
#include "core/runs/run_builder.h"

namespace jointline::import {

class FitImport : public Reader {
public:
    explicit FitImport(std::string_view bytes);
    Step step(int count) override;
    std::size_t position() const override { return decoder_.position(); }
    Result<std::vector<Activity>> take() override;
    bool holds_something_else() const override { return !refusal_.empty(); }

private:
    struct Session {
        runs::Run said;
        Instant start{};
    };

    void add_record(const FitMessage& message);
    void add_event(const FitMessage& message);
    void add_session(const FitMessage& message);
    void add_lap(const FitMessage& message);
    void add_file_id(const FitMessage& message);
    void add_device(const FitMessage& message);
    std::optional<std::uint32_t> compressed_distance(const FitMessage& message);
    void finish_file();
    std::vector<std::string> new_warnings();
    std::vector<runs::Run> split_among_sessions(runs::Run whole);

    FitDecoder decoder_;
    std::size_t size_;
    std::vector<Activity> activities_;
    std::string refusal_;

    // Of the file being read, one of possibly several in a chain.
    runs::RunBuilder builder_;
    std::vector<Session> sessions_;
    std::vector<runs::Lap> laps_;
    std::optional<Instant> paused_at_;
    std::optional<std::int64_t> type_;
    std::string device_;
    runs::Sport sport_ = runs::Sport::Unknown;
    runs::Kind kind_ = runs::Kind::Unknown;
    std::optional<ZoneOffset> zone_;
    std::uint32_t sixteenths_ = 0;  ///< of a metre covered, by compressed fields
    std::optional<std::uint32_t> last_sixteenths_;
    std::size_t warnings_told_ = 0;
};

}  // namespace jointline::import

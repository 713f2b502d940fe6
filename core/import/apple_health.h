#pragma once
/// An Apple Health archive: export.xml, which may be gigabytes, tells of workouts, and GPX files hold their routes.
///
/// Shapes  a workout is an activity, joined to its route by the path it names. Only workouts are looked at: what else
/// the
///         file holds of a person's health is passed over unread.
/// Units   as each value says: km, mi, m; min, s, h; times with their zone.
/// Errors  a file that breaks off gives the workouts before the break, and a refusal that names the byte.
#include <map>

#include "core/import/archive_table.h"
#include "core/import/reader.h"
#include "core/import/service.h"
#include "core/import/xml_source.h"

namespace jointline::import {

/// Gathers the workouts of an export.
class AppleWorkouts : public XmlHandler {
public:
    void open(std::string_view name, const XmlAttributes& attributes) override;
    void close(std::string_view name, std::string_view text) override;
    ActivityTable& table() { return table_; }

private:
    void open_workout(const XmlAttributes& attributes);
    void add_statistics(const XmlAttributes& attributes);
    ActivityTable table_;
    bool in_workout_ = false;
};

class AppleHealth : public Service {
public:
    static std::unique_ptr<Service> recognise(const FileSet& files);
    AppleHealth(std::string path, std::unique_ptr<ByteStream> stream);
    Step prepare(int count) override;
    void describe(FileOutcome& outcome) override;
    std::vector<FileOutcome> rest() override;

private:
    std::string path_;
    std::unique_ptr<ByteStream> stream_;
    AppleWorkouts workouts_;
    XmlStream xml_;
    ArchiveTable table_;
    std::map<std::string, std::size_t, std::less<>> row_of_file_;
    std::optional<Error> error_;
};

/// An export.xml on its own.
class AppleHealthImport : public Reader {
public:
    explicit AppleHealthImport(std::string_view bytes) : source_(bytes, workouts_) {}
    Step step(int count) override { return source_.step(count); }
    std::size_t position() const override { return source_.position(); }
    Result<std::vector<Activity>> take() override;

private:
    AppleWorkouts workouts_;
    XmlSource source_;
};

}  // namespace jointline::import

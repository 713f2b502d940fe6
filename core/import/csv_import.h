#pragma once
/// A list of activities on its own, without the recordings it may speak of.
#include "core/import/reader.h"

namespace jointline::import {

class CsvImport : public Reader {
public:
    explicit CsvImport(std::string_view bytes) : bytes_(bytes) {}
    Step step(int count) override;
    std::size_t position() const override { return read_ ? bytes_.size() : 0; }
    Result<std::vector<Activity>> take() override;
    bool holds_something_else() const override { return error_.has_value(); }

private:
    std::string_view bytes_;
    bool read_ = false;
    std::vector<Activity> activities_;
    std::optional<Error> error_;
};

}  // namespace jointline::import

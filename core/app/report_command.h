#pragma once
/// `jointline report`: the clinician's page of a stored check, with its episode if there is one.
///
/// Errors  Usage where there is no such episode, or no check at all; BadInput for a check that cannot be read; Storage
/// as
///         the stores say. Nothing is written to the database.
#include <optional>
#include <string>

#include "core/app/app.h"

namespace jointline {

enum class ReportFormat { Pdf, Fhir };

/// `episode`: its number; none for the episode that is open, else the newest check.
Result<std::string> write_report(Options options, std::optional<long long> episode, ReportFormat format);

}  // namespace jointline

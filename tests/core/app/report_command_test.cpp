#include "core/app/report_command.h"

#include <doctest/doctest.h>

#include "core/base/json.h"
#include "tests/core/app/support.h"
#include "tests/support/temporary_folder.h"

using namespace jointline;
using test::Runner;

TEST_CASE("a stored check becomes a page for the clinic, the same bytes each time, and a FHIR record") {
    test::TemporaryFolder folder;
    Options options;
    options.database = folder.file("jointline.db");
    options.now = Runner::today;
    {
        Runner runner(options);
        runner.marks("left.knee.medial.joint_line").begins();
        runner.answers_all("no");
    }
    const auto pdf = write_report(options, std::nullopt, ReportFormat::Pdf);
    REQUIRE(pdf);
    CHECK(pdf->starts_with("%PDF-"));
    CHECK(*write_report(options, std::nullopt, ReportFormat::Pdf) == *pdf);
    const auto fhir = write_report(options, std::nullopt, ReportFormat::Fhir);
    REQUIRE(fhir);
    const auto record = Json::parse(*fhir, "record");
    REQUIRE(record);
    CHECK(*record->root().string("resourceType") == "Bundle");
}

TEST_CASE("without a check there is nothing to report on, and an episode that is not there is named") {
    Options options;
    options.now = Runner::today;
    const auto nothing = write_report(options, std::nullopt, ReportFormat::Pdf);
    REQUIRE_FALSE(nothing);
    CHECK(nothing.error().code == ErrorCode::Usage);
    const auto nobody = write_report(options, 7, ReportFormat::Pdf);
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error().detail.find("7") != std::string::npos);
}

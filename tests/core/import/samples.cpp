#include "tests/core/import/samples.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/import/csv.h"
#include "core/import/decimal.h"

namespace jointline::test {
namespace {

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

std::string folder() {
    std::vector<std::string> shared{JOINTLINE_SOURCE_DIR "/../shared"};
    if (const char* named = std::getenv("JOINTLINE_SHARED")) shared.emplace_back(named);
    for (const std::string& each : shared)
        if (std::ifstream{each + "/samples/activities/MANIFEST.csv"}) return each + "/samples/activities/";
    return {};
}

std::optional<double> number(std::string_view cell) { return import::decimal(cell); }

std::vector<SampleFacts> read_manifest() {
    const auto bytes = read_file(folder() + "MANIFEST.csv");
    if (!bytes) return {};
    const auto table = import::read_csv(*bytes);
    if (!table) return {};
    std::map<std::string, std::size_t> column;
    for (std::size_t i = 0; i < table->header.size(); ++i) column[table->header[i]] = i;
    std::vector<SampleFacts> all;
    for (const import::CsvRow& row : table->rows) {
        const auto cell = [&](const char* name) { return std::string(row[column[name]]); };
        SampleFacts facts;
        facts.file = cell("file");
        facts.format = cell("format");
        facts.sport = cell("sport");
        facts.expected = cell("expected_import");
        if (cell("start_utc") != "null") facts.start = cell("start_utc");
        facts.sessions = number(cell("sessions"));
        facts.records = number(cell("records"));
        facts.distance = number(cell("distance_m"));
        facts.elapsed = number(cell("elapsed_s"));
        facts.timer = number(cell("timer_s"));
        facts.average_heart_rate = number(cell("avg_hr_bpm"));
        facts.max_heart_rate = number(cell("max_hr_bpm"));
        facts.laps = number(cell("laps"));
        all.push_back(std::move(facts));
    }
    return all;
}

}  // namespace

const std::vector<SampleFacts>& samples() {
    static const std::vector<SampleFacts> all = read_manifest();
    return all;
}

std::string sample_bytes(std::string_view file) { return read_file(folder() + std::string(file)).value_or(""); }

}  // namespace jointline::test

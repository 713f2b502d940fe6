#include "core/app/gear_import.h"

#include "core/import/csv.h"
#include "core/import/sniff.h"

namespace jointline {
namespace {

// A list of gear names each run once: a hundred thousand runs are a few megabytes.
constexpr std::uint64_t largest_list = std::uint64_t{32} << 20;

std::string_view name_in(std::string_view path) {
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

}  // namespace

Result<shoes::Table> read_shoe_table(std::string_view bytes, const std::string& file) {
    auto csv = import::read_csv(bytes);
    if (!csv) return Error{csv.error().code, csv.error().detail, file, csv.error().line};
    shoes::Table table;
    table.header = std::move(csv->header);
    for (import::CsvRow& row : csv->rows) table.rows.push_back({row.line, std::move(row.cells)});
    return table;
}

GearFound gear_in(const import::FileSet& files) {
    GearFound found;
    const auto take = [&found](Result<std::vector<shoes::Gear>> gear, const std::string& path) {
        if (gear) {
            for (shoes::Gear& each : *gear) found.gear.push_back(std::move(each));
            return;
        }
        Error fault = gear.error();
        if (fault.file.empty()) fault.file = path;
        found.faults.push_back(std::move(fault));
    };
    const auto read = [&](const import::FileEntry& entry) -> Result<std::vector<shoes::Gear>> {
        if (entry.size > largest_list)
            return Error{ErrorCode::BadInput, "a list of gear of more than 32 MB was not expected", entry.path};
        const auto bytes = files.read(entry);
        if (!bytes) return bytes.error();
        if (name_in(entry.path) != "shoes.csv") return shoes::garmin_gear(*bytes, entry.path);
        const auto table = read_shoe_table(*bytes, entry.path);
        if (!table) return table.error();
        return shoes::strava_gear(*table);
    };
    for (const import::FileEntry& entry : files.entries()) {
        const auto name = name_in(entry.path);
        if (name == "shoes.csv" || (name.size() >= 9 && name.substr(name.size() - 9) == "gear.json"))
            take(read(entry), entry.path);
    }
    return found;
}

GearFound gear_in(std::string_view bytes) {
    if (import::sniff(bytes) != import::Format::Zip) return {};
    const auto zip = import::Zip::open(bytes);
    return zip ? gear_in(*zip) : GearFound{};  // what is wrong with the archive is told by its import
}

}  // namespace jointline

#include "core/import/activity_table.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/text.h"
#include "core/import/csv.h"
#include "core/import/decimal.h"
#include "core/import/table_values.h"

namespace jointline::import {
namespace {

enum class Field : std::uint8_t {
    Id,
    Date,
    Title,
    Type,
    Kind,
    Zone,
    Notes,
    Elapsed,
    Timer,
    Moving,
    Distance,
    AverageHeartRate,
    MaxHeartRate,
    Cadence,
    Ascent,
    Descent,
    Shoe,
    File
};
constexpr std::size_t field_count = 18;

struct ColumnName {
    std::string_view name;  ///< lower case
    Field field;
};

constexpr std::array<ColumnName, 92> column_names{{
    // Strava, English
    {"activity id", Field::Id},
    {"activity date", Field::Date},
    {"activity name", Field::Title},
    {"activity type", Field::Type},
    {"activity description", Field::Notes},
    {"elapsed time", Field::Elapsed},
    {"moving time", Field::Moving},
    {"distance", Field::Distance},
    {"max heart rate", Field::MaxHeartRate},
    {"average heart rate", Field::AverageHeartRate},
    {"activity gear", Field::Shoe},
    {"filename", Field::File},
    {"elevation gain", Field::Ascent},
    {"elevation loss", Field::Descent},
    // Strava before July 2019
    {"id", Field::Id},
    {"date", Field::Date},
    {"name", Field::Title},
    {"type", Field::Type},
    {"description", Field::Notes},
    {"elapsed_time", Field::Elapsed},
    {"gear", Field::Shoe},
    // Strava, German
    {"aktivitäts-id", Field::Id},
    {"aktivitätsdatum", Field::Date},
    {"datum der aktivität", Field::Date},
    {"name der aktivität", Field::Title},
    {"aktivitätsname", Field::Title},
    {"aktivitätsart", Field::Type},
    {"aktivitätstyp", Field::Type},
    {"art der aktivität", Field::Type},
    {"aktivitätsbeschreibung", Field::Notes},
    {"beschreibung der aktivität", Field::Notes},
    {"verstrichene zeit", Field::Elapsed},
    {"gesamtzeit", Field::Elapsed},
    {"bewegungszeit", Field::Moving},
    {"zeit in bewegung", Field::Moving},
    {"distanz", Field::Distance},
    {"entfernung", Field::Distance},
    {"max. herzfrequenz", Field::MaxHeartRate},
    {"maximale herzfrequenz", Field::MaxHeartRate},
    {"max. hf", Field::MaxHeartRate},
    {"durchschnittliche herzfrequenz", Field::AverageHeartRate},
    {"ø hf", Field::AverageHeartRate},
    {"durchschnittliche hf", Field::AverageHeartRate},
    {"aktivitätsausrüstung", Field::Shoe},
    {"ausrüstung für aktivität", Field::Shoe},
    {"ausrüstung der aktivität", Field::Shoe},
    {"dateiname", Field::File},
    {"höhenzunahme", Field::Ascent},
    {"höhenunterschied", Field::Ascent},
    {"höhenverlust", Field::Descent},
    // Garmin Connect
    {"title", Field::Title},
    {"time", Field::Timer},
    {"avg hr", Field::AverageHeartRate},
    {"max hr", Field::MaxHeartRate},
    {"avg run cadence", Field::Cadence},
    {"total ascent", Field::Ascent},
    {"total descent", Field::Descent},
    {"elev gain", Field::Ascent},
    {"elev loss", Field::Descent},
    {"datum", Field::Date},
    {"titel", Field::Title},
    {"zeit", Field::Timer},
    {"maximale hf", Field::MaxHeartRate},
    {"ø schrittfrequenz (laufen)", Field::Cadence},
    {"anstieg gesamt", Field::Ascent},
    {"abstieg gesamt", Field::Descent},
    {"gesamtanstieg", Field::Ascent},
    {"gesamtabstieg", Field::Descent},
    // Runkeeper
    {"distance (km)", Field::Distance},
    {"distance (mi)", Field::Distance},
    {"duration", Field::Timer},
    {"climb (m)", Field::Ascent},
    {"climb (ft)", Field::Ascent},
    {"average heart rate (bpm)", Field::AverageHeartRate},
    {"notes", Field::Notes},
    {"gpx file", Field::File},
    {"route name", Field::Title},
    // ours
    {"start", Field::Date},
    {"zone", Field::Zone},
    {"sport", Field::Type},
    {"kind", Field::Kind},
    {"distance_m", Field::Distance},
    {"elapsed_s", Field::Elapsed},
    {"timer_s", Field::Timer},
    {"moving_s", Field::Moving},
    {"ascent_m", Field::Ascent},
    {"descent_m", Field::Descent},
    {"avg_hr_bpm", Field::AverageHeartRate},
    {"max_hr_bpm", Field::MaxHeartRate},
    {"avg_cadence_spm", Field::Cadence},
    {"shoe", Field::Shoe},
}};

constexpr std::size_t missing = static_cast<std::size_t>(-1);

/// Where the columns of a table stand: the first and the second of each name.
class Columns {
public:
    explicit Columns(const CsvTable& table) {
        for (std::size_t column = 0; column < table.header.size(); ++column) {
            const std::string name = lower_case(table.header[column]);
            const auto* known = std::find_if(column_names.begin(), column_names.end(),
                                             [&](const ColumnName& each) { return each.name == name; });
            if (known != column_names.end()) note(known->field, column);
        }
    }
    void note(Field field, std::size_t column) {
        auto& place = places_[static_cast<std::size_t>(field)];
        if (place[0] == missing)
            place[0] = column;
        else if (place[1] == missing)
            place[1] = column;
    }
    bool has(Field field) const { return first(field) != missing; }
    std::size_t first(Field field) const { return places_[static_cast<std::size_t>(field)][0]; }
    std::size_t second(Field field) const { return places_[static_cast<std::size_t>(field)][1]; }

private:
    std::array<std::array<std::size_t, 2>, field_count> places_ = [] {
        std::array<std::array<std::size_t, 2>, field_count> empty{};
        for (auto& place : empty) place = {missing, missing};
        return empty;
    }();
};

/// A Strava table in a language we have no words for is known by its file names; its first columns have an order that
/// was never changed, and those in its own units stand behind the file's.
bool place_by_order(const CsvTable& table, Columns& columns) {
    for (std::size_t column = 7; column < table.header.size(); ++column) {
        const bool names_files = std::any_of(table.rows.begin(), table.rows.end(), [&](const CsvRow& row) {
            return row[column].substr(0, 11) == "activities/";
        });
        if (!names_files) continue;
        constexpr std::array<Field, 7> order{Field::Id,    Field::Date,    Field::Title,   Field::Type,
                                             Field::Notes, Field::Elapsed, Field::Distance};
        for (std::size_t i = 0; i < order.size(); ++i) columns.note(order[i], i);
        columns.note(Field::Shoe, column - 1);
        columns.note(Field::File, column);
        if (column + 5 < table.header.size()) {  // after the athlete's and the bicycle's weight
            columns.note(Field::Elapsed, column + 3);
            columns.note(Field::Moving, column + 4);
            columns.note(Field::Distance, column + 5);
        }
        return true;
    }
    return false;
}

class RowReader {
public:
    RowReader(const CsvTable& table, const Columns& columns, std::string service)
        : table_(table), columns_(columns), service_(std::move(service)) {
        for (const CsvRow& row : table.rows) {
            for (const Field field : {Field::Distance, Field::Ascent, Field::AverageHeartRate, Field::Cadence})
                notation_.see_number(row[columns.first(field)]);
            notation_.see_date(row[columns.first(Field::Date)]);
        }
    }

    TableRow read(const CsvRow& row) const {
        TableRow result;
        Activity& activity = result.activity;
        runs::Run& run = activity.run;
        result.line = row.line;
        activity.format = Format::Csv;
        activity.service = service_ == "jointline" ? std::string{} : service_;
        activity.service_id = text(row, Field::Id);
        activity.shoe = text(row, Field::Shoe);
        result.file = text(row, Field::File);
        if (result.file == "--") result.file.clear();
        result.sport = text(row, Field::Type);
        run.title = text(row, Field::Title);
        run.notes = text(row, Field::Notes);
        run.sport = runs::sport_named(result.sport);
        run.kind = runs::kind_named(columns_.has(Field::Kind) ? text(row, Field::Kind) : result.sport);
        read_start(row, activity);
        run.elapsed = duration(row, Field::Elapsed);
        run.timer = duration(row, Field::Timer);
        run.moving = duration(row, Field::Moving);
        if (!run.elapsed) run.elapsed = run.timer;
        run.distance = distance(row, activity);
        run.ascent = height(row, Field::Ascent);
        run.descent = height(row, Field::Descent);
        run.average_heart_rate = above_zero(row, Field::AverageHeartRate);
        run.max_heart_rate = above_zero(row, Field::MaxHeartRate);
        if (runs::on_foot(run.sport)) run.average_cadence = above_zero(row, Field::Cadence);
        return result;
    }

private:
    std::string text(const CsvRow& row, Field field) const { return std::string(trim(row[columns_.first(field)])); }

    /// The second column of a name where it is filled: it is in the service's own unit and notation.
    std::optional<double> number(const CsvRow& row, Field field) const {
        const std::string_view second = trim(row[columns_.second(field)]);
        if (second.empty()) return table_number(row[columns_.first(field)], notation_);
        const auto plain = decimal(second);
        return plain ? plain : table_number(second, notation_);
    }
    std::optional<double> above_zero(const CsvRow& row, Field field) const {
        const auto value = number(row, field);
        return value && *value > 0 ? value : std::nullopt;
    }
    std::optional<Seconds> duration(const CsvRow& row, Field field) const {
        if (!trim(row[columns_.second(field)]).empty()) {
            const auto value = number(row, field);
            if (value && *value >= 0) return Seconds{*value};
        }
        return table_duration(row[columns_.first(field)], notation_);
    }
    std::optional<Distance> height(const CsvRow& row, Field field) const {
        const auto value = number(row, field);
        if (!value || *value < 0) return std::nullopt;
        const bool feet = header(columns_.first(field)).find("(ft)") != std::string::npos;
        return Distance::meters(feet ? *value * 0.3048 : *value);
    }
    std::string header(std::size_t column) const {
        return column < table_.header.size() ? lower_case(table_.header[column]) : std::string{};
    }

    void read_start(const CsvRow& row, Activity& activity) const {
        const std::string_view written = row[columns_.first(Field::Date)];
        runs::Run& run = activity.run;
        if (const auto stamp = parse_stamp(written); stamp && stamp->zone) {
            run.start = stamp->at;
            run.zone = columns_.has(Field::Zone) ? parse_zone(text(row, Field::Zone)) : std::nullopt;
            return;
        }
        const auto time = table_time(written, notation_);
        if (!time)
            activity.warnings.push_back("line " + std::to_string(row.line) + ": no date can be read from \"" +
                                        std::string(written) + "\"");
        else if (service_ == "strava")
            run.start = instant(*time, ZoneOffset{});
        else
            run.local_start = time;
    }

    std::optional<Distance> distance(const CsvRow& row, Activity& activity) const {
        const auto shown = table_number(row[columns_.first(Field::Distance)], notation_);
        const bool is_exact = !trim(row[columns_.second(Field::Distance)]).empty();
        const auto exact = is_exact ? number(row, Field::Distance) : std::nullopt;
        if (exact) {
            if (shown && *shown > 0.1 && *exact > 100) {
                constexpr double rounding = 0.1;  // of a shown distance with two decimals at most
                const double ratio = *exact / *shown;
                const auto about = [&](double unit) { return std::abs(ratio / unit - 1) < rounding; };
                if (!about(1000) && !about(1609.344) && !about(1))
                    activity.warnings.push_back("line " + std::to_string(row.line) + ": two distances that differ, " +
                                                number_text(*shown, 2) + " and " + number_text(*exact, 1) + " m");
            }
            return Distance::meters(*exact);
        }
        if (!shown) return std::nullopt;
        const std::string& name = table_.header[columns_.first(Field::Distance)];
        if (name == "distance_m" || (name == "distance" && service_ == "strava")) return Distance::meters(*shown);
        if (name.find("(mi)") != std::string::npos) return Distance::miles(*shown);
        return Distance::km(*shown);
    }

    const CsvTable& table_;
    const Columns& columns_;
    std::string service_;
    Notation notation_;
};

std::string service_of(const CsvTable& table, const Columns& columns) {
    const auto has = [&](std::string_view name) {
        return std::any_of(table.header.begin(), table.header.end(),
                           [&](const std::string& each) { return lower_case(each) == name; });
    };
    if (has("distance_m") && has("start")) return "jointline";
    if (has("gpx file") && has("activity id")) return "runkeeper";
    if (columns.has(Field::Id) && columns.has(Field::File)) return "strava";
    if (columns.has(Field::Type) && (has("favorite") || has("favorit") || has("avg hr") || has("ø hf")))
        return "garmin";
    return {};
}

}  // namespace

Result<ActivityTable> read_activity_table(std::string_view bytes) {
    const auto table = read_csv(bytes);
    if (!table) return table.error();
    Columns columns{*table};
    const auto is_complete = [&] {
        return columns.has(Field::Date) &&
               (columns.has(Field::Distance) || columns.has(Field::Elapsed) || columns.has(Field::Timer));
    };
    if (!is_complete()) {
        columns = Columns{CsvTable{}};
        if (!place_by_order(*table, columns))
            return Error{ErrorCode::BadInput, "a table without the columns of a list of activities"};
    }
    ActivityTable result;
    result.service = service_of(*table, columns);
    const RowReader reader{*table, columns, result.service};
    for (const CsvRow& row : table->rows) result.rows.push_back(reader.read(row));
    return result;
}

}  // namespace jointline::import

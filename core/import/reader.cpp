#include "core/import/reader.h"

#include "core/import/apple_health.h"
#include "core/import/csv_import.h"
#include "core/import/fit_import.h"
#include "core/import/gpx_import.h"
#include "core/import/tcx_import.h"

namespace jointline::import {

std::unique_ptr<Reader> open_reader(Format format, std::string_view bytes) {
    switch (format) {
        case Format::Fit:
            return std::make_unique<FitImport>(bytes);
        case Format::Gpx:
            return std::make_unique<GpxImport>(bytes);
        case Format::Tcx:
            return std::make_unique<TcxImport>(bytes);
        case Format::Csv:
            return std::make_unique<CsvImport>(bytes);
        case Format::AppleHealth:
            return std::make_unique<AppleHealthImport>(bytes);
        case Format::Unknown:
        case Format::Gzip:
        case Format::Zip:
        case Format::Json:
            return nullptr;
    }
    return nullptr;
}

}  // namespace jointline::import

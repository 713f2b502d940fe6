// JSON of any make: knowledge files, cases, and the tables of a Garmin archive.
#include <cstdint>

#include "core/base/json.h"
#include "core/import/garmin_json.h"

namespace {

/// The bytes in pieces of a few.
class Pieces : public jointline::import::ByteStream {
public:
    explicit Pieces(std::string_view bytes) : bytes_(bytes) {}
    jointline::Result<std::string_view> next() override {
        const std::string_view piece = bytes_.substr(0, 7);
        bytes_.remove_prefix(piece.size());
        return piece;
    }

private:
    std::string_view bytes_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    static_cast<void>(jointline::Json::parse(bytes, "x.json"));
    Pieces for_summaries{bytes};
    jointline::import::ActivityTable table;
    static_cast<void>(jointline::import::read_garmin_summaries(for_summaries, table));
    Pieces for_gear{bytes};
    jointline::import::GarminGear gear;
    static_cast<void>(jointline::import::read_garmin_gear(for_gear, gear));
    return 0;
}

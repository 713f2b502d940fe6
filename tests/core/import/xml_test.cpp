#include <doctest/doctest.h>

#include "core/import/inspect.h"
#include "core/import/xml_scanner.h"
#include "core/import/xml_source.h"
#include "tests/core/import/samples.h"

using namespace jointline;
using import::XmlAttributes;

namespace {

/// Writes down what it is told: "+name(a=1)" and "-name:text".
class Told : public import::XmlHandler {
public:
    void open(std::string_view name, const XmlAttributes& attributes) override {
        text += "+" + std::string(name);
        for (const char* each : {"a", "b", "lat"})
            if (!attributes[each].empty()) text += "(" + std::string(each) + "=" + std::string(attributes[each]) + ")";
    }
    void close(std::string_view name, std::string_view content) override {
        text += "-" + std::string(name) + (content.empty() ? "" : ":" + std::string(content));
    }
    std::string text;
};

std::string scanned(const std::string& xml, std::string* damage = nullptr) {
    Told told;
    import::XmlScanner scanner{xml, told};
    while (scanner.step(1) == import::Step::More) {
    }
    if (damage != nullptr && scanner.damage())
        *damage = std::to_string(scanner.damage()->byte) + " " + scanner.damage()->what;
    return told.text;
}

std::string streamed(const std::string& xml, std::size_t piece) {
    Told told;
    import::XmlStream stream{told};
    for (std::size_t at = 0; at < xml.size(); at += piece)
        if (!stream.feed(std::string_view(xml).substr(at, piece), at + piece >= xml.size())) break;
    return told.text;
}

}  // namespace

TEST_CASE("plain XML is told the same by the scanner and by expat, in whatever pieces") {
    const std::string documents[] = {
        "<r><a>1</a><b a='x' b=\"y\"/></r>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a > b --><n:r xmlns:n=\"u\"><n:a n:a=\"1\">t &amp; u "
        "&#246;</n:a ></n:r>\n",
        "<r><a>one<![CDATA[ <two> ]]>three</a><a><!-- c -->x<!-- d -->y</a></r>",
        "<r>mixed<a>1</a>text</r>",
        "<r><a a=\"&lt;&quot;\">&#x41;&#66;</a><b></b></r>",
    };
    for (const std::string& xml : documents) {
        CAPTURE(xml);
        const std::string expected = streamed(xml, xml.size());
        CHECK_FALSE(expected.empty());
        CHECK(scanned(xml) == expected);
        CHECK(streamed(xml, 1) == expected);
    }
}

TEST_CASE("broken XML is told up to the break, which is named") {
    std::string damage;
    CHECK(scanned("<r><a>1</a><b>2</r>", &damage) == "+r+a-a:1+b");
    CHECK(damage == "15 a tag that closes another");
    CHECK(scanned("<r><a>1</a><b", &damage) == "+r+a-a:1");
    CHECK(damage == "11 a tag that does not close");
    CHECK(scanned("<r><a>1</a>", &damage) == "+r+a-a:1");
    CHECK(damage == "11 the document ends within an element");
    CHECK(scanned("<r><a b=1>", &damage) == "+r");
    CHECK(scanned("<r><a b=\"1>", &damage) == "+r");
    CHECK(scanned("<r><!-- </r>", &damage) == "+r");
    CHECK(damage == "3 a comment that does not end");
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    scanned(deep, &damage);
    CHECK(damage.find("elements within elements without end") != std::string::npos);
}

TEST_CASE("a document that declares entities is refused, however harmless they look") {
    const std::string bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE gpx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
        "<gpx><trk><name>&b;</name><trkseg><trkpt lat=\"1\" lon=\"2\"/></trkseg></trk></gpx>";
    const auto found = import::inspect("bomb.gpx", bomb);
    CHECK(found.activities.empty());
    REQUIRE(found.refusals.size() == 1);
    CHECK(found.refusals[0].detail.find("declares entities") != std::string::npos);
}

TEST_CASE("a GPX file in Latin-1 keeps its name") {
    const std::string gpx =
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><gpx><trk><name>K\xF6ln</name><trkseg>"
        "<trkpt lat=\"50.1\" lon=\"7\"><time>2025-05-03T06:00:00Z</time></trkpt>"
        "<trkpt lat=\"50.2\" lon=\"7\"><time>2025-05-03T06:50:00Z</time></trkpt></trkseg></trk></gpx>";
    const auto found = import::inspect("k.gpx", gpx);
    REQUIRE(found.activities.size() == 1);
    CHECK(found.activities[0].run.title == "Köln");
}

TEST_CASE("heart rate and cadence are found in every dialect of GPX") {
    const char* const dialects[] = {
        "<extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>141</gpxtpx:hr><gpxtpx:cad>84</gpxtpx:cad>"
        "</gpxtpx:TrackPointExtension></extensions>",
        "<extensions><gpxdata:hr>141</gpxdata:hr><gpxdata:cadence>84</gpxdata:cadence></extensions>",
        "<extensions><heartrate>141</heartrate><cadence>84</cadence></extensions>",
        "<extensions><ns3:TrackPointExtension><ns3:hr> 141 </ns3:hr><ns3:cad>84.0</ns3:cad></ns3:TrackPointExtension>"
        "</extensions>",
    };
    for (const char* dialect : dialects) {
        CAPTURE(dialect);
        const std::string gpx = std::string("<gpx><trk><type>running</type><trkseg><trkpt lat=\"50\" lon=\"7\">") +
                                dialect + "<time>2025-05-03T06:00:00Z</time></trkpt></trkseg></trk></gpx>";
        const auto found = import::inspect("x.gpx", gpx);
        REQUIRE(found.activities.size() == 1);
        CHECK(found.activities[0].run.samples[0].heart_rate == 141);
        CHECK(found.activities[0].run.samples[0].cadence == 168);
    }
}

TEST_CASE("every prefix of a GPX and a TCX file gives a shorter run or a refusal") {
    if (test::samples().empty()) return;
    for (const char* file : {"garmin-fr220-run-abc.gpx", "garmin-fr220-run-abc.tcx"}) {
        const std::string whole = test::sample_bytes(file);
        std::size_t last = 0;
        for (std::size_t size = 0; size < whole.size(); size += 37) {
            const auto found = import::inspect(file, std::string_view(whole).substr(0, size));
            CHECK(found.activities.size() + found.refusals.size() == 1);
            if (found.activities.empty()) continue;
            CHECK_FALSE(found.activities[0].warnings.empty());
            CHECK(found.activities[0].run.records >= last);
            last = found.activities[0].run.records;
        }
    }
}

#include "core/report/clinician_page.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

#include "core/report/page_charts.h"
#include "core/report/pdf_text.h"

using namespace jointline;
using namespace jointline::report;
using std::chrono::days;

namespace {

const Instant made = parse_stamp("2025-12-19T07:10:00Z")->at;
Day day(const char* text) { return parse_day(text).value(); }

Shape rectangle(float x, float y, float wide, float high) {
    Shape shape;
    shape.add({{x, y}, {x + wide, y}, {x + wide, y + high}, {x, y + high}});
    return shape;
}

LoadChart load_chart() {
    LoadChart chart;
    chart.from = day("2025-10-05");
    chart.to = day("2025-11-27");
    const double km[] = {7, 8, 11, 6, 6.5, 7.5, 8.5, 9.2, 12.2, 8, 10.4, 15.6, 6, 6, 8, 8.1, 9, 16.8, 8, 9, 14};
    int at = 1;
    for (const double each : km) {
        chart.bars.push_back({chart.from + days{at}, each, each == 12.2 || each == 15.6});
        at += 2 + at % 2;
    }
    chart.longest = {{day("2025-10-05"), 10.2},
                     {day("2025-10-12"), 11},
                     {day("2025-10-26"), 12.2},
                     {day("2025-11-02"), 15.6},
                     {day("2025-11-16"), 16.8}};
    chart.first_pain = DayLabel{day("2025-11-04"), "first pain 4 Nov"};
    chart.days = {{day("2025-10-06"), "6 Oct"},
                  {day("2025-10-20"), "20 Oct"},
                  {day("2025-11-03"), "3 Nov"},
                  {day("2025-11-17"), "17 Nov"}};
    chart.caption = "Over: Sun 26 October 12.2 km (13 %), **Sun 2 November 15.6 km (28 %)**. Hills added in October.";
    return chart;
}

PainChart pain_chart() {
    PainChart chart;
    chart.from = day("2025-11-23");
    chart.to = day("2025-12-19");
    const int pain[] = {4, 4, 3, 3, 3, 3, 2, 3, 3, 2, 2, 3, 2, 2, 2, 2, 1, 2, 2, 2, 3, 2, 1, 1, 2, 2, 2};
    int at = 0;
    for (const int each : pain) chart.mornings.push_back({chart.from + days{at++}, each});
    chart.stages = {{chart.from, day("2025-12-07"), "1 Calm"}, {day("2025-12-08"), chart.to, "2 Load"}};
    using Light = PainChart::Light;
    for (const auto& [on, light] : {std::pair{3, Light::Amber},
                                    {5, Light::Amber},
                                    {7, Light::Green},
                                    {9, Light::Green},
                                    {11, Light::Green},
                                    {14, Light::Green},
                                    {16, Light::Red},
                                    {19, Light::Amber},
                                    {21, Light::Green},
                                    {24, Light::Green}}) {
        chart.runs.push_back({chart.from + days{on}, light});
    }
    chart.days = {{chart.from, "23 Nov"}, {day("2025-12-07"), "7 Dec"}, {chart.to, "today"}};
    return chart;
}

ClinicianPage page() {
    ClinicianPage page;
    page.title = "Left knee pain in a runner: summary for the clinician";
    page.subtitle =
        "Made by the patient with Jointline on 19 December 2025 · self-reported, not examined, not a diagnosis";
    page.name_label = "Name";
    page.birth_label = "Date of birth";
    page.about = "Age 38 · 31 km a week";
    page.where = {"Where", "left side of the patient"};
    FigureDrawing figure;
    figure.window = {{-60, -120}, {60, 120}};
    figure.silhouette = rectangle(-40, -110, 80, 220);
    figure.outlines = {rectangle(-40, -10, 80, 40)};
    figure.marked = {rectangle(-36, -40, 30, 26)};
    figure.spots = {{{-20, -26}, ""}};
    page.figures = {figure, figure};
    page.where_caption = "One finger: inner shin bone just below the knee, towards the front.";
    page.where_detail = "Pes anserine insertion and bursa.";
    page.story = {"Story", ""};
    page.rows = {{"Start", "4 Nov, little by little, 2 days after a 15.6 km run"},
                 {"Pain, 0–10", "worst 4 · now 2 · in runs 4 → 2 since 23 Nov"},
                 {"In a run", "builds from early on for as long as the run lasts"},
                 {"Brought on by", "stairs, mostly going up · knees together in bed"},
                 {"Not by", "plain walking on the flat · squat to a chair"},
                 {"Settles", "within hours"},
                 {"Swelling", "whole knee no · one soft place no"},
                 {"Catching, locking", "no · giving way no"},
                 {"Night", "does not wake"},
                 {"Before", "same place in May 2025, gone by June"}};
    page.unknown_label = "Not known";
    page.unknown = {"heel dig: not sure"};
    page.signs_title = "Warning signs asked, 23 November and 7 December";
    page.signs = {
        "**Yes:** four steps possible.",
        "**No:** fever or unwell · hot or red · whole knee swollen · stuck now · foot cold or pale · whole leg "
        "swollen · breathless or chest pain · saddle numbness · wakes at night · hard lump · groin pain · cancer."};
    page.level_label = "Level the app gave";
    page.level = "1 of 4 · Self-care with a set review";
    page.level_line = "Review 21 December. Sends on to you if not better by 4 January.";
    page.possible = {"What the app thought possible", "words, not percentages; patterns only"};
    page.fit_head = "Fit";
    page.for_head = "For";
    page.against_head = "Against";
    page.causes = {{"Pes anserine tendinopathy or bursitis", "fits well",
                    "sore below the joint gap; stairs; flat walking free", "one knee only"},
                   {"Medial collateral ligament sprain", "could be", "inner side; knees touching in bed",
                    "no twist; sore lower down"},
                   {"Bone stress, proximal tibia", "less likely", "run 28 % over the 30-day longest",
                    "no bone spot; hop free; no night pain"}};
    page.load = {"Load before it began", "bars: runs in km · line: longest of the last 30 days · dashed: 10 % more"};
    page.load_chart = load_chart();
    page.since = {"Since then", "morning pain and stages"};
    page.pain_chart = pain_chart();
    page.done = {"What was done", ""};
    page.done_rows = {{"Running", "half distance, flat; 10 runs, 47.5 km: 7 green, 3 amber"},
                      {"Exercises", "11 of 12 sessions: bridge, leg curl, side leg raise, chair squat"},
                      {"Medicine", "none entered"},
                      {"Shoes", "Trail Moss (412 km) until 7 Dec, then Daily Sand (533 km)"},
                      {"Better?", "yes: pain in runs down by 2"}};
    page.footer_left = "Rules: Jointline clinical tables, version 2025.11. Studies: in the app under \"Sources\".";
    page.page_n_of = "Page {n} of {of}";
    page.footer_right = "nothing was sent; shown by the patient";
    return page;
}

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t n = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
    return n;
}

std::string font_file(const char* path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the clinician's page is one sheet of A4 and the same bytes each time") {
    const auto pdf = write_pdf(page(), made);
    REQUIRE(pdf.has_value());
    CHECK(pdf->substr(0, 5) == "%PDF-");
    CHECK(pdf->find("%%EOF") != std::string::npos);
    CHECK(count(*pdf, "/Type /Page\n") + count(*pdf, "/Type /Page ") + count(*pdf, "/Type /Page\r") == 1);
    CHECK(pdf->find("MediaBox [ 0 0 595.28") != std::string::npos);
    CHECK(pdf->find("D:20251219071000") != std::string::npos);
    CHECK(pdf->size() < 60'000);
    CHECK(*pdf == write_pdf(page(), made).value());
    // Kept for whoever wants to look at it.
    if (const char* to = std::getenv("JOINTLINE_KEEP_PDF")) std::ofstream(to, std::ios::binary) << *pdf;
}

TEST_CASE("what does not fit goes on to a second sheet, and an empty page is still one") {
    ClinicianPage is_long = page();
    for (int i = 0; i < 20; ++i) is_long.causes.push_back(is_long.causes[0]);
    const auto pdf = write_pdf(is_long, made);
    REQUIRE(pdf.has_value());
    CHECK(count(*pdf, "/Type /Page\n") == 2);
    const auto empty = write_pdf({}, made);
    REQUIRE(empty.has_value());
    CHECK(count(*empty, "/Type /Page\n") == 1);
}

TEST_CASE("without causes there is no list of them: information-only mode") {
    ClinicianPage without = page();
    without.causes.clear();
    const auto pdf = write_pdf(without, made);
    REQUIRE(pdf.has_value());
    CHECK(pdf->size() < write_pdf(page(), made)->size());
}

TEST_CASE("odd drawings do no harm: no runs, one morning, an empty figure, days out of range") {
    ClinicianPage odd = page();
    odd.figures = {FigureDrawing{}};
    odd.load_chart = LoadChart{};
    odd.load_chart->bars = {{day("2030-01-01"), 1e6, true}};
    odd.pain_chart = PainChart{};
    odd.pain_chart->mornings = {{day("2025-12-01"), 10}};
    odd.rows = {{"", std::string(3000, 'x')}};
    CHECK(write_pdf(odd, made).has_value());
}

TEST_CASE("a week without an entry breaks the line, a missing day does not") {
    PainChart chart;
    chart.from = day("2025-12-01");
    for (const int on : {0, 1, 3, 10, 11}) chart.mornings.push_back({chart.from + days{on}, 3});
    const auto lines = pain_lines(chart);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].size() == 3);
    CHECK(lines[1].size() == 2);
    chart.mornings = {{chart.from, 4}, {chart.from + days{1}, 2}};
    CHECK(pain_lines(chart)[0][1].y == doctest::Approx(3));
}

TEST_CASE("letters keep their shape in the built-in font, or become their nearest one") {
    CHECK(to_win_ansi("Müller, 5–7 × 3 · “ok” €") ==
          "M\xFCller, 5\x96"
          "7 \xD7 3 \xB7 \x93ok\x94 \x80");
    CHECK(to_win_ansi("Łódź 4 → 2 ≥ 1") ==
          "L\xF3"
          "dz 4 to 2 >= 1");
    CHECK(to_win_ansi("日本") == "??");
    CHECK(to_win_ansi("\xFF\xC3") == "??");
}

TEST_CASE("a TrueType font may be handed in; one that is broken falls back to the built-in one") {
    const auto broken = write_pdf(page(), made, {"not a font", "not a font"});
    REQUIRE(broken.has_value());
    CHECK(broken->find("Helvetica") != std::string::npos);
    const std::string regular = font_file("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");
    const std::string bold = font_file("/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf");
    if (regular.empty() || bold.empty()) {
        MESSAGE("no TrueType font to try is there; only the built-in one was checked");
        return;
    }
    ClinicianPage greek = page();
    greek.title = "Πόνος στο γόνατο · Ból kolana";
    const auto pdf = write_pdf(greek, made, {regular, bold});
    REQUIRE(pdf.has_value());
    CHECK(pdf->find("Helvetica") == std::string::npos);
    CHECK(pdf->find("FontFile2") != std::string::npos);
    if (const char* to = std::getenv("JOINTLINE_KEEP_PDF"))
        std::ofstream(std::string(to) + ".ttf.pdf", std::ios::binary) << *pdf;
}

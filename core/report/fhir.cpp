#include "core/report/fhir.h"

#include <array>
#include <cstdint>
#include <cstdio>

#include "core/base/json.h"

namespace jointline::report {

namespace {

constexpr const char* own = "urn:jointline:";

/// A UUID that only depends on `name` (version 8 of RFC 9562: made by a rule of one's own, here twice FNV-1a).
std::string uuid(std::string_view name) {
    std::array<std::uint64_t, 2> halves = {0xcbf29ce484222325U, 0x84222325cbf29ce4U};
    for (std::size_t half = 0; half < halves.size(); ++half) {
        for (const char c : name) {
            halves[half] ^= static_cast<unsigned char>(c) + half;
            halves[half] *= 0x100000001b3U;
        }
    }
    halves[0] = (halves[0] & ~std::uint64_t{0xF000}) | 0x8000U;
    halves[1] = (halves[1] & ~(std::uint64_t{3} << 62U)) | (std::uint64_t{2} << 62U);
    char text[40];
    std::snprintf(text, sizeof text, "%08x-%04x-%04x-%04x-%012llx", static_cast<unsigned>(halves[0] >> 32U),
                  static_cast<unsigned>(halves[0] >> 16U & 0xFFFFU), static_cast<unsigned>(halves[0] & 0xFFFFU),
                  static_cast<unsigned>(halves[1] >> 48U),
                  static_cast<unsigned long long>(halves[1] & 0xFFFFFFFFFFFFU));
    return text;
}

/// "2025-12-19T07:10:00+01:00": FHIR wants the zone whenever there is a time.
std::string date_time(Instant at, ZoneOffset zone) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(at);
    return format_local(local_time(seconds, zone)) + format_zone(zone);
}

class BundleWriter {
public:
    explicit BundleWriter(const FhirRecord& record) : record_(record), json_(JsonWriter::Style::Indented) {}

    std::string text() {
        json_.begin_object();
        json_.member("resourceType", "Bundle").member("id", uuid(record_.record_id + "/bundle"));
        json_.member("type", "collection").member("timestamp", date_time(record_.written, record_.zone));
        json_.key("entry").begin_array();
        entry("answers", [this](const std::string& id) { questionnaire_response(id); });
        for (std::size_t i = 0; i < record_.observations.size(); ++i) {
            entry("observation/" + std::to_string(i),
                  [&](const std::string& id) { observation(id, record_.observations[i]); });
        }
        json_.end_array().end_object();
        return json_.text() + "\n";
    }

private:
    template <typename Write>
    void entry(const std::string& name, Write write) {
        const std::string id = uuid(record_.record_id + "/" + name);
        json_.begin_object().member("fullUrl", "urn:uuid:" + id).key("resource");
        write(id);
        json_.end_object();
    }

    void questionnaire_response(const std::string& id) {
        json_.begin_object().member("resourceType", "QuestionnaireResponse").member("id", id);
        json_.member("questionnaire", std::string(own) + "questionnaire|" + record_.knowledge_version);
        json_.member("status", "completed").member("authored", date_time(record_.answered, record_.zone));
        if (!record_.answers.empty()) {
            json_.key("item").begin_array();
            for (const FhirAnswer& answer : record_.answers) item(answer);
            json_.end_array();
        }
        json_.end_object();
    }

    void item(const FhirAnswer& answer) {
        json_.begin_object();
        if (std::holds_alternative<std::monostate>(answer.value)) {
            json_.key("extension").begin_array().begin_object();
            json_.member("url", std::string(own) + "not-known").member("valueBoolean", true);
            json_.end_object().end_array();
        }
        json_.member("linkId", answer.link_id);
        if (!answer.text.empty()) json_.member("text", answer.text);
        if (!std::holds_alternative<std::monostate>(answer.value)) {
            json_.key("answer").begin_array().begin_object();
            if (const bool* yes = std::get_if<bool>(&answer.value)) json_.member("valueBoolean", *yes);
            if (const double* number = std::get_if<double>(&answer.value)) json_.member("valueDecimal", *number);
            if (const auto* words = std::get_if<std::string>(&answer.value)) json_.member("valueString", *words);
            if (const auto* choice = std::get_if<Coding>(&answer.value)) {
                json_.key("valueCoding");
                coding(*choice);
            }
            json_.end_object().end_array();
        }
        json_.end_object();
    }

    void coding(const Coding& coding) {
        json_.begin_object().member("system", coding.system).member("code", coding.code);
        if (!coding.display.empty()) json_.member("display", coding.display);
        json_.end_object();
    }

    void concept_of(const std::optional<Coding>& code, const std::string& text) {
        json_.begin_object();
        if (code) {
            json_.key("coding").begin_array();
            coding(*code);
            json_.end_array();
        }
        if (!text.empty()) json_.member("text", text);
        json_.end_object();
    }

    void observation(const std::string& id, const FhirObservation& observation) {
        json_.begin_object().member("resourceType", "Observation").member("id", id).member("status", "final");
        json_.key("category").begin_array();
        concept_of(Coding{"http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey"}, "");
        json_.end_array();
        json_.key("code");
        concept_of(observation.code, observation.text);
        if (observation.at) {
            json_.member("effectiveDateTime", date_time(*observation.at, record_.zone));
        } else if (observation.on) {
            json_.member("effectiveDateTime", format_day(*observation.on));
        }
        if (const int* whole = std::get_if<int>(&observation.value)) json_.member("valueInteger", *whole);
        if (const bool* yes = std::get_if<bool>(&observation.value)) json_.member("valueBoolean", *yes);
        if (const auto* words = std::get_if<std::string>(&observation.value)) json_.member("valueString", *words);
        if (const auto* quantity = std::get_if<Quantity>(&observation.value)) {
            json_.key("valueQuantity").begin_object().member("value", quantity->value).member("unit", quantity->unit);
            json_.member("system", "http://unitsofmeasure.org").member("code", quantity->ucum).end_object();
        }
        if (!observation.note.empty()) {
            json_.key("note").begin_array().begin_object().member("text", observation.note).end_object().end_array();
        }
        if (observation.body_site || !observation.body_site_text.empty()) {
            json_.key("bodySite");
            concept_of(observation.body_site, observation.body_site_text);
        }
        json_.end_object();
    }

    const FhirRecord& record_;
    JsonWriter json_;
};

}  // namespace

FhirObservation pain_observation(int of_ten, Day on, std::string text, std::string place, bool is_knee) {
    FhirObservation observation;
    observation.code = {"http://loinc.org", "72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported"};
    observation.text = std::move(text);
    observation.on = on;
    observation.value = of_ten;
    observation.body_site_text = std::move(place);
    if (is_knee) observation.body_site = Coding{"http://snomed.info/sct", "72696002", "Knee region structure"};
    return observation;
}

std::string write_fhir_bundle(const FhirRecord& record) { return BundleWriter(record).text(); }

}  // namespace jointline::report

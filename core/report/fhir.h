#pragma once
/// Answers, pain and load as a FHIR R4 Bundle: one QuestionnaireResponse and Observations, for a clinic's own system.
///
/// Shapes  Bundle of type "collection"; no name, no date of birth, nothing that was not handed in. The same record
///         gives the same bytes: ids are made from `record_id`.
/// Units   distances in km and times in min, as UCUM codes.
/// Errors  none. An answer "not sure" is an item without an answer and says so in an extension of our own.
/// Source  HL7 FHIR R4 (4.0.1): Bundle, QuestionnaireResponse, Observation. LOINC 72514-3: pain severity, 0 to 10,
///         reported. SNOMED CT body sites.
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/calendar.h"

namespace jointline::report {

struct Coding {
    std::string system;
    std::string code;
    std::string display;
};

struct FhirAnswer {
    std::string link_id;  ///< the finding
    std::string text;     ///< the question as it was read
    /// monostate: asked, and not known.
    std::variant<std::monostate, bool, double, std::string, Coding> value;
};

struct Quantity {
    double value = 0;
    std::string unit;
    std::string ucum;
};

struct FhirObservation {
    Coding code;
    std::string text;
    std::optional<Instant> at;
    std::optional<Day> on;  ///< where only the day is known
    std::variant<int, Quantity, bool, std::string> value;
    std::optional<Coding> body_site;
    std::string body_site_text;  ///< "left knee, inner joint line"
    std::string note;
};

struct FhirRecord {
    std::string record_id;  ///< names this check or episode on this device
    Instant written;
    ZoneOffset zone;
    Instant answered;
    std::string knowledge_version;
    std::vector<FhirAnswer> answers;
    std::vector<FhirObservation> observations;
};

/// Pain from 0 to 10, at a place in words. The side is in the words: SNOMED CT has no code for a side of its own here.
FhirObservation pain_observation(int of_ten, Day on, std::string text, std::string place, bool is_knee);

std::string write_fhir_bundle(const FhirRecord& record);

}  // namespace jointline::report

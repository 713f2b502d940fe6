#pragma once
/// Everything the app knows between two commands. Private to core/app.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/app/app.h"
#include "core/app/body_map.h"
#include "core/app/strings.h"
#include "core/body/figure.h"
#include "core/body/region.h"
#include "core/care/advice.h"
#include "core/storage/assessment_store.h"
#include "core/storage/database.h"
#include "core/storage/settings_store.h"
#include "core/triage/next_question.h"

namespace jointline {

/// What was chosen on the page that is open, before "Next".
struct Draft {
    triage::Question question;
    std::vector<std::string> chosen;  ///< option ids; several on a page of warning signs
    std::string number;               ///< as typed
    bool editing = false;             ///< a question that was answered before, or left open
};

/// A finished check, as it was made or as it was stored.
struct Finished {
    triage::Assessment assessment;
    std::optional<long long> stored_as;
    Instant made_at{};
    ZoneOffset zone;
};

struct AppState {
    AppState(Options opened, storage::Database db, Strings words, body::Regions region_data, body::Figures figure_data,
             triage::Knowledge known, care::AdviceBook book)
        : options(std::move(opened)),
          database(std::move(db)),
          settings_store(database),
          assessments(database),
          strings(std::move(words)),
          regions(std::move(region_data)),
          figures(std::move(figure_data)),
          knowledge(std::move(known)),
          advice(std::move(book)),
          map(regions, figures) {}
    AppState(const AppState&) = delete;
    AppState& operator=(const AppState&) = delete;

    Options options;
    storage::Database database;
    storage::SettingsStore settings_store;
    storage::AssessmentStore assessments;
    Strings strings;
    body::Regions regions;
    body::Figures figures;
    triage::Knowledge knowledge;
    care::AdviceBook advice;

    std::map<std::string, std::string> settings;
    std::vector<Place> trail{Place::Body};
    BodyMap map;
    std::string search;  ///< in the list of regions
    body::Side list_side = body::Side::Left;
    triage::Interview interview;
    std::optional<Day> logs_answer_for;  ///< the onset that the logs were last asked about
    std::optional<Draft> draft;
    std::optional<Finished> finished;
    std::string open_condition;
    std::string open_source;
    std::optional<NoticeView> notice;
    bool erase_asked = false;
    std::vector<storage::StoredAssessment> stored;  ///< what the history shows, newest first

    View view;
    bool view_is_old = true;
    std::vector<Request> requests;

    Place place() const { return trail.back(); }
    void go(Place place) {
        if (trail.back() != place) trail.push_back(place);
    }
    std::string setting(const std::string& key, const std::string& otherwise) const {
        const auto found = settings.find(key);
        return found == settings.end() ? otherwise : found->second;
    }
    /// What is marked as the evidence an interview begins with.
    triage::Evidence marked_evidence() const;
    void notify(std::string text) { notice = NoticeView{std::move(text), {}, false}; }
};

}  // namespace jointline

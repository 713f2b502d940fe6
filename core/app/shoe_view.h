#pragma once
/// What is on the screens of the shelf, as finished words and numbers; a part of core/app's View.
///
/// Shapes  ids are for commands and tests, texts for people. A wide screen shows shelf and pair side by side, a phone
/// the
///         one of `place`.
/// Units   `share`, and the places on a band, are 0 to 1 of the drawn length; colours are 0xRRGGBB.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/app/view.h"

namespace jointline {

using ShoeColors = std::array<std::uint32_t, 3>;  ///< upper, heel, sole

struct ShoeStateView {
    std::string id;  ///< "nearly_new", "in_good_shape", "wearing_down", "past_its_range"; never a colour
    std::string label;
    std::string icon;  ///< "check", "clock", "minus"
};

struct WearRingView {
    std::string number;  ///< "533"
    std::string of;      ///< "of 700 km"
    double share = 0;    ///< at most 1
    ShoeStateView state;
    std::string left;   ///< "About 10 weeks left", "Retired on 2 September"
    std::string label;  ///< all of it, for a screen reader
};

struct ShoeCardView {
    std::int64_t id = 0;
    std::string name;
    std::string use;
    ShoeColors colors{};
    std::string photo;
    WearRingView ring;
    bool retired = false;
};

struct ShelfView {
    std::string title;
    std::string next;  ///< "Tomorrow: Tempo Blue. Let Daily Sand rest."
    std::vector<ChoiceView> filter;
    std::string add_label;
    struct InboxRow {
        std::string title;
        std::string detail;
        std::string label;
    };
    std::optional<InboxRow> inbox;
    std::vector<ShoeCardView> cards;
    std::string empty;
    std::string footnote;
};

/// The usual range and where the pair stands in it.
struct WearBandView {
    double ridden = 0, before = 0, from = 0, to = 0;
    std::optional<double> limit;
    std::string ridden_label, from_label, to_label, limit_label;
};

struct CountRowView {
    std::string name;
    bool speaks = false;
    double share = 0;
    std::string text;  ///< "2 of 11", "too few runs to say (4)"
};

struct ShoeRunView {
    std::int64_t run = 0;
    std::string weekday, day;
    std::string title;
    std::string detail;
    std::string pain;  ///< "" where nobody said
    bool hurts = false;
};

struct ShoeView {
    std::int64_t id = 0;
    std::string title;
    std::string edit_label;
    ShoeColors colors{};
    std::string photo;
    std::vector<std::string> chips;

    std::string wear_title;
    WearRingView ring;
    WearBandView band;
    std::string band_sentence;
    std::string band_evidence;             ///< "Expert estimate"
    std::string band_source;               ///< the citation
    std::vector<std::string> other_lines;  ///< her limits by hours and age
    std::string note_due;
    std::string logged;
    std::string cost;

    std::string reaches_title;  ///< "Reaches your 700 km"
    std::string reaches;        ///< "between 10 January and 28 February"; why there is no date, without a title
    std::string reaches_from;

    std::string pain_title;  ///< "" where nothing was rated
    std::string pain_evidence;
    std::vector<CountRowView> pain;
    std::string pain_note;
    std::string comfort_title;
    std::vector<CountRowView> comfort;

    std::string change_title;
    struct Change {
        std::string title;
        std::vector<std::string> lines;
    };
    std::vector<Change> changes;
    std::string change_note;

    std::string history_title;
    struct Entry {
        std::string day;
        std::string title;
        std::string detail;
        std::string photo;
        bool is_pain = false;
    };
    std::vector<Entry> history;

    std::string fit_title;
    std::vector<std::string> fit;
    std::string parts_title;
    struct Part {
        std::int64_t id = 0;
        std::string title;
        std::string detail;
        bool in = false;
    };
    std::vector<Part> parts;
    std::string notes;

    std::string runs_title;
    std::string runs_all;
    std::vector<ShoeRunView> runs;
    std::string runs_empty;

    std::string note_label;
    std::string retire_label;  ///< or to bring it back
    bool retired = false;
    std::string delete_label;  ///< "" for a pair with runs
};

struct ShoeFormView {
    std::string title;
    struct Field {
        std::string id;
        std::string label;
        std::string text;
        std::string hint;
        bool wrong = false;
        std::vector<ChoiceView> options;  ///< a field to choose in; else one to type in
    };
    std::vector<Field> fields;
    std::string save_label;
    bool save_enabled = false;
};

struct InboxView {
    std::string title;
    std::string heading;
    std::string subtitle;
    struct Choice {
        std::int64_t shoe = 0;
        std::string name;
        ShoeColors colors{};
    };
    struct Group {
        std::size_t index = 0;
        std::optional<Choice> guess;
        std::string title;
        std::string reason;
        std::vector<std::string> chips;
        std::string yes_label;  ///< "" where nothing is guessed
        std::string other_label;
        std::vector<Choice> choices;  ///< behind "Other", or in place of a guess
        std::string note;             ///< why a retired pair is among them
    };
    std::vector<Group> groups;
    std::string accept_label;  ///< "" where nothing is suggested
    std::string empty;
    std::string back_label;
};

struct RulesView {
    std::string title;
    std::string subtitle;
    struct Row {
        std::int64_t rule = 0;
        std::string text;
    };
    std::vector<Row> rows;
    std::string empty;
    std::string remove_label;
    std::string dry_run;                ///< "12 runs would get their shoe"
    std::vector<std::string> dry_rows;  ///< "Trail Moss: 7 runs"
    std::string apply_label;            ///< "" where nothing would change
};

enum class ShoePlace { Shelf, Shoe, Form, Inbox, Rules };

struct ShoesView {
    ShoePlace place = ShoePlace::Shelf;
    ShelfView shelf;
    std::optional<ShoeView> shoe;
    std::optional<ShoeFormView> form;
    std::optional<InboxView> inbox;
    std::optional<RulesView> rules;
    std::optional<NoticeView> notice;
};

}  // namespace jointline

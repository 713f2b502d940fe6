#pragma once
/// The shoe shelf as a part of the app: what it knows between two commands, and its two ways in and out.
///
/// Shapes  core/app keeps one desk, sends it the commands of shoe_command.h and shows its view. The trail is the desk's
///         own: Back goes to it first, and leaves the shelf only where back() says so.
/// Errors  a command that cannot be is shown as a notice and returned; nothing was changed then. Storage throws.
#include <functional>
#include <map>

#include "core/app/shoe_command.h"
#include "core/app/shoe_reports.h"
#include "core/app/shoe_view.h"
#include "core/app/shoe_words.h"

namespace jointline {

/// A pair as it stands in the form: text by field, in the reader's units.
struct ShoeForm {
    shoes::Shoe base;  ///< what the form does not show of it
    std::map<std::string, std::string> texts;
};

struct ShoeDesk {
    ShoeDesk(storage::Database& database, shoes::WearKnowledge known, ShoeWords said, std::function<Day()> clock)
        : shelf(database), knowledge(std::move(known)), words(said), today(std::move(clock)) {}

    ShoeShelf shelf;
    shoes::WearKnowledge knowledge;
    ShoeWords words;
    std::function<Day()> today;
    std::vector<Day> onsets;  ///< days on which spells of pain began, for the time line

    std::vector<ShoePlace> trail{ShoePlace::Shelf};
    std::string filter = "in_use";
    ShoeId open;
    std::optional<ShoeForm> form;
    std::optional<Assigned> undo;
    std::optional<NoticeView> notice;

    ShoePlace place() const { return trail.back(); }
    void go(ShoePlace to) {
        if (trail.back() != to) trail.push_back(to);
    }
};

Result<Done> send(ShoeDesk& desk, const ShoeCommand& command);  // on_shoes.cpp
/// False at the shelf itself: the app goes on from there.
bool back(ShoeDesk& desk);
ShoesView present(const ShoeDesk& desk);  // present_shoes.cpp

// shoe_form.cpp
ShoeForm form_of(const shoes::Shoe& shoe, const ShoeWords& words);
struct FormReading {
    shoes::Shoe shoe;
    std::vector<std::string> wrong;     ///< fields that cannot be read
    std::optional<shoes::Fault> fault;  ///< of fields that do not go together
};
FormReading read(const ShoeForm& form, const ShoeWords& words);
ShoeFormView present_form(const ShoeForm& form, const ShoeWords& words);

// present_shelf.cpp, present_pair.cpp, present_inbox.cpp
ShelfView present_shelf(const ShoeDesk& desk);
std::optional<ShoeView> present_pair(const ShoeDesk& desk, ShoeId id);
InboxView present_inbox(const ShoeDesk& desk);
RulesView present_rules(const ShoeDesk& desk);
WearRingView present_ring(const ShoeDesk& desk, const shoes::ShelfEntry& entry, std::span<const shoes::WornRun> lately);

}  // namespace jointline

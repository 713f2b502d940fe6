#pragma once
/// Everything a person can do on the shoe shelf, as words she would say; one alternative each of core/app's Command.
///
/// Shapes  pairs and runs by number; an inbox group by its place in the view. Texts are as typed.
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace jointline {

struct OpenShelf {};
struct FilterShelf {
    std::string which;  ///< "in_use", "retired", "all"
};
struct OpenShoe {
    std::int64_t shoe;
};

// The form of a pair
struct AddShoe {};
struct EditShoe {
    std::int64_t shoe;
};
struct SetShoeField {
    std::string field;  ///< of the form
    std::string text;
};
struct SaveShoe {};

// What becomes of a pair
struct RetireShoe {
    std::int64_t shoe;
    std::string day;  ///< "" for today
};
struct BringBackShoe {
    std::int64_t shoe;
    std::string day;
};
struct DeleteShoe {
    std::int64_t shoe;
};
struct SetDefaultShoe {
    std::int64_t shoe;  ///< 0: none
    std::string kind;   ///< "road", … or "all"
};
struct AddWearNote {
    std::int64_t shoe;
    std::string view;  ///< "outsole", "heel", "midsole", "upper", "inside"
    std::string text;
    std::string photo;
};
struct RemoveWearNote {
    std::int64_t note;
};
struct PutPartIn {
    std::int64_t shoe;
    std::string kind;  ///< "insole", "orthotic", "heel_lift", "other"
    std::string name;
    std::string day;  ///< "" for today
};
struct TakePartOut {
    std::int64_t shoe;
    std::int64_t part;
    std::string day;  ///< its last day; "" for today
};

// Rules: the first that fits a run without a pair decides
struct OpenRules {};
struct AddShoeRule {
    std::int64_t shoe;
    std::string kind;                      ///< "" for any
    std::string at_least, at_most;         ///< distances in the runner's unit; "" for any
    std::string faster_than, slower_than;  ///< paces such as "5:00"
    std::string words;
};
struct RemoveShoeRule {
    std::int64_t rule;
};
struct ApplyShoeRules {};

// Which run was in which pair
struct OpenInbox {};
struct AcceptSuggestions {};
struct AcceptGroup {
    std::size_t group;
};
struct GiveGroup {
    std::size_t group;
    std::int64_t shoe;
};
struct WearInRun {
    std::int64_t run;
    std::int64_t shoe;  ///< 0: none
};
struct SplitRun {
    struct Piece {
        std::int64_t shoe;
        std::string distance;  ///< in the runner's unit; "" for what the others leave
    };
    std::int64_t run;
    std::vector<Piece> pieces;
};
struct SplitRunByLaps {
    std::int64_t run;
    std::vector<std::int64_t> shoes;  ///< one for each lap
};
struct UndoShoes {};  ///< the last change of which run was in which pair

using ShoeCommand =
    std::variant<OpenShelf, FilterShelf, OpenShoe, AddShoe, EditShoe, SetShoeField, SaveShoe, RetireShoe, BringBackShoe,
                 DeleteShoe, SetDefaultShoe, AddWearNote, RemoveWearNote, PutPartIn, TakePartOut, OpenRules,
                 AddShoeRule, RemoveShoeRule, ApplyShoeRules, OpenInbox, AcceptSuggestions, AcceptGroup, GiveGroup,
                 WearInRun, SplitRun, SplitRunByLaps, UndoShoes>;

}  // namespace jointline

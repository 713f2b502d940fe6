#include "core/app/place.h"

namespace jointline {

std::string_view name_of(Place place) {
    switch (place) {
        case Place::Body:
            return "body";
        case Place::CloseUp:
            return "close_up";
        case Place::RegionList:
            return "region_list";
        case Place::Question:
            return "question";
        case Place::Result:
            return "result";
        case Place::Answers:
            return "answers";
        case Place::History:
            return "history";
        case Place::Runs:
            return "runs";
        case Place::Run:
            return "run";
        case Place::Plan:
            return "plan";
        case Place::Exercise:
            return "exercise";
        case Place::Episode:
            return "episode";
        case Place::CheckIn:
            return "check_in";
        case Place::Cards:
            return "cards";
        case Place::Card:
            return "card";
        case Place::Me:
            return "me";
        case Place::Licences:
            return "licences";
    }
    return "";
}

}  // namespace jointline

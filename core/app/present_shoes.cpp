#include "core/app/shoe_desk.h"

namespace jointline {

ShoesView present(const ShoeDesk& desk) {
    ShoesView view;
    view.place = desk.place();
    view.shelf = present_shelf(desk);
    if (desk.open.is_set()) view.shoe = present_pair(desk, desk.open);
    if (desk.place() == ShoePlace::Form && desk.form) view.form = present_form(*desk.form, desk.words);
    if (desk.place() == ShoePlace::Inbox) view.inbox = present_inbox(desk);
    view.notice = desk.notice;
    return view;
}

}  // namespace jointline

#pragma once
/// The clock on the wall: asked here, and nowhere below.
#include "core/base/calendar.h"

namespace jointline::shell {

Instant now();
/// Of this machine, at this moment.
ZoneOffset local_zone();

}  // namespace jointline::shell

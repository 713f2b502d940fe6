#include "core/shoes/shoe.h"

#include <doctest/doctest.h>

#include "tests/core/shoes/builders.h"

using namespace jointline;
using namespace jointline::literals;
using namespace jointline::shoes;
using test::a_shoe;
using test::day;

namespace {

bool has_fault(const Shoe& shoe, std::string_view id) {
    for (const Fault& fault : faults(shoe))
        if (fault.id == id) return true;
    return false;
}

}  // namespace

TEST_CASE("a pair with nothing but a name can be") { CHECK(faults(a_shoe(1, "Daily Sand")).empty()); }

TEST_CASE("a pair retired before it was bought is refused, with both days in the sentence") {
    Shoe shoe = a_shoe(1, "Daily Sand").since("2025-03-03");
    const auto fault = retire(shoe, day("2025-01-03"));
    REQUIRE(fault);
    CHECK(fault->id == "retired_before_bought");
    CHECK(fault->what == "Daily Sand: retired on 2025-01-03, before it was bought on 2025-03-03");
    CHECK_FALSE(shoe.is_retired());
}

TEST_CASE("a pair is refused what cannot be true of it") {
    Shoe shoe = a_shoe(1, "Daily Sand").since("2025-03-03");
    SUBCASE("no name") {
        shoe.name = "  ";
        CHECK(has_fault(shoe, "no_name"));
    }
    SUBCASE("worn before it was bought") {
        shoe.first_used = day("2025-03-01");
        CHECK(has_fault(shoe, "used_before_bought"));
    }
    SUBCASE("a drop in centimetres") {
        shoe.drop = Millimeters{800};
        CHECK(has_fault(shoe, "drop"));
    }
    SUBCASE("a distance before the app below nothing") {
        shoe.before = Distance::km(-1);
        CHECK(has_fault(shoe, "before"));
    }
    SUBCASE("a limit of nothing") {
        shoe.limit.distance = 0_km;
        CHECK(has_fault(shoe, "limit"));
    }
    SUBCASE("not a number") {
        shoe.weight = Grams{std::numeric_limits<double>::quiet_NaN()};
        CHECK(has_fault(shoe, "weight"));
    }
    SUBCASE("an insole taken out before it was put in") {
        shoe.parts.push_back({{}, Part::Kind::Insole, "cork", day("2025-05-02"), day("2025-05-01"), {}});
        CHECK(has_fault(shoe, "part_ends_first"));
    }
}

TEST_CASE("a pair in use on the days it is bought and retired, and on none outside") {
    Shoe shoe = a_shoe(1, "Old Coral").since("2024-03-03");
    REQUIRE_FALSE(retire(shoe, day("2025-09-02")));
    CHECK(in_service(shoe, day("2024-03-03")));
    CHECK(in_service(shoe, day("2025-09-02")));
    CHECK_FALSE(in_service(shoe, day("2024-03-02")));
    CHECK_FALSE(in_service(shoe, day("2025-09-03")));
    CHECK(shoe.retired_on() == day("2025-09-02"));
}

TEST_CASE("a pair brought back rested only in between") {
    Shoe shoe = a_shoe(1, "Old Coral").since("2024-03-03");
    REQUIRE_FALSE(retire(shoe, day("2025-09-02")));
    REQUIRE_FALSE(bring_back(shoe, day("2025-11-01")));
    CHECK_FALSE(shoe.is_retired());
    CHECK_FALSE(in_service(shoe, day("2025-10-15")));
    CHECK(in_service(shoe, day("2025-11-01")));
    CHECK(in_service(shoe, day("2025-08-01")));

    SUBCASE("and can be retired again, but not before it was back") {
        Shoe again = shoe;
        CHECK(retire(again, day("2025-10-01"))->id == "retired_twice");
        CHECK_FALSE(retire(again, day("2025-12-01")));
    }
    SUBCASE("and cannot be brought back twice") { CHECK(bring_back(shoe, day("2025-12-01"))->id == "not_retired"); }
}

TEST_CASE("a pair without any date could have been worn on any day") {
    CHECK(in_service(a_shoe(1, "Found in the attic"), day("1999-01-01")));
}

TEST_CASE("every kind of pair, size, part and picture is read as it is written") {
    for (int i = 0; i <= int(Category::Other); ++i)
        CHECK(category_named(name(static_cast<Category>(i))) == static_cast<Category>(i));
    for (int i = 0; i <= int(SizeSystem::Centimeters); ++i)
        CHECK(size_system_named(name(static_cast<SizeSystem>(i))) == static_cast<SizeSystem>(i));
    for (int i = 0; i <= int(Part::Kind::Other); ++i)
        CHECK(part_kind_named(name(static_cast<Part::Kind>(i))) == static_cast<Part::Kind>(i));
    for (int i = 0; i <= int(WearNote::View::Inside); ++i)
        CHECK(wear_view_named(name(static_cast<WearNote::View>(i))) == static_cast<WearNote::View>(i));
    CHECK_FALSE(category_named("slipper"));
}

TEST_CASE("names that a person takes for one are one") {
    CHECK(same_name(" Daily sand", "daily Sand "));
    CHECK_FALSE(same_name("Daily Sand", "Daily Sands"));
}

#include "core/base/text.h"

#include <doctest/doctest.h>

using namespace jointline;

TEST_CASE("a number is read only if the whole text is one, with a point whatever the locale") {
    CHECK(parse_number("12.5") == 12.5);
    CHECK(parse_number("-3") == -3);
    CHECK(parse_number("1e3") == 1000);
    CHECK(parse_number(".5") == 0.5);
    for (const char* wrong : {"", " 1", "1 ", "1,5", "0x10", "nan", "inf", "1e", "1.2.3", "-", "1e999"}) {
        CHECK_MESSAGE(!parse_number(wrong), wrong);
    }
    CHECK(parse_integer("-12") == -12);
    CHECK(parse_integer("9223372036854775807") == 9223372036854775807);
    CHECK_FALSE(parse_integer("9223372036854775808"));
    CHECK_FALSE(parse_integer("1.0"));
}

TEST_CASE("a number is written without trailing zeros, or with exactly the decimals asked for") {
    CHECK(number_text(12.50, 2) == "12.5");
    CHECK(number_text(12.0, 2) == "12");
    CHECK(number_text(100, 0) == "100");
    CHECK(number_text(-0.001, 2) == "0");
    CHECK(fixed_text(12.5, 2) == "12.50");
}

TEST_CASE("durations are read and written as h:mm:ss or m:ss") {
    CHECK(duration_text(3723) == "1:02:03");
    CHECK(duration_text(754) == "12:34");
    CHECK(duration_text(5) == "0:05");
    CHECK(parse_duration("1:02:03") == 3723);
    CHECK(parse_duration("12:34") == 754);
    CHECK(parse_duration("90") == 90);
    for (const char* wrong : {"", "1:2:3", "1:60", "a:00", "1:00:00:00", "-1:00"}) CHECK_FALSE(parse_duration(wrong));
}

TEST_CASE("text is trimmed and split without copies") {
    CHECK(trim("  a b\n") == "a b");
    CHECK(trim(" \t").empty());
    CHECK(split("a,,b", ',') == std::vector<std::string_view>{"a", "", "b"});
    CHECK(split("", ',').size() == 1);
}

TEST_CASE("UTF-8 that is cut off, too long or a surrogate is told from good text") {
    CHECK(is_utf8("knie é 膝 🦵"));
    for (const char* wrong : {"\xc3", "\xe2\x82", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xff", "a\x80"}) {
        CHECK_FALSE(is_utf8(wrong));
    }
}

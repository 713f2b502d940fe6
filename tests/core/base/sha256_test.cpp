#include "core/base/sha256.h"

#include <doctest/doctest.h>

using jointline::Sha256;
using jointline::sha256_hex;

TEST_CASE("SHA-256 gives the standard's own examples, in one piece or in many") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    Sha256 pieces;
    for (int i = 0; i < 1000; ++i) pieces.add(std::string(static_cast<std::size_t>(i % 7), 'x'));
    Sha256 whole;
    std::size_t size = 0;
    for (int i = 0; i < 1000; ++i) size += static_cast<std::size_t>(i % 7);
    CHECK(pieces.hex() == whole.add(std::string(size, 'x')).hex());
}

#pragma once
/// SHA-256 of bytes, as 64 hex digits.
///
/// Shapes  a Sha256 is fed in pieces; hex() may be called once, at the end.
/// Source  FIPS 180-4.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace jointline {

class Sha256 {
public:
    Sha256& add(std::string_view bytes);
    std::string hex();

private:
    void block(const unsigned char* bytes);
    std::array<std::uint32_t, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                        0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, 64> waiting_{};
    std::uint64_t size_ = 0;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace jointline

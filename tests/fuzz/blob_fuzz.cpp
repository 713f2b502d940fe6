// Blobs of samples whose checksum is right and whose content is not: the checksum is made right for the fuzzer.
#include <cstdint>
#include <string>

#include <zlib.h>

#include "core/runs/sample_blob.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t head = 5;
    std::string blob(head, '\0');
    blob[0] = 1;
    blob.append(reinterpret_cast<const char*>(data), size);
    const auto sum = crc32(0, data, static_cast<uInt>(size));
    for (unsigned i = 0; i < 4; ++i) blob[1 + i] = static_cast<char>(sum >> (8 * i));
    if (const auto samples = jointline::runs::decode_samples(blob))
        if (!jointline::runs::decode_samples(jointline::runs::encode_samples(*samples))) __builtin_trap();
    return 0;
}

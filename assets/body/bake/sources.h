#pragma once
/// A fingerprint of the sources the art is made from: what is committed was made by what is committed.
///
/// Shapes  SHA-256 over the .h and .cpp files of a folder in the order of their names, remarks and white space left
/// out,
///         so that a better remark does not ask for an hour of baking.
#include <filesystem>
#include <string>

namespace jointline::bake {

std::string fingerprint(const std::filesystem::path& folder);

}  // namespace jointline::bake

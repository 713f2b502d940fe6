# jointline_embed(<target> <name|file>…): builds the bytes of files into <target>, each found by its name.
# An assembler's .incbin takes megabytes in no time, where a C array of them costs minutes.
function(jointline_embed target)
  set(assembly "")
  set(declarations "")
  set(rows "")
  set(files "")
  set(n 0)
  foreach(pair IN LISTS ARGN)
    string(REGEX REPLACE "\\|.*" "" name "${pair}")
    string(REGEX REPLACE ".*\\|" "" file "${pair}")
    list(APPEND files "${file}")
    string(APPEND assembly ".balign 16\n.global jl_asset_${n}\njl_asset_${n}:\n.incbin \"${file}\"\n"
                           ".global jl_asset_${n}_end\njl_asset_${n}_end:\n.byte 0\n")
    string(APPEND declarations "extern const char jl_asset_${n}[];\nextern const char jl_asset_${n}_end[];\n")
    string(APPEND rows "            {\"${name}\", {jl_asset_${n}, static_cast<std::size_t>(jl_asset_${n}_end - jl_asset_${n})}},\n")
    math(EXPR n "${n} + 1")
  endforeach()
  set(dir ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  file(CONFIGURE OUTPUT ${dir}/embedded.S CONTENT ".section .rodata\n@assembly@.section .note.GNU-stack,\"\",%progbits\n" @ONLY)
  file(CONFIGURE OUTPUT ${dir}/embedded.cpp CONTENT [[#include "assets/assets.h"

#include <algorithm>
#include <array>

extern "C" {
@declarations@}

namespace jointline::assets {

std::span<const Asset> all() {
    static const auto sorted = [] {
        std::array<Asset, @n@> rows{{
@rows@        }};
        std::sort(rows.begin(), rows.end(), [](const Asset& a, const Asset& b) { return a.name < b.name; });
        return rows;
    }();
    return sorted;
}

}  // namespace jointline::assets
]] @ONLY)
  set_source_files_properties(${dir}/embedded.S PROPERTIES OBJECT_DEPENDS "${files}")
  target_sources(${target} PRIVATE ${dir}/embedded.S ${dir}/embedded.cpp)
endfunction()

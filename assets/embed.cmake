# jointline_embed(<target> BASE <folder> FILES <files…>): builds the bytes of FILES into <target>.
# An assembler's .incbin takes megabytes in no time, where a C array of them costs minutes.
function(jointline_embed target)
  cmake_parse_arguments(A "" "BASE" "FILES" ${ARGN})
  set(assembly "")
  set(declarations "")
  set(rows "")
  set(n 0)
  set(named "")
  foreach(file IN LISTS A_FILES)
    file(RELATIVE_PATH name ${A_BASE} ${file})
    list(APPEND named "${name}|${file}")
  endforeach()
  list(SORT named)  # find() is a binary search; "|" sorts behind every letter, so compare whole names below
  foreach(pair IN LISTS named)
    string(REGEX REPLACE "\\|.*" "" name "${pair}")
    string(REGEX REPLACE ".*\\|" "" file "${pair}")
    string(APPEND assembly ".balign 16\n.global jl_asset_${n}\njl_asset_${n}:\n.incbin \"${file}\"\n"
                           ".global jl_asset_${n}_end\njl_asset_${n}_end:\n.byte 0\n")
    string(APPEND declarations "extern const char jl_asset_${n}[];\nextern const char jl_asset_${n}_end[];\n")
    string(APPEND rows "    {\"${name}\", {jl_asset_${n}, static_cast<std::size_t>(jl_asset_${n}_end - jl_asset_${n})}},\n")
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
  set_source_files_properties(${dir}/embedded.S PROPERTIES OBJECT_DEPENDS "${A_FILES}")
  target_sources(${target} PRIVATE ${dir}/embedded.S ${dir}/embedded.cpp)
endfunction()

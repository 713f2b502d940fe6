# cmake -D ROOT=<project> -D PRESET=<name> -P build_preset.cmake: builds a preset, and runs its tests where it has some.
# asan: every test under AddressSanitizer and UBSan. tidy: every source of ours under clang-tidy.
execute_process(COMMAND ${CMAKE_COMMAND} --preset ${PRESET} WORKING_DIRECTORY ${ROOT} COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build --preset ${PRESET} WORKING_DIRECTORY ${ROOT} COMMAND_ERROR_IS_FATAL ANY)
if(NOT PRESET STREQUAL "tidy")
  execute_process(COMMAND ${CMAKE_CTEST_COMMAND} --preset ${PRESET} --exclude-regex "^architecture|^format"
                  WORKING_DIRECTORY ${ROOT} COMMAND_ERROR_IS_FATAL ANY)
endif()

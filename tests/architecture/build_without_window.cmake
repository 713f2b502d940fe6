# cmake -D ROOT=<project> -D BUILD=<folder> -P build_without_window.cmake: do the core and the command line build, and
# does the command line answer, where there is neither Dear ImGui nor GLFW?
function(demand)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
  if(failed)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}:\n${said}")
  endif()
endfunction()
demand(${CMAKE_COMMAND} -S ${ROOT} -B ${BUILD} -G Ninja -D CMAKE_BUILD_TYPE=Debug -D JOINTLINE_DESKTOP=OFF
       -D JOINTLINE_TESTS=OFF -D CMAKE_DISABLE_FIND_PACKAGE_glfw3=ON -D CMAKE_DISABLE_FIND_PACKAGE_OpenGL=ON)
demand(${CMAKE_COMMAND} --build ${BUILD})
demand(${BUILD}/bin/jointline --version)

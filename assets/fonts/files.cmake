# Inter (SIL Open Font License 1.1), as Debian packages it: copied at build time, never committed. The window needs it,
# the command line does not.
if(JOINTLINE_DESKTOP)
  set(inter_files Inter-Regular.otf Inter-Medium.otf Inter-SemiBold.otf InterDisplay-SemiBold.otf)
  foreach(file IN LISTS inter_files)
    find_file(inter_${file} ${file} PATHS /usr/share/fonts/opentype/inter /usr/share/fonts/inter /usr/local/share/fonts/inter
              NO_CMAKE_FIND_ROOT_PATH)
    if(NOT inter_${file})
      message(FATAL_ERROR "The typeface Inter (${file}) is not installed: on Debian, apt-get install fonts-inter")
    endif()
    file(COPY ${inter_${file}} DESTINATION ${CMAKE_CURRENT_BINARY_DIR}/fonts)
    list(APPEND JOINTLINE_ASSETS "fonts/${file}|${CMAKE_CURRENT_BINARY_DIR}/fonts/${file}")
  endforeach()
endif()

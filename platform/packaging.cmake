# What is installed, and the .deb that ./package makes of it.
include(GNUInstallDirs)
install(TARGETS jointline RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(JOINTLINE_DESKTOP AND UNIX AND NOT APPLE)
  install(FILES ${CMAKE_CURRENT_LIST_DIR}/desktop/jointline.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES ${CMAKE_CURRENT_LIST_DIR}/desktop/jointline.svg
          DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
endif()
foreach(licence LICENSE assets/LICENSES.md)
  install(FILES ${PROJECT_SOURCE_DIR}/${licence} DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
endforeach()

set(CPACK_PACKAGE_NAME jointline)
set(CPACK_PACKAGE_CONTACT "The Jointline authors <jointline@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Tap where it hurts and learn how soon to see someone")
set(CPACK_PACKAGE_DESCRIPTION "Jointline is for runners: mark where it hurts on a body map, answer a few
questions, and learn how soon to see someone, what it may be, and what to do. It
informs, it does not diagnose, and it keeps everything on this device.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# OpenGL and EGL find their driver when they start: no library names it.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libgl1-mesa-dri, libglx-mesa0, libegl-mesa0")
include(CPack)

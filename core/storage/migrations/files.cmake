# The steps from an empty file to today's tables, in order. A released step is never edited.
jointline_assets_add_from(${PROJECT_SOURCE_DIR}/core/storage migrations
  0001_initial.sql 0002_runs.sql 0003_care.sql 0004_shoes.sql 0005_mileage.sql)

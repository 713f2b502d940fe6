# Sentences, by language. A text is found by its file and its key: "findings/onset.mode/question". The body map's words
# (anatomy, region_short) and those of care are listed by the folders they belong to.
jointline_assets_add(i18n/en conditions.json findings.json levels.json regions.json rules.json screens.json ui.json)

# Sentences, by language. A text is found by its file and its key: "findings/onset.mode/question". The body map's words
# (anatomy, region_short) and those of care are listed by the folders they belong to.
jointline_assets_add(i18n
  en/conditions.json en/findings.json en/levels.json en/regions.json en/rules.json en/screens.json en/ui.json)

# Words and knowledge of core/care.
jointline_assets_add(knowledge care/advice.json care/sources.json)
jointline_assets_add(i18n en/advice.json)

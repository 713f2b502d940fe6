jointline_assets_add(i18n en/ui.json)

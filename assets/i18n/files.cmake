jointline_assets_add(i18n en/ui.json)
jointline_assets_add(i18n/en conditions.json findings.json levels.json regions.json rules.json screens.json)

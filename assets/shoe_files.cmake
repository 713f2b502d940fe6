# What is known of wear and footwear, with its sources, and the sentences of the shelf.
jointline_assets_add(knowledge shoes/wear.json)
jointline_assets_add(i18n en/shoes.json)

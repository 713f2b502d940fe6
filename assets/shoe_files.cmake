# What is known of wear and footwear, with its sources.
jointline_assets_add(knowledge shoes/wear.json)

# Words and knowledge of core/care.
jointline_assets_add(knowledge care/advice.json care/exercises.json care/plan.json care/plans.json care/sources.json)
jointline_assets_add(i18n en/advice.json en/care.json)

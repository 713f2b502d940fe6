# Words and knowledge of core/care.
jointline_assets_add(knowledge care/advice.json care/cards.json care/exercises.json care/plan.json care/plans.json care/poses.json care/sources.json)
jointline_assets_add(i18n en/advice.json en/cards.json en/care.json en/report.json)

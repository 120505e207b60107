package dev.stagedoor.infra.assembler;

import java.util.List;

import dev.stagedoor.infra.assembler.check.CyclesCheck;
import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.check.PropertiesCheck;
import dev.stagedoor.infra.assembler.check.ReferencesCheck;
import dev.stagedoor.infra.assembler.check.SectionsCheck;
import dev.stagedoor.infra.assembler.check.StateMachinesCheck;
import dev.stagedoor.infra.assembler.check.TemplateCheck;
import dev.stagedoor.infra.assembler.check.api.ApiChecks;
import dev.stagedoor.infra.assembler.check.house.HistoryCheck;
import dev.stagedoor.infra.assembler.check.house.LogGroupsCheck;
import dev.stagedoor.infra.assembler.check.house.ReleasesCheck;
import dev.stagedoor.infra.assembler.check.house.TagsCheck;
import dev.stagedoor.infra.assembler.check.house.WildcardsCheck;
import dev.stagedoor.infra.assembler.template.ResourceTypes;
import dev.stagedoor.infra.assembler.template.Template;

/** All rules that a template is held to. */
final class TemplateChecks {

    private final List<TemplateCheck> checks;

    TemplateChecks(ResourceTypes types) {
        checks = List.of(new SectionsCheck(), new ReferencesCheck(), new CyclesCheck(), new PropertiesCheck(types),
                new ApiChecks(),
                new TagsCheck(types), new WildcardsCheck(), new LogGroupsCheck(), new HistoryCheck(),
                new ReleasesCheck(), new StateMachinesCheck());
    }

    void check(Template template, Problems problems) {
        checks.forEach(check -> check.check(template, problems));
    }
}

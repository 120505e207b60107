package dev.stagedoor.infra.assembler;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.stagedoor.infra.assembler.check.Problem;
import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.include.Includes;
import dev.stagedoor.infra.assembler.include.SourceTree;
import dev.stagedoor.infra.assembler.template.Definition;
import dev.stagedoor.infra.assembler.template.NestedStack;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.yaml.Position;
import dev.stagedoor.infra.assembler.yaml.YamlException;

/** Reads the templates of a project and everything that they include. */
final class DefinitionReader {

    private static final String ROOT = "infra/template.yaml";
    private static final String BOOTSTRAP = "infra/bootstrap.yaml";

    private final SourceTree sources;
    private final Includes includes;

    DefinitionReader(Path project) {
        sources = new SourceTree(project);
        includes = new Includes(sources);
    }

    /**
     * @param problems gets the mistakes of nested templates, so that one broken file does not hide another
     * @throws DefinitionException if the root cannot be read
     */
    Definition read(Problems problems) {
        try {
            Template root = template(new Position(ROOT, 1), ROOT);
            Map<String, Template> nested = new HashMap<>();
            for (NestedStack stack : NestedStack.of(root)) {
                nested(stack, nested, problems);
            }
            return new Definition(root, nested, template(new Position(BOOTSTRAP, 1), BOOTSTRAP));
        } catch (YamlException e) {
            throw new DefinitionException(List.of(new Problem(e.position(), e.getMessage())));
        }
    }

    private void nested(NestedStack stack, Map<String, Template> nested, Problems problems) {
        Position at = stack.resource().at("TemplateURL");
        try {
            nested.put(stack.templateUrl(), template(at, sources.resolve(at, stack.templateUrl())));
        } catch (YamlException e) {
            problems.add(e.position(), e.getMessage());
        }
    }

    private Template template(Position from, String file) {
        return Template.of(file, includes.resolve(sources.yaml(from, file)));
    }
}

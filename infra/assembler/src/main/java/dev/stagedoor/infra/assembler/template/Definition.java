package dev.stagedoor.infra.assembler.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All templates, with everything included.
 *
 * @param root the one that composes the others
 * @param nested those, by the {@code TemplateURL} that the root names them by
 * @param bootstrap what goes up before the root and down after it
 */
public record Definition(Template root, Map<String, Template> nested, Template bootstrap) {

    public Definition {
        nested = Map.copyOf(nested);
    }

    /** Every template, the root first. */
    public List<Template> all() {
        Stream<Template> others = nested.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
        return Stream.concat(Stream.of(root, bootstrap), others).toList();
    }
}

package dev.stagedoor.infra.deployer.stack;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.infra.assembler.hash.Canonical;
import dev.stagedoor.infra.assembler.output.Assembly;
import dev.stagedoor.infra.assembler.output.SourceMap;
import dev.stagedoor.infra.assembler.yaml.Position;

/** Leads from assembled templates back to the files that people edit. */
public final class SourcePositions {

    /** A place as the emulator names it: the last part of the template's key, or what it calls a template without one; and a line. */
    private static final Pattern PLACE = Pattern.compile("\\b([A-Za-z0-9_-]+\\.json|template):(\\d{1,7})\\b");
    /** Only the bootstrap template comes without a key: there is no bucket yet. */
    private static final String WITHOUT_KEY = "template";
    /** Keys by their depth, as the assembler indents them. */
    private static final Pattern SECTION = Pattern.compile(" \"([A-Za-z]+)\": \\{");
    private static final Pattern RESOURCE = Pattern.compile("  \"([A-Za-z0-9]+)\": \\{");
    private static final String STACK = "AWS::CloudFormation::Stack";

    private final Map<String, SourceMap> maps = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> nested = new HashMap<>();
    private final String root;

    /** @throws IOException if the assembly cannot be read */
    public SourcePositions(Assembly assembly) throws IOException {
        root = assembly.contents().root();
        read(assembly, root);
        for (String file : assembly.contents().nested()) {
            read(assembly, file);
        }
        read(assembly, assembly.contents().bootstrap());
        maps.put(WITHOUT_KEY, assembly.sourceMap(assembly.contents().bootstrap()));
        for (Map.Entry<String, JsonNode> resource : assembly.templateTree(root).path("Resources").properties()) {
            if (resource.getValue().path("Type").asText().equals(STACK)) {
                nested.put(resource.getKey(), resource.getValue().path("Properties").path("TemplateURL").asText());
            }
        }
    }

    /** The text with every place in an assembled template replaced by the place in the sources. */
    public String translate(String text) {
        Matcher matcher = PLACE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            SourceMap map = maps.get(matcher.group(1));
            Optional<Position> source = map == null ? Optional.empty() : map.source(Integer.parseInt(matcher.group(2)));
            matcher.appendReplacement(out,
                    Matcher.quoteReplacement(source.map(Position::toString).orElse(matcher.group())));
        }
        return matcher.appendTail(out).toString();
    }

    /**
     * Where a resource is declared.
     *
     * @param path its logical id, or that of its nested stack and its own: {@code Gateway/RestApi}
     */
    public Optional<Position> resource(String path) {
        int slash = path.indexOf('/');
        String file = slash < 0 ? root : nested.get(path.substring(0, slash));
        if (file == null || !texts.containsKey(file)) {
            return Optional.empty();
        }
        String id = path.substring(slash + 1);
        return line(texts.get(file), id::equals).or(() -> line(texts.get(file), key -> isFinalOf(id, key)))
                .flatMap(line -> maps.get(name(file)).source(line));
    }

    /** The deployer appends a suffix to the id of a deployment, so that the final one is longer. */
    private static boolean isFinalOf(String id, String assembled) {
        return id.startsWith(assembled) && id.length() == assembled.length() + Canonical.SUFFIX_LENGTH;
    }

    private static Optional<Integer> line(String template, Predicate<String> isId) {
        boolean inResources = false;
        int line = 0;
        for (String text : template.lines().toList()) {
            line++;
            Matcher section = SECTION.matcher(text);
            Matcher key = RESOURCE.matcher(text);
            if (section.matches()) {
                inResources = section.group(1).equals("Resources");
            } else if (inResources && key.matches() && isId.test(key.group(1))) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private void read(Assembly assembly, String file) throws IOException {
        texts.put(file, assembly.template(file));
        maps.put(name(file), assembly.sourceMap(file));
    }

    private static String name(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}

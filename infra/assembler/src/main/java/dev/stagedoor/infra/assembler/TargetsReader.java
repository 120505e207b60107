package dev.stagedoor.infra.assembler;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.stagedoor.infra.assembler.check.Keys;
import dev.stagedoor.infra.assembler.check.Problems;
import dev.stagedoor.infra.assembler.include.SourceTree;
import dev.stagedoor.infra.assembler.output.Targets;
import dev.stagedoor.infra.assembler.output.Targets.Off;
import dev.stagedoor.infra.assembler.output.Targets.Target;
import dev.stagedoor.infra.assembler.template.NearestName;
import dev.stagedoor.infra.assembler.template.Template;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.Position;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;
import dev.stagedoor.infra.assembler.yaml.YamlException;

/** Reads {@code infra/targets.yaml}. */
final class TargetsReader {

    private static final String FILE = "infra/targets.yaml";
    private static final Set<String> OFF = Set.of("because", "parameter", "part", "value");

    private TargetsReader() {}

    static Targets read(Path project, Template root, Problems problems) {
        Map<String, Target> targets = new LinkedHashMap<>();
        Position from = new Position(FILE, 1);
        try {
            if (new SourceTree(project).yaml(from, FILE) instanceof MapNode map) {
                map.entries().values().forEach(entry -> targets.put(entry.key(), target(entry, root, problems)));
            }
        } catch (YamlException e) {
            problems.add(e.position(), e.getMessage());
        }
        return new Targets(targets);
    }

    private static Target target(MapNode.Entry entry, Template root, Problems problems) {
        MapNode map = entry.value() instanceof MapNode found ? found : new MapNode(entry.position(), Map.of());
        Keys.onlyKnown(map, Set.of("notes", "off"), "Target " + entry.key(), problems);
        List<Off> off = items(map, "off").stream().filter(MapNode.class::isInstance)
                .map(item -> off((MapNode) item, root, problems)).toList();
        List<String> notes = items(map, "notes").stream().map(item -> ((ScalarNode) item).text()).toList();
        return new Target(off, notes);
    }

    private static Off off(MapNode map, Template root, Problems problems) {
        Keys.onlyKnown(map, OFF, "A switch", problems);
        OFF.stream().filter(key -> map.text(key).isEmpty()).sorted()
                .forEach(key -> problems.add(map.position(), "A switch needs " + key + "."));
        String parameter = map.text("parameter").orElse("");
        Set<String> known = root.section("Parameters").keySet();
        if (!known.contains(parameter)) {
            problems.add(map.position(),
                    root.file() + " has no parameter " + parameter + "." + NearestName.of(parameter, known));
        }
        return new Off(parameter, map.text("value").orElse(""), map.text("part").orElse(""),
                map.text("because").orElse(""));
    }

    private static List<Node> items(MapNode map, String key) {
        return map.list(key).map(ListNode::items).orElse(List.of());
    }
}

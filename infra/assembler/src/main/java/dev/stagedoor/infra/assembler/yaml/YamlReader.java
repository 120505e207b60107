package dev.stagedoor.infra.assembler.yaml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads one document into nodes with positions. Anchors, merge keys, repeated keys and foreign tags are refused. */
public final class YamlReader {

    private static final int MAX_CHARACTERS = 2_000_000;
    private static final int MAX_DEPTH = 60;

    /** Whether {@code !Ref} and its like may stand beside the long forms. */
    public enum Intrinsics {
        SHORT_OR_LONG, LONG_ONLY
    }

    private final String file;
    private final Intrinsics intrinsics;

    private YamlReader(String file, Intrinsics intrinsics) {
        this.file = file;
        this.intrinsics = intrinsics;
    }

    /**
     * @param file the name to report
     * @throws YamlException if the text is not the YAML we read
     */
    public static Node read(String file, String text, Intrinsics intrinsics) {
        return new YamlReader(file, intrinsics).read(text);
    }

    private Node read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(0);
        try {
            org.yaml.snakeyaml.nodes.Node root = new Yaml(options).compose(new StringReader(text));
            if (root == null) {
                throw new YamlException(new Position(file, 1), "The file is empty.");
            }
            return convert(root);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw new YamlException(new Position(file, mark == null ? 1 : mark.getLine() + 1),
                    "Not YAML: " + e.getProblem() + ".");
        } catch (org.yaml.snakeyaml.error.YAMLException e) {
            throw new YamlException(new Position(file, 1), "Not YAML: " + e.getMessage() + ".");
        }
    }

    private Node convert(org.yaml.snakeyaml.nodes.Node node) {
        Position position = new Position(file, node.getStartMark().getLine() + 1);
        if (node.getAnchor() != null) {
            throw new YamlException(position, "Anchors and aliases are not part of CloudFormation's YAML.");
        }
        Node plain = plain(node, position);
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!")) {
            return plain;
        }
        if (intrinsics == Intrinsics.LONG_ONLY) {
            throw new YamlException(position,
                    "Short form " + tag + ": write the long form here (Ref or Fn::...), which every tool reads.");
        }
        return ShortForms.expand(tag, plain);
    }

    private Node plain(org.yaml.snakeyaml.nodes.Node node, Position position) {
        if (node instanceof MappingNode mapping) {
            return map(mapping, position);
        }
        if (node instanceof SequenceNode sequence) {
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(convert(item)));
            return new ListNode(position, items);
        }
        org.yaml.snakeyaml.nodes.ScalarNode scalar = (org.yaml.snakeyaml.nodes.ScalarNode) node;
        boolean typed = scalar.getScalarStyle() == ScalarStyle.PLAIN && !scalar.getTag().getValue().startsWith("!");
        return new ScalarNode(position, typed ? PlainScalars.value(scalar.getValue(), position) : scalar.getValue());
    }

    private MapNode map(MappingNode mapping, Position position) {
        Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Position keyPosition = new Position(file, tuple.getKeyNode().getStartMark().getLine() + 1);
            if (!(tuple.getKeyNode() instanceof org.yaml.snakeyaml.nodes.ScalarNode key)) {
                throw new YamlException(keyPosition, "A key must be a text.");
            }
            if (key.getValue().equals("<<")) {
                throw new YamlException(keyPosition, "Merge keys are not part of CloudFormation's YAML.");
            }
            MapNode.Entry entry = new MapNode.Entry(key.getValue(), keyPosition, convert(tuple.getValueNode()));
            MapNode.Entry before = entries.putIfAbsent(entry.key(), entry);
            if (before != null) {
                throw new YamlException(keyPosition, "Key " + entry.key() + " stands here a second time; first in line "
                        + before.position().line() + ".");
            }
        }
        return new MapNode(position, entries);
    }
}

package dev.stagedoor.emulator.cloudformation.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.Entry;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ListNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.MapNode;
import dev.stagedoor.emulator.cloudformation.source.TemplateNode.ScalarNode;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/**
 * Templates in YAML, read from the parser's events: no object of any class is ever constructed, and positions stay. As on AWS
 * there are no aliases, so a short text cannot become a large tree.
 */
final class YamlTemplateReader {

    private final String source;
    private final NodeBudget budget;
    private Iterator<Event> events;

    YamlTemplateReader(String source, NodeBudget budget) {
        this.source = source;
        this.budget = budget;
    }

    TemplateNode read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(TemplateLimits.URL_BYTES);
        options.setNestingDepthLimit(TemplateLimits.DEPTH + 10);
        try {
            events = new Yaml(new SafeConstructor(options)).parse(new java.io.StringReader(text)).iterator();
            return document();
        } catch (MarkedYAMLException e) {
            throw notWellFormed(position(e.getProblemMark()), e.getProblem());
        } catch (YAMLException e) {
            throw notWellFormed(new Position(source, 1, 1), e.getMessage());
        }
    }

    private TemplateNode document() {
        TemplateNode root = null;
        for (Event event = events.next(); !(event instanceof StreamEndEvent); event = events.next()) {
            if (event instanceof DocumentStartEvent && root != null) {
                throw notWellFormed(position(event.getStartMark()), "a template is one document");
            }
            if (event instanceof NodeEvent) {
                root = node(event, 0);
            } else if (!(event instanceof StreamStartEvent) && root == null && !(event instanceof DocumentStartEvent)) {
                throw notWellFormed(position(event.getStartMark()), "there is no value");
            }
        }
        if (root == null) {
            throw notWellFormed(new Position(source, 1, 1), "there is no value");
        }
        return root;
    }

    private TemplateNode node(Event event, int depth) {
        Position position = position(event.getStartMark());
        budget.take(position, depth);
        if (event instanceof ScalarEvent scalar) {
            return ShortTags.expand(tag(scalar), scalar(scalar, position));
        }
        if (event instanceof SequenceStartEvent start) {
            return ShortTags.expand(start.getTag(), list(position, depth));
        }
        if (event instanceof MappingStartEvent start) {
            return ShortTags.expand(start.getTag(), map(position, depth));
        }
        if (event instanceof AliasEvent) {
            throw new TemplateException(position,
                    "Template format error: YAML aliases are not allowed in CloudFormation templates");
        }
        throw notWellFormed(position, "a value is missing");
    }

    private static String tag(ScalarEvent scalar) {
        // A lone "!" says: this is a text.
        return "!".equals(scalar.getTag()) ? null : scalar.getTag();
    }

    private static ScalarNode scalar(ScalarEvent scalar, Position position) {
        boolean text = !scalar.isPlain() || scalar.getTag() != null;
        return new ScalarNode(text ? TextNode.valueOf(scalar.getValue()) : Scalars.plain(scalar.getValue()), position);
    }

    private ListNode list(Position position, int depth) {
        List<TemplateNode> items = new ArrayList<>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new ListNode(items, position);
    }

    private MapNode map(Position position, int depth) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            Position at = position(event.getStartMark());
            if (!(event instanceof ScalarEvent key)) {
                throw notWellFormed(at, "a key must be a text");
            }
            if (entries.put(key.getValue(), new Entry(at, node(events.next(), depth + 1))) != null) {
                throw new TemplateException(at, "Template format error: the key " + key.getValue()
                        + " stands here twice.");
            }
        }
        return new MapNode(entries, position);
    }

    private Position position(Mark mark) {
        return mark == null
                ? new Position(source, 1, 1)
                : new Position(source, mark.getLine() + 1,
                        mark.getColumn() + 1);
    }

    private static TemplateException notWellFormed(Position at, String problem) {
        return new TemplateException(at, "Template format error: YAML not well-formed. (line " + at.line() + ", column "
                + at.column() + ") " + problem);
    }
}

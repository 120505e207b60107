package dev.stagedoor.infra.assembler.output;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.stagedoor.infra.assembler.yaml.ListNode;
import dev.stagedoor.infra.assembler.yaml.MapNode;
import dev.stagedoor.infra.assembler.yaml.Node;
import dev.stagedoor.infra.assembler.yaml.Position;
import dev.stagedoor.infra.assembler.yaml.ScalarNode;

/** Writes a document as JSON with one value per line, and keeps the source of each line. */
public final class TemplateWriter {

    /** A written document: its text, and where each line of it comes from. */
    public record Written(String text, SourceMap map) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringBuilder out = new StringBuilder();
    private final List<Position> lines = new ArrayList<>();

    private TemplateWriter() {}

    public static Written write(Node document) {
        TemplateWriter writer = new TemplateWriter();
        writer.lines.add(document.position());
        writer.value(document, 0);
        writer.out.append('\n');
        return new Written(writer.out.toString(), new SourceMap(writer.lines));
    }

    private void value(Node node, int depth) {
        if (node instanceof MapNode map) {
            map(map, depth);
        } else if (node instanceof ListNode list) {
            list(list, depth);
        } else if (node instanceof ScalarNode scalar) {
            out.append(quote(scalar.value()));
        }
    }

    private void map(MapNode map, int depth) {
        if (map.entries().isEmpty()) {
            out.append("{}");
            return;
        }
        out.append('{');
        Iterator<MapNode.Entry> entries = map.entries().values().iterator();
        while (entries.hasNext()) {
            MapNode.Entry entry = entries.next();
            // A value that was included stands in another file than its key: that file is the better place to look.
            boolean included = !entry.value().position().file().equals(entry.position().file());
            newLine(included ? entry.value().position() : entry.position(), depth + 1);
            out.append(quote(entry.key())).append(": ");
            value(entry.value(), depth + 1);
            out.append(entries.hasNext() ? "," : "");
        }
        newLine(map.position(), depth);
        out.append('}');
    }

    private void list(ListNode list, int depth) {
        if (list.items().isEmpty()) {
            out.append("[]");
            return;
        }
        out.append('[');
        Iterator<Node> items = list.items().iterator();
        while (items.hasNext()) {
            Node item = items.next();
            newLine(item.position(), depth + 1);
            value(item, depth + 1);
            out.append(items.hasNext() ? "," : "");
        }
        newLine(list.position(), depth);
        out.append(']');
    }

    private void newLine(Position source, int depth) {
        out.append('\n').append(" ".repeat(depth));
        lines.add(source);
    }

    private static String quote(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A scalar is always JSON", e);
        }
    }
}

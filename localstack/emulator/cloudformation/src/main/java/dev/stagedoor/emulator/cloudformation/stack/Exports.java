package dev.stagedoor.emulator.cloudformation.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import dev.stagedoor.emulator.cloudformation.source.TemplateException;

/** What stacks export, and who imports it. Thread-safe. */
public final class Exports {

    /** An exported value. */
    public record Export(String name, String value, String stackId, String stackName) {}

    private final Map<String, Export> exports = new TreeMap<>();
    private final Map<String, Map<String, String>> importers = new HashMap<>();

    /** In alphabetical order. */
    public synchronized List<Export> all() {
        return new ArrayList<>(exports.values());
    }

    /** The value of an export, or null. */
    public synchronized String value(String name) {
        Export export = exports.get(name);
        return export == null ? null : export.value();
    }

    /** The value of an export, or null; from now on the stack counts as one that imports it. */
    synchronized String importBy(String stackId, String stackName, String name) {
        String value = value(name);
        if (value != null) {
            importers.computeIfAbsent(name, n -> new HashMap<>()).put(stackId, stackName);
        }
        return value;
    }

    /** Names of the stacks that import it, in alphabetical order. */
    public synchronized List<String> importersOf(String name) {
        return importers.getOrDefault(name, Map.of()).values().stream().sorted().toList();
    }

    /** The stack imports these and nothing else. */
    synchronized void keepImports(String stackId, Set<String> names) {
        importers.forEach((name, stacks) -> {
            if (!names.contains(name)) {
                stacks.remove(stackId);
            }
        });
    }

    /** The first export of the stack that others import, and who, as AWS puts it; or null. */
    synchronized String inUse(String stackId) {
        for (Export export : exports.values()) {
            if (export.stackId().equals(stackId) && !importersOf(export.name()).isEmpty()) {
                return export.name() + " as it is in use by " + String.join(", ", importersOf(export.name()));
            }
        }
        return null;
    }

    /**
     * The stack exports these and nothing else.
     *
     * @throws TemplateException if another stack has a name, or one that is imported would change or go
     */
    synchronized void replace(String stackId, String stackName, Map<String, String> values) {
        for (Export export : all()) {
            boolean own = export.stackId().equals(stackId);
            if (!own && values.containsKey(export.name())) {
                throw new TemplateException("Export with name " + export.name() + " is already exported by stack "
                        + export.stackName());
            }
            List<String> importedBy = importersOf(export.name());
            if (own && !importedBy.isEmpty() && !Objects.equals(values.get(export.name()), export.value())) {
                throw new TemplateException("Export " + export.name() + " cannot be "
                        + (values.containsKey(export.name()) ? "updated" : "deleted") + " as it is in use by "
                        + String.join(", ", importedBy));
            }
        }
        restore(stackId, stackName, values);
    }

    /** What the stack exports, by name. */
    synchronized Map<String, String> of(String stackId) {
        Map<String, String> values = new TreeMap<>();
        exports.values().stream().filter(export -> export.stackId().equals(stackId))
                .forEach(export -> values.put(export.name(), export.value()));
        return values;
    }

    /** The names of what the stack imports. */
    synchronized Set<String> importsOf(String stackId) {
        Set<String> names = new LinkedHashSet<>();
        importers.forEach((name, stacks) -> {
            if (stacks.containsKey(stackId)) {
                names.add(name);
            }
        });
        return names;
    }

    /** Puts back what the stack exported before; nobody is asked, because that was so already. */
    synchronized void restore(String stackId, String stackName, Map<String, String> values) {
        remove(stackId);
        values.forEach((name, value) -> exports.put(name, new Export(name, value, stackId, stackName)));
    }

    /** The stack exports nothing any more. */
    synchronized void remove(String stackId) {
        Set<String> gone = new LinkedHashSet<>();
        exports.values().stream().filter(export -> export.stackId().equals(stackId))
                .forEach(export -> gone.add(export.name()));
        gone.forEach(exports::remove);
    }
}

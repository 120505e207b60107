package dev.stagedoor.emulator.data.dynamodb.expression;

import java.util.List;

/** A path as it stands in an expression, such as {@code #m.cast[0].name}. */
record DocumentPath(List<Element> elements) {

    sealed interface Element {}

    /** @param name an attribute name, or a placeholder with its {@code #} */
    record Field(String name) implements Element {
        boolean isPlaceholder() {
            return name.charAt(0) == '#';
        }
    }

    record Index(int index) implements Element {}

    boolean isNested() {
        return elements.size() > 1;
    }

    /** The name or placeholder of the attribute that the path begins with. */
    String head() {
        return ((Field) elements.get(0)).name();
    }
}

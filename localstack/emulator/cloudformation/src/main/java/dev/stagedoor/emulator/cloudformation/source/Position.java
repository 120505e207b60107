package dev.stagedoor.emulator.cloudformation.source;

/**
 * Where something stands in a template.
 *
 * @param source the template's name: the last segment of its URL, or {@code template} where it came as a body
 * @param line from 1
 * @param column from 1
 */
public record Position(String source, int line, int column) {

    /** {@code gateway.yaml:57}, as error messages name it. */
    @Override
    public String toString() {
        return source + ":" + line;
    }
}

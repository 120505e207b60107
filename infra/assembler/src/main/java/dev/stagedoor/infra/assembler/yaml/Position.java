package dev.stagedoor.infra.assembler.yaml;

/**
 * Where something stands in the sources.
 *
 * @param file path relative to the project's root
 * @param line counted from 1
 */
public record Position(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}

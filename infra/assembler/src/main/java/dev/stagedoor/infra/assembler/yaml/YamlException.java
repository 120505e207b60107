package dev.stagedoor.infra.assembler.yaml;

/** A file that is not the YAML we read. */
public final class YamlException extends RuntimeException {

    private final transient Position position;

    public YamlException(Position position, String message) {
        super(message);
        this.position = position;
    }

    public Position position() {
        return position;
    }
}

package dev.stagedoor.infra.assembler.template;

import dev.stagedoor.infra.assembler.yaml.Position;

/** Something that names another part of the template. */
public sealed interface Reference {

    Position position();

    /** {@code Ref} or {@code ${Name}}: a parameter, a pseudo parameter or a resource. */
    record Name(String name, Position position) implements Reference {}

    /** {@code Fn::GetAtt} or {@code ${Resource.Attribute}}. */
    record Attribute(String resource, String attribute, Position position) implements Reference {}

    /** {@code Fn::If}, or {@code Condition} in a resource, an output or another condition. */
    record Condition(String name, Position position) implements Reference {}

    /** {@code Fn::FindInMap}. */
    record Mapping(String name, Position position) implements Reference {}

    /** {@code DependsOn}. */
    record Dependency(String resource, Position position) implements Reference {}

    /** A call that cannot be read; the text says what to do. */
    record Malformed(String message, Position position) implements Reference {}
}

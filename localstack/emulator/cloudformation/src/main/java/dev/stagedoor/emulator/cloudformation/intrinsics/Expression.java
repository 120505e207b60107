package dev.stagedoor.emulator.cloudformation.intrinsics;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stagedoor.emulator.cloudformation.source.Position;

/** A value of a template that may have to be computed: a literal, a list or map of such values, or an intrinsic function. */
public interface Expression {

    Position position();

    /**
     * The value; a {@link com.fasterxml.jackson.databind.node.MissingNode} for {@code AWS::NoValue}.
     *
     * @throws NotYetKnownException if it depends on what the scope does not know yet
     * @throws dev.stagedoor.emulator.cloudformation.source.TemplateException if the function cannot be computed
     */
    JsonNode evaluate(Scope scope);

    /** The values that this one is computed from. */
    default List<Expression> children() {
        return List.of();
    }
}

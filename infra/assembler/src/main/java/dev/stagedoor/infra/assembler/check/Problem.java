package dev.stagedoor.infra.assembler.check;

import dev.stagedoor.infra.assembler.yaml.Position;

/** One mistake in the definition: where, what, and what to do about it. */
public record Problem(Position position, String message) {

    @Override
    public String toString() {
        return position + ": " + message;
    }
}
